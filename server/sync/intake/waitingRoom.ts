// Updates that came before what they build on. Each remembers the first thing it misses, so that it is not read
// again before that has come.
import type * as Y from 'yjs'
import { isThere, type Foundation } from './admission.ts'
import type { SentUpdate } from './intake.ts'
import type { Listener } from '../document/listener.ts'

interface Waiting {
  sent: SentUpdate
  missing: Foundation
  since: number
}

/** What waits of one sender. */
interface Share {
  updates: number
  bytes: number
}

/** So many of one sender may wait. A client that comes back sends its step 2 soon after its first edits. */
export const mostWaiting = 200

export class WaitingRoom {
  #waiting: Waiting[] = []
  readonly #shares = new Map<Listener, Share>()

  /** Answers how much now waits of its sender. */
  add(sent: SentUpdate, missing: Foundation): Share {
    this.#waiting.push({ sent, missing, since: performance.now() })
    const share = this.#shares.get(sent.sender) ?? { updates: 0, bytes: 0 }
    this.#shares.set(sent.sender, share)
    share.updates++
    share.bytes += sent.update.length
    return share
  }

  /** Takes out those for which what they missed has come. They may miss something else. */
  takeReady(doc: Y.Doc): SentUpdate[] {
    return this.#remove(({ missing }) => isThere(missing, doc))
  }

  /** Calls `late` with the senders for whom it has been too long. */
  judge(patienceWith: (sender: Listener) => number, late: (sender: Listener) => void): void {
    const now = performance.now()
    for (const { sent, since } of this.#waiting)
      if (now - since > patienceWith(sent.sender)) late(sent.sender)
    this.#remove(({ sent }) => sent.sender.isRefused)
  }

  forget(sender: Listener): void {
    this.#remove(({ sent }) => sent.sender === sender)
  }

  #remove(isOut: (waiting: Waiting) => boolean): SentUpdate[] {
    if (this.#waiting.length === 0) return []
    const out: SentUpdate[] = []
    const rest: Waiting[] = []
    for (const waiting of this.#waiting)
      if (isOut(waiting)) out.push(waiting.sent)
      else rest.push(waiting)
    this.#waiting = rest
    for (const { sender, update } of out) {
      const share = this.#shares.get(sender)
      if (!share) continue
      share.updates--
      share.bytes -= update.length
      if (share.updates === 0) this.#shares.delete(sender)
    }
    return out
  }
}
