import type { TLStore } from 'tldraw'
import type { BoardRecord } from './judge/validate.ts'

const judged = new WeakSet<object>()

/** What the judge has passed is not validated once more by the store: that was a third of the time a board opens in. */
export function trustJudged({ schema }: TLStore): void {
  const validate = schema.validateRecord.bind(schema)
  schema.validateRecord = (store, record, phase, before) =>
    judged.has(record) ? record : validate(store, record, phase, before)
}

/**
 * Puts what others did into the store: all at once, and if that fails each by itself, so that a record that the
 * canvas cannot bear takes nothing along.
 * @param puts each as the judge passed it, or made of such parts
 * @returns the records that were refused, with the reason
 */
export function putOneByOne(
  store: TLStore,
  puts: BoardRecord[],
  gone: BoardRecord['id'][],
): Map<string, string> {
  const refused = new Map<string, string>()
  for (const record of puts) judged.add(record)
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
