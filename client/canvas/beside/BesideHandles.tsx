import { Plus } from 'lucide-react'
import { useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue, type Editor } from 'tldraw'
import type { Side } from '#shared/canvas/notes/beside.ts'
import { stickySize } from '#shared/canvas/notes/sticky.ts'
import { writeBeside } from '../notes/nextNote.ts'
import type { StickyShape } from '../shapes/sticky/stickyShape.ts'
import { noteViewOf } from '../view/noteView.ts'
import { keepFocus } from '../../ui/browser/keepFocus.ts'
import styles from './BesideHandles.module.css'
import { besideNote } from './besideNote.ts'
import { pullArrow, type ArrowPull } from './dragArrow.ts'

const sides: readonly Side[] = ['above', 'right', 'below', 'left']

/** Of a handle. Pixels. */
const radius = 12

/** From the side of the note to the middle of its handle, which stands on the side itself where another note is near. Pixels. */
const usualAway = 18

/** How deep in the note an arrow that is pulled out of it begins. Pixels. */
const depth = 8

interface Edges {
  left: number
  right: number
  top: number
  bottom: number
}

/** On the four sides of a chosen note: a click makes the next one there, a drag an arrow. */
export function BesideHandles({ editor }: { editor: Editor }) {
  const note = useValue('note with handles', () => besideNote(editor), [editor])
  return note ? <Handles editor={editor} note={note} /> : null
}

function Handles({ editor, note }: { editor: Editor; note: StickyShape }) {
  const edges = useValue('edges of the note', () => edgesOf(editor), [editor])
  const taken = useValue('taken sides', () => (edges ? takenSides(editor, note, edges).join() : ''), [
    editor,
    note,
    edges,
  ])
  const hasMargin = useValue('margin', () => stickySize.paddingX * editor.getZoomLevel() >= radius, [editor])
  if (!edges) return null
  // One that stands on the note itself must not cover its letters.
  const shown = hasMargin ? sides : sides.filter(side => !taken.includes(side))
  return shown.map(side => (
    <Handle
      key={side}
      editor={editor}
      note={note}
      side={side}
      edges={edges}
      away={taken.includes(side) ? 0 : usualAway}
    />
  ))
}

function Handle({
  editor,
  note,
  side,
  edges,
  away,
}: {
  editor: Editor
  note: StickyShape
  side: Side
  edges: Edges
  away: number
}) {
  const { t } = useTranslation()
  const pull = useRef<ArrowPull>(undefined)
  const isDone = useRef(false)

  function take(event: PointerEvent<HTMLElement>): void {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    isDone.current = false
    const stage = editor.getViewportScreenBounds()
    const { x, y } = startOf(side, edges)
    pull.current = pullArrow(editor, {
      from: { x: event.clientX, y: event.clientY },
      start: { x: x + stage.x, y: y + stage.y },
    })
  }
  return (
    <button
      type="button"
      className={styles.handle}
      style={{ transform: placeOf(side, edges, away) }}
      aria-label={t(`hands.beside.${side}`)}
      title={t('hands.besideHint')}
      onMouseDown={keepFocus}
      onPointerDown={take}
      onPointerMove={event => pull.current?.move(event.nativeEvent)}
      onPointerUp={event => {
        isDone.current = pull.current?.end(event.nativeEvent) ?? false
        pull.current = undefined
      }}
      onPointerCancel={() => {
        pull.current?.cancel()
        pull.current = undefined
      }}
      onClick={() => {
        if (!isDone.current) writeBeside(editor, note, side)
        isDone.current = false
      }}
    >
      <Plus aria-hidden />
    </button>
  )
}

/** Of what is chosen, on the stage. */
function edgesOf(editor: Editor): Edges | undefined {
  const bounds = editor.getSelectionRotatedScreenBounds()
  if (!bounds) return undefined
  const { x, y } = editor.getViewportScreenBounds()
  return { left: bounds.x - x, right: bounds.maxX - x, top: bounds.y - y, bottom: bounds.maxY - y }
}

function startOf(side: Side, { left, right, top, bottom }: Edges): { x: number; y: number } {
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  switch (side) {
    case 'left':
      return { x: left + depth, y: middle.y }
    case 'right':
      return { x: right - depth, y: middle.y }
    case 'above':
      return { x: middle.x, y: top + depth }
    case 'below':
      return { x: middle.x, y: bottom - depth }
  }
}

function middleOf(side: Side, edges: Edges, away: number): { x: number; y: number } {
  const { x, y } = startOf(side, edges)
  const by = depth + away
  const [dx, dy] = ({ left: [-by, 0], right: [by, 0], above: [0, -by], below: [0, by] } as const)[side]
  return { x: x + dx, y: y + dy }
}

function placeOf(side: Side, edges: Edges, away: number): string {
  const { x, y } = middleOf(side, edges, away)
  return `translate(${Math.round(x)}px, ${Math.round(y)}px) translate(-50%, -50%)`
}

/** Where another note would lie under the handle: a click there is meant for that note. */
function takenSides(editor: Editor, note: StickyShape, edges: Edges): Side[] {
  const stage = editor.getViewportScreenBounds()
  const { grid } = noteViewOf(editor).boxes.get()
  return sides.filter(side => {
    const place = middleOf(side, edges, usualAway)
    const { x, y } = editor.screenToPage({ x: place.x + stage.x, y: place.y + stage.y })
    const reach = radius / editor.getZoomLevel()
    let isTaken = false
    grid.eachIn({ minX: x - reach, minY: y - reach, maxX: x + reach, maxY: y + reach }, id => {
      if (id !== note.id) isTaken = true
    })
    return isTaken
  })
}
