import type { BoardConnection } from '../sync/connectBoard.ts'

const patience = 3_000

/** Resolves once the server has what this person wrote, or after a moment: the server then says what is missing. */
export function whenSaved({ status, flush }: BoardConnection): Promise<void> {
  const isSaved = () => {
    const now = status.get()
    return now.phase === 'ready' && now.save === 'saved'
  }
  flush()
  return new Promise(resolve => {
    const end = () => {
      clearTimeout(late)
      stop()
      resolve()
    }
    const late = setTimeout(end, patience)
    const stop = status.subscribe(() => isSaved() && end())
    // The connection counts a change in the next microtask.
    queueMicrotask(() => queueMicrotask(() => isSaved() && end()))
  })
}
