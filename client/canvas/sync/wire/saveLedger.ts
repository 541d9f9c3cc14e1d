// What of this person's work is on the server's disk. The server counts the update messages of a connection
// ("your first n are on disk"), so the ledger counts what really goes through the socket, and knows of each change
// with which message it went.
import type { Change } from '../unsent/change.ts'
import { isFilledStep2, isStep2, isUpdate } from './syncMessages.ts'

export interface SaveLedger {
  /** A new connection: it counts from nothing. */
  opened: () => void
  /** A message went through the socket. */
  sent: (message: Uint8Array) => void
  /** This person changed the document. To be called after the message of the change was sent, if it was. */
  changed: (change: Change) => void
  acknowledged: (count: number) => void
  /** Changes that are not known to be on disk. */
  pending: () => number
}

export function createSaveLedger(onChange: () => void): SaveLedger {
  /** Each with the number of the message it went with; Infinity while it has not been sent. */
  let changes: { change: Change; message: number }[] = []
  let messages = 0
  /** Number of the last message that belongs to a change that is known here. */
  let claimed = 0

  const settleUpTo = (count: number) => {
    changes = changes.filter(({ change, message }) => {
      change.isSaved = message <= count
      return !change.isSaved
    })
    onChange()
  }

  return {
    opened() {
      messages = 0
      claimed = 0
      for (const sent of changes) sent.message = Infinity
      onChange()
    },
    sent(message) {
      if (isUpdate(message) || isFilledStep2(message)) messages++
      if (!isStep2(message)) return
      // It brings everything the server did not have; a large one goes ahead in parts. What the server has already
      // is on its disk: it logs before it tells.
      const last = messages > claimed ? messages : 0
      claimed = messages
      for (const waiting of changes) if (waiting.message === Infinity) waiting.message = last
      settleUpTo(0)
    },
    changed(change) {
      changes.push({ change, message: messages > claimed ? messages : Infinity })
      claimed = messages
      onChange()
    },
    acknowledged: settleUpTo,
    pending: () => changes.reduce((sum, { change }) => sum + change.count, 0),
  }
}
