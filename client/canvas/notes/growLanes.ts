// Lanes grow with what this person writes, moves or pastes into them; others' notes are theirs to make room for.
import type { Editor, TLShape } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { carryAlong, growAround, standingsOf, type Standing } from '#shared/canvas/lanes/grow.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { stickyHeight } from '../shapes/textLines.ts'
import type { BoardConnection } from '../sync/connectBoard.ts'

/** So long what somebody else did at the same moment may be on its way. Milliseconds. */
const meanwhileMs = 5_000

/** @returns how to stop */
export function growLanes(editor: Editor, { follow }: Pick<BoardConnection, 'follow'>): () => void {
  let changed = new Set<string>()
  /** What this person has written or pushed down of late. */
  let mine = new Map<string, Standing>()
  let until = 0
  let isAsked = false

  function ask(): void {
    if (isAsked) return
    isAsked = true
    queueMicrotask(() => {
      isAsked = false
      // While the hand is down the note has not come to rest.
      if (!editor.inputs.isPointing) grow()
    })
  }

  function grow(): void {
    const isMeanwhile = performance.now() < until
    if (!isMeanwhile) mine.clear()
    const notes = [...changed]
    changed = new Set()
    if (editor.getIsReadonly() || (notes.length === 0 && mine.size === 0)) return
    follow(doc => {
      for (const note of notes) mine.delete(note)
      carryAlong(doc, mine)
      const moved = growAround(doc, [...mine.keys(), ...notes], stickyHeight) ?? []
      mine = standingsOf(doc, [...mine.keys(), ...notes, ...[...moved].map(toNoteId)], stickyHeight)
    })
    if (notes.length > 0) until = performance.now() + meanwhileMs
  }

  function note(shape: TLShape, source: 'remote' | 'user'): void {
    if (source === 'user' && isSticky(shape)) {
      changed.add(toNoteId(shape.id))
      ask()
    } else if (source === 'remote' && isLanes(shape) && mine.size > 0) ask()
  }

  const whenReleased = ({ name }: { name: string }) => {
    if (name === 'pointer_up' && changed.size > 0) ask()
  }
  const stops = [
    editor.sideEffects.registerAfterCreateHandler('shape', note),
    editor.sideEffects.registerAfterChangeHandler('shape', (before, after, source) => {
      const isSame = before.x === after.x && before.y === after.y && before.props === after.props
      if (!isSame) note(after, source)
    }),
  ]
  editor.on('event', whenReleased)
  return () => {
    editor.off('event', whenReleased)
    for (const stop of stops) stop()
  }
}
