/** `pending`: changes of this person that are not known to be on the server's disk. */
export type SyncStatus =
  | { phase: 'loading' }
  | { phase: 'ready'; isOnline: boolean; save: 'saved' | 'saving' | 'offline'; pending: number }
  /** The server closed for good. 4401 who are you, 4403 not allowed, 4404 no such board, 4413 too large, 4429 too fast. */
  | { phase: 'refused'; code: number }

export function isSameStatus(a: SyncStatus, b: SyncStatus): boolean {
  if (a.phase === 'ready' && b.phase === 'ready')
    return a.isOnline === b.isOnline && a.save === b.save && a.pending === b.pending
  if (a.phase === 'refused' && b.phase === 'refused') return a.code === b.code
  return a.phase === b.phase
}
