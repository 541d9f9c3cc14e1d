// Bubbles of notes that are spoken of, above all notes and of one size at any zoom. A note knows nothing of them:
// a board without comments pays nothing, and one with comments for those in view.
import { memo, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { createShapeId, useComputed, useEditor, useValue, type Editor } from 'tldraw'
import { toRecordId } from '#shared/canvas/document.ts'
import { useBoard } from '../boardContext.ts'
import styles from './CommentBubbles.module.css'
import { ThreadMarksContext, type ThreadMark, type ThreadMarks } from './threadMarks.ts'

interface Bubble {
  note: string
  mark: ThreadMark
  /** The note's top right corner, page units. */
  x: number
  y: number
}

const none: ThreadMarks = new Map()

export function CommentBubbles() {
  const editor = useEditor()
  const marks = useContext(ThreadMarksContext)
  const { setPanel } = useBoard()
  const inView = useComputed('bubbles', () => bubblesOf(editor, marks?.get() ?? none), { isEqual: areSame }, [
    editor,
    marks,
  ])
  const bubbles = useValue(inView)
  return bubbles.map(({ note, mark, x, y }) => (
    <BubbleButton
      key={note}
      note={note}
      mark={mark}
      x={x}
      y={y}
      onOpen={() => setPanel({ kind: 'thread', note })}
    />
  ))
}

function bubblesOf(editor: Editor, marks: ThreadMarks): Bubble[] {
  if (marks.size === 0) return []
  const view = editor.getViewportPageBounds()
  const bubbles: Bubble[] = []
  for (const [note, mark] of marks) {
    if (mark.isResolved) continue
    const bounds = editor.getShapePageBounds(shapeOf(note))
    if (bounds && view.collides(bounds)) bubbles.push({ note, mark, x: bounds.maxX, y: bounds.minY })
  }
  return bubbles
}

const shapeOf = (note: string) => createShapeId(toRecordId(note).slice('shape:'.length))

const areSame = (a: Bubble[], b: Bubble[]) =>
  a.length === b.length &&
  a.every((bubble, index) => {
    const other = b[index]
    return (
      other !== undefined &&
      bubble.note === other.note &&
      bubble.mark === other.mark &&
      bubble.x === other.x &&
      bubble.y === other.y
    )
  })

/** The canvas below does not take its click for its own. */
const BubbleButton = memo(
  function BubbleButton({ note, mark, x, y, onOpen }: Bubble & { onOpen: () => void }) {
    const { t } = useTranslation()
    const count = t('comments.count', { count: mark.count })
    return (
      <button
        type="button"
        className={styles.bubble}
        data-bubble={note}
        data-for-me={mark.isForMe || undefined}
        aria-label={mark.isForMe ? `${count}. ${t('comments.new')}` : count}
        style={{ left: x, top: y }}
        onPointerDown={event => event.stopPropagation()}
        onPointerUp={event => event.stopPropagation()}
        onTouchStart={event => event.stopPropagation()}
        onTouchEnd={event => event.stopPropagation()}
        onClick={onOpen}
      >
        {mark.count}
      </button>
    )
  },
  (a, b) => a.mark === b.mark && a.x === b.x && a.y === b.y,
)
