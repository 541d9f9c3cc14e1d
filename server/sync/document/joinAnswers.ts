// What a client that joins is answered: everything it lacks. Encoding a large board costs many milliseconds, so
// what was encoded for one is kept for the next. While people draw and others join, a large board is encoded at
// most once a second, and what has happened since is sent after it as it was told.
import { promisify } from 'node:util'
import { deflateRaw } from 'node:zlib'
import * as Y from 'yjs'
import type { KeptDoc } from '../keeping/keptDoc.ts'
import { emptyStep2Frame, messageIn, packedFrame, step2Frame, updateFrame } from '../frames.ts'

/** The state vector of a document that holds nothing. */
const isEmptyVector = (stateVector: Uint8Array) => stateVector.length === 1 && stateVector[0] === 0

const mostOthers = 8
const longestKey = 4_096
const largeBytes = 256 * 1024
const tailBytes = 1024 * 1024
const freshMs = 1_000
/** Of a document with so many clocks, who lacks a tenth is sent all: that is encoded already. */
const largeClocks = 50_000
const muchOf = 10
/** What is smaller is there as soon unpacked. */
const leastPacked = 32 * 1024
const deflate = promisify(deflateRaw)

interface Whole {
  update: Uint8Array
  /** The update as it is sent now: by itself as a step 2, or with the tail after it. */
  frame: Buffer
  /** The same, deflated. */
  packed?: Promise<Buffer>
  at: number
  /** The frames that were told since. */
  tail: Buffer[]
  tailBytes: number
}

export class JoinAnswers {
  readonly #kept: KeptDoc
  #whole: Whole | undefined
  /** Answers to those who hold something: after a restart hundreds of clients ask with the same state vector. */
  #others = new Map<string, Buffer>()
  #stateVector: Uint8Array | undefined
  #isUsed = false

  constructor(kept: KeptDoc) {
    this.#kept = kept
  }

  get stateVector(): Uint8Array {
    return (this.#stateVector ??= Y.encodeStateVector(this.#kept.doc))
  }

  /** The frames for somebody who has what `stateVector` says. */
  to(stateVector: Uint8Array): Buffer[] {
    this.#isUsed = true
    if (!isEmptyVector(stateVector) && !this.#lacksMuch(stateVector)) return [this.#toOther(stateVector)]
    const whole = this.#freshWhole()
    return whole.tail.length === 0 ? [whole.frame] : [whole.frame, ...whole.tail, emptyStep2Frame]
  }

  /**
   * Frames that `to` has just answered, for somebody who can unpack. Only what is kept for all who come is packed: it
   * is done once for all of them, beside everything else, and nobody can ask for more of it than is drawn.
   */
  packed([first, ...rest]: Buffer[]): Promise<Buffer[]> | undefined {
    const whole = this.#whole
    if (!whole || first !== whole.frame || first.length < leastPacked) return undefined
    // Level 1: the others take two to three times as long, and save a tenth of it at most.
    whole.packed ??= deflate(messageIn(first), { level: 1 }).then(packedFrame)
    return whole.packed.then(packed => [packed, ...rest])
  }

  /** What is made up for one costs little then, however many different ones ask. */
  #lacksMuch(stateVector: Uint8Array): boolean {
    const known = Y.decodeStateVector(stateVector)
    let all = 0
    let lacking = 0
    const { store } = this.#kept.doc
    for (const client of store.clients.keys()) {
      const state = Y.getState(store, client)
      all += state
      lacking += Math.max(0, state - (known.get(client) ?? 0))
    }
    return all > largeClocks && lacking * muchOf > all
  }

  #freshWhole(): Whole {
    const known = this.#whole
    if (known && (known.tail.length === 0 || performance.now() - known.at < freshMs)) return known
    const update = Y.encodeStateAsUpdate(this.#kept.doc)
    const frame = step2Frame(update)
    return (this.#whole = { update, frame, at: performance.now(), tail: [], tailBytes: 0 })
  }

  #toOther(stateVector: Uint8Array): Buffer {
    const key = stateVector.length > longestKey ? undefined : Buffer.from(stateVector).toString('latin1')
    const known = key === undefined ? undefined : this.#others.get(key)
    if (known) return known
    const answer = step2Frame(Y.encodeStateAsUpdate(this.#kept.doc, stateVector))
    if (key !== undefined) {
      if (this.#others.size >= mostOthers) this.#others.clear()
      this.#others.set(key, answer)
    }
    return answer
  }

  /** The document has changed, and everybody was told so with `frame`. */
  changed(frame: Buffer): void {
    this.#stateVector = undefined
    if (this.#others.size > 0) this.#others.clear()
    const whole = this.#whole
    if (!whole) return
    whole.tailBytes += frame.length
    if (whole.update.length < largeBytes || whole.tailBytes > tailBytes) return this.#forget()
    // From now on it goes as an update, with the tail after it.
    if (whole.tail.length === 0) {
      whole.frame = updateFrame(whole.update)
      delete whole.packed
    }
    whole.tail.push(frame)
  }

  /** Called now and then: what nobody has asked for since the last time is let go. */
  rest(): void {
    if (!this.#isUsed) this.#forget()
    this.#isUsed = false
  }

  /** Nothing is kept but what everybody is asked with. */
  fold(): void {
    void this.stateVector
    this.#forget()
  }

  #forget(): void {
    this.#whole = undefined
    this.#others.clear()
  }
}
