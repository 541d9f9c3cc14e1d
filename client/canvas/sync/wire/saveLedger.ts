// What of this person's work is on the server's disk. The server counts the update messages of a connection
// ("your first n are on disk"), so the ledger counts what really goes through the socket, and knows of each change
// with which message it went.
import { isFilledStep2, isStep2, isUpdate } from './syncMessages.ts'

export interface SaveLedger {
  /** A new connection: it counts from nothing. */
  opened: () => void
  /** A message went through the socket. */
  sent: (message: Uint8Array) => void
  /** This person changed the document. To be called after the message of the change was sent, if it was. */
  changed: () => void
  acknowledged: (count: number) => void
  /** Changes that are not known to be on disk. */
  pending: () => number
}

export function createSaveLedger(onChange: () => void): SaveLedger {
  /** For each change the number of the message it went with; Infinity while it has not been sent. */
  let changes: number[] = []
  let messages = 0
  /** Number of the last message that belongs to a change that is known here. */
  let claimed = 0

  const settleUpTo = (count: number) => {
    changes = changes.filter(message => message > count)
    onChange()
  }

  return {
    opened() {
      messages = 0
      claimed = 0
      changes = changes.map(() => Infinity)
      onChange()
    },
    sent(message) {
      if (isUpdate(message) || isFilledStep2(message)) messages++
      if (!isStep2(message)) return
      // It brings everything the server did not have; a large one goes ahead in parts. What the server has already
      // is on its disk: it logs before it tells.
      const last = messages > claimed ? messages : 0
      claimed = messages
      changes = changes.map(message => (message === Infinity ? last : message))
      settleUpTo(0)
    },
    changed() {
      changes.push(messages > claimed ? messages : Infinity)
      claimed = messages
      onChange()
    },
    acknowledged: settleUpTo,
    pending: () => changes.length,
  }
}
