import type { TLStore } from 'tldraw'
import type { BoardRecord } from './judge/validate.ts'

/**
 * Puts what others did into the store: all at once, and if that fails each by itself, so that a record that the
 * canvas cannot bear takes nothing along.
 * @returns the records that were refused, with the reason
 */
export function putOneByOne(
  store: TLStore,
  puts: BoardRecord[],
  gone: BoardRecord['id'][],
): Map<string, string> {
  const refused = new Map<string, string>()
  const attempt = (puts: BoardRecord[], gone: BoardRecord['id'][]) =>
    store.mergeRemoteChanges(() => {
      if (gone.length > 0) store.remove(gone)
      if (puts.length > 0) store.put(puts)
    })
  try {
    attempt(puts, gone)
    return refused
  } catch {
    // Each by itself, below.
  }
  for (const id of gone)
    try {
      attempt([], [id])
    } catch (error) {
      refused.set(id, String(error))
    }
  for (const record of puts)
    try {
      attempt([record], [])
    } catch (error) {
      refused.set(record.id, String(error))
    }
  return refused
}

/** Lets the page react between two slices of work. A timer would be late in a hidden tab; a message is not. */
export const yieldToPage = (): Promise<void> =>
  new Promise(resolve => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
