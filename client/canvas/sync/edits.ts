// Changes of this person's that do not go through the store.
import type * as Y from 'yjs'
import { editInSlices, type Slice, type SliceWatch } from './editInSlices.ts'
import { LOCAL } from './origins.ts'
import type { OwnUndo } from './undo.ts'

export interface Edits {
  /** Changes the document as this person, as one step of undo. @throws Error when it is read-only */
  edit: <T>(change: (doc: Y.Doc) => T) => T
  /** The same for much at once, without holding the page up. Stopped, all of it is taken back. */
  editInSlices: (slices: Iterable<Slice>, watch: SliceWatch) => Promise<void>
  /** Adds to what this person has just done, in the same step of undo. Does nothing when it is read-only. */
  follow: (change: (doc: Y.Doc) => void) => void
  /** What is written now belongs to the step before, however long ago that was: a drop to its drag. */
  isFollowing: () => boolean
}

export interface EditsParts {
  doc: Y.Doc
  undo: OwnUndo
  settle: () => void
  mayWrite: () => boolean
}

export function createEdits({ doc, undo, settle, mayWrite }: EditsParts): Edits {
  let isFollowing = false
  return {
    edit(change) {
      settle()
      if (!mayWrite()) throw new Error('This board may not be changed')
      undo.endStep()
      try {
        return doc.transact(() => change(doc), LOCAL)
      } finally {
        undo.endStep()
      }
    },
    editInSlices: (slices, watch) => editInSlices({ doc, undo, settle, mayWrite }, slices, watch),
    follow(change) {
      isFollowing = true
      try {
        settle()
        undo.hold(true)
        if (mayWrite()) doc.transact(() => change(doc), LOCAL)
      } finally {
        isFollowing = false
      }
    },
    isFollowing: () => isFollowing,
  }
}
