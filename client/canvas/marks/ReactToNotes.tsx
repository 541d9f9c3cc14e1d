import { toNoteId } from '#shared/canvas/document.ts'
import { reactionsOf } from '#shared/canvas/notes/reactions.ts'
import type { StickyShape } from '../shapes/sticky/stickyShape.ts'
import { ReactionPicker } from './ReactionPicker.tsx'

/** Reactions for what is chosen on the canvas, locked notes too: what somebody thinks of them changes nothing of theirs. */
export function ReactToNotes({ notes }: { notes: StickyShape[] }) {
  return (
    <ReactionPicker
      side="top"
      notes={notes.map(({ id, meta }) => ({ id: toNoteId(id), reactions: reactionsOf(meta) }))}
    />
  )
}
