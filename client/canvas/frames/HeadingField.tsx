import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import { longestHeading } from '#shared/canvas/lanes/headings.ts'
import { keptFromCanvas } from '../shapes/keptFromCanvas.ts'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import styles from './HeadingField.module.css'
import { headingsOf, isSameHeading, type PlacedHeading } from './headings.ts'
import { useLaneEdits } from './lanes/useLaneEdits.ts'
import { writeHeading, writtenHeading } from './writing.ts'

/** The name that this person is writing, where it stands. */
export function HeadingField({ shape }: { shape: LanesShape }) {
  const editor = useEditor()
  const written = useValue(
    'written here',
    () => {
      const now = writtenHeading(editor)
      return now?.frame === shape.id ? now.heading : undefined
    },
    [editor, shape.id],
  )
  if (!written) return null
  const headings = headingsOf(shape.props)
  const index = headings.findIndex(({ heading }) => isSameHeading(heading, written))
  const placed = headings[index]
  return (
    placed && (
      <Field key={index} shape={shape} placed={placed} around={[headings[index - 1], headings[index + 1]]} />
    )
  )
}

/** Enter, and a click elsewhere, keep what is written; Escape does not. Tab goes on to the next name. */
function Field({
  shape,
  placed: { heading, text, box },
  around: [before, after],
}: {
  shape: LanesShape
  placed: PlacedHeading
  around: [PlacedHeading | undefined, PlacedHeading | undefined]
}) {
  const editor = useEditor()
  const { t } = useTranslation()
  const { rename } = useLaneEdits(shape.id)
  const [typed, setTyped] = useState(text)
  const field = useRef<HTMLTextAreaElement>(null)
  const isDone = useRef(false)
  useLayoutEffect(() => field.current?.select(), [])

  const keep = () => {
    if (!isDone.current && typed !== text) rename(heading, typed)
    isDone.current = true
  }
  const end = (next?: PlacedHeading) => {
    keep()
    writeHeading(editor, next && { frame: shape.id, heading: next.heading })
    if (!next) editor.getContainer().focus()
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'Tab'].includes(event.key)) return
    event.preventDefault()
    if (event.key === 'Tab') return end(event.shiftKey ? before : after)
    if (event.key === 'Enter') return end()
    isDone.current = true
    writeHeading(editor, undefined)
    editor.getContainer().focus()
  }
  const isTitle = heading.part === 'title'
  return (
    <textarea
      ref={field}
      className={styles.field}
      data-part={heading.part}
      aria-label={t(`frames.fields.${heading.part}`)}
      maxLength={longestHeading}
      value={typed}
      style={{
        left: box.x,
        top: box.y,
        width: isTitle ? Math.max(box.w, 480) : box.w,
        height: heading.part === 'rows' ? Math.min(box.h, 104) : box.h,
      }}
      onChange={({ target: { value } }) => setTyped(value.replace(/\n/g, ' '))}
      onKeyDown={press}
      onBlur={() => {
        keep()
        const now = writtenHeading(editor)
        if (now?.frame === shape.id && isSameHeading(now.heading, heading)) writeHeading(editor, undefined)
      }}
      {...keptFromCanvas}
    />
  )
}
