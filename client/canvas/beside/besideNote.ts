// The note whose sides have handles: the one that is chosen, while nobody is doing anything with it.
import type { Editor } from 'tldraw'
import { lockOf } from '../locks/locks.ts'
import { isSticky, type StickyShape } from '../shapes/sticky/stickyShape.ts'
import { isVotingOn } from '../votes/dots/votingHere.ts'

/** How far the handles reach from the note. Pixels. */
export const handleRoom = 30

/** A smaller note on the screen would be all handles. Pixels. */
const least = { w: 64, h: 24 }

/** Read inside a signal, or again whenever the canvas is. */
export function besideNote(editor: Editor): StickyShape | undefined {
  const note = editor.getOnlySelectedShape() ?? undefined
  if (!isSticky(note) || !editor.isIn('select.idle') || editor.getIsReadonly()) return undefined
  if (isVotingOn(editor)) return undefined
  if (editor.getInstanceState().isCoarsePointer || lockOf(editor, note) !== undefined) return undefined
  const { w, h } = editor.getShapeGeometry(note).bounds
  const zoom = editor.getZoomLevel()
  return w * zoom >= least.w && h * zoom >= least.h ? note : undefined
}
