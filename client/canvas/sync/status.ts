export type SyncStatus =
  | { phase: 'loading' }
  | ReadyStatus
  /** The server closed for good. 4401 who are you, 4403 not allowed, 4404 no such board, 4413 too large, 4429 too fast. */
  | { phase: 'refused'; code: number }

export interface ReadyStatus {
  phase: 'ready'
  isOnline: boolean
  /** `held`: this person may not write just now, and the server has not taken all they wrote before. */
  save: 'saved' | 'saving' | 'held' | 'offline'
  /** Changes of this person that are not known to be on the server's disk, those of an earlier visit included. */
  pending: number
  /** Where those are: on the device they outlive the tab. */
  keptIn: 'device' | 'tab'
}

/** @param at `isMoving`: what is pending may go where it belongs */
export function saveOf(at: { isLate: boolean; pending: number; isMoving: boolean }): ReadyStatus['save'] {
  if (at.isLate) return 'offline'
  if (at.pending === 0) return 'saved'
  return at.isMoving ? 'saving' : 'held'
}

export function isSameStatus(a: SyncStatus, b: SyncStatus): boolean {
  if (a.phase === 'ready' && b.phase === 'ready')
    return a.isOnline === b.isOnline && a.save === b.save && a.pending === b.pending && a.keptIn === b.keptIn
  if (a.phase === 'refused' && b.phase === 'refused') return a.code === b.code
  return a.phase === b.phase
}

/** Refusals after which the server will never take what this person wrote: no access, or not in this form. */
export const isWithoutHope = (code: number): boolean => [4400, 4403, 4404, 4413].includes(code)
