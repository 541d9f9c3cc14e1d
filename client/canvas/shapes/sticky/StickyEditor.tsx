import { useLayoutEffect, useRef, type FocusEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor } from 'tldraw'
import type { Side } from '#shared/canvas/notes/beside.ts'
import { maxTextLength } from '#shared/canvas/notes/sticky.ts'
import { writeNext, writePrevious } from '../../notes/nextNote.ts'
import { mergeText, movePlace } from '../mergeText.ts'
import styles from './StickyNote.module.css'
import { isSticky, type StickyShape } from './stickyShape.ts'

/**
 * A note being written. The field keeps its own text, so that the browser's undo and input methods work; what
 * others write meanwhile is put in around the caret.
 */
export function StickyEditor({ shape }: { shape: StickyShape }) {
  const editor = useEditor()
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  /** The text on which field and board last agreed. */
  const agreed = useRef(shape.props.text)
  const isComposing = useRef(false)

  useLayoutEffect(() => {
    const area = field.current
    if (!area) return
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)

    // The canvas listens to keys above the field and below React: only here can they be kept from it.
    function takeKey(event: KeyboardEvent): void {
      event.stopPropagation()
      const act = event.isComposing ? undefined : actOf(event)
      if (!act) return
      event.preventDefault()
      act()
    }
    function actOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): (() => void) | undefined {
      if (key === 'Escape') return leave
      if (key === 'Enter' && (ctrlKey || metaKey)) return () => goOn('below') || leave()
      if (key === 'Tab' && !ctrlKey && !altKey)
        return shiftKey ? () => writePrevious(editor, shape.id) : () => goOn('right')
      return undefined
    }
    function goOn(side: Side): boolean {
      const note = editor.getShape(shape.id)
      return isSticky(note) && writeNext(editor, note, side)
    }
    function leave(): void {
      editor.setEditingShape(null)
      editor.getContainer().focus()
    }
    area.addEventListener('keydown', takeKey)
    return () => area.removeEventListener('keydown', takeKey)
  }, [editor, shape.id])

  useLayoutEffect(() => {
    const area = field.current
    const text = shape.props.text
    if (!area || isComposing.current || text === agreed.current) return
    const [start, end] = [area.selectionStart, area.selectionEnd].map(place =>
      movePlace(place, agreed.current, text),
    )
    agreed.current = text
    if (area.value === text) return
    area.value = text
    area.setSelectionRange(start ?? text.length, end ?? text.length)
  }, [shape.props.text])

  function write(): void {
    const area = field.current
    if (!area || isComposing.current) return
    // As the board has it, which may be newer than what is shown.
    const note = editor.getShape(shape.id)
    const theirs = isSticky(note) ? note.props.text : shape.props.text
    const text = mergeText(agreed.current, area.value, theirs).slice(0, maxTextLength)
    agreed.current = area.value
    editor.updateShape<StickyShape>({ id: shape.id, type: 'sticky', props: { text } })
  }

  /**
   * Leaving for another window is a pause; going to another field of this page is the end. Of clicks on the canvas
   * its own states have decided before: where writing goes on, the field takes the focus back.
   */
  function endOnLeaving({ relatedTarget }: FocusEvent): void {
    if (!relatedTarget || editor.getEditingShapeId() !== shape.id) return
    if (relatedTarget === editor.getContainer())
      queueMicrotask(() => field.current?.focus({ preventScroll: true }))
    else editor.setEditingShape(null)
  }

  return (
    <textarea
      ref={field}
      className={styles.area}
      defaultValue={shape.props.text}
      aria-label={t('canvas.note.text')}
      placeholder={t('canvas.note.placeholder')}
      maxLength={maxTextLength}
      rows={1}
      onInput={write}
      onCompositionStart={() => (isComposing.current = true)}
      onCompositionEnd={() => {
        isComposing.current = false
        write()
      }}
      onBlur={endOnLeaving}
      onPointerDown={event => event.stopPropagation()}
      onTouchStart={event => event.stopPropagation()}
    />
  )
}
