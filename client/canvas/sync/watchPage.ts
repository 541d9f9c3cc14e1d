// A page that is hidden or left gets no more frames, and frames are when tldraw tells of changes.
import type { TLStore } from 'tldraw'

/** @returns how to stop it */
export function watchPage(store: TLStore, settle: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined
  const stopWatching = store.sideEffects.registerOperationCompleteHandler(source => {
    // Not within the operation: it may go on.
    if (source === 'user' && document.visibilityState === 'hidden') queueMicrotask(settle)
  })
  document.addEventListener('visibilitychange', settle)
  addEventListener('pagehide', settle)
  return () => {
    stopWatching()
    document.removeEventListener('visibilitychange', settle)
    removeEventListener('pagehide', settle)
  }
}
