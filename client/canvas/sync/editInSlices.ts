// Much at once, slice by slice, so that the page can be used meanwhile. It is one step to undo; stopped, it is taken back.
import type * as Y from 'yjs'
import { LOCAL } from './origins.ts'
import { yieldToPage } from './storeWrites.ts'
import type { OwnUndo } from './undo.ts'

export type Slice = (doc: Y.Doc) => void

export interface SliceWatch {
  /** How many slices are done. */
  onDone: (slices: number) => void
  signal: AbortSignal
}

interface SliceParts {
  doc: Y.Doc
  undo: Pick<OwnUndo, 'endStep' | 'hold' | 'steps' | 'takeBackTo'>
  settle: () => void
  mayWrite: () => boolean
}

/** @throws Error when the board may not be changed (any more), the signal's reason, or what a slice throws */
export async function editInSlices(
  { doc, undo, settle, mayWrite }: SliceParts,
  slices: Iterable<Slice>,
  { onDone, signal }: SliceWatch,
): Promise<void> {
  settle()
  undo.endStep()
  const before = undo.steps()
  let done = 0
  try {
    for (const change of slices) {
      signal.throwIfAborted()
      if (!mayWrite()) throw new Error('This board may not be changed')
      undo.hold(true)
      doc.transact(() => change(doc), LOCAL)
      onDone(++done)
      await yieldToPage()
    }
    signal.throwIfAborted()
  } catch (error) {
    if (mayWrite()) undo.takeBackTo(before)
    throw error
  } finally {
    undo.hold(false)
    undo.endStep()
  }
}
