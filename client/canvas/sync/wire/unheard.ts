import type * as Y from 'yjs'

type OnUpdate = (update: Uint8Array, origin: unknown) => void

/**
 * Yjs encodes anew what it applies, for all who listen to updates: for a whole board that takes as long as reading
 * it. Here they listen again only when it is applied. What else is written in the same transactions is not heard either.
 */
export function applyUnheard(doc: Y.Doc, listeners: readonly OnUpdate[], apply: () => void): void {
  const listen = () => {
    doc.off('afterAllTransactions', listen)
    for (const listener of listeners) doc.on('update', listener)
  }
  for (const listener of listeners) doc.off('update', listener)
  // Not after `apply`: whoever waits for the board writes as soon as it is there.
  doc.on('afterAllTransactions', listen)
  try {
    apply()
  } finally {
    listen()
  }
}
