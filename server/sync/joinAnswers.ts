// What a client that joins is answered: everything it lacks. Encoding a large board costs many milliseconds, so
// what was encoded for one is kept for the next; and what has happened since is sent after it as it was told.
import * as Y from 'yjs'
import { step2Frame } from './frames.ts'

/** The state vector of a document that holds nothing. */
const isEmptyVector = (stateVector: Uint8Array) => stateVector.length === 1 && stateVector[0] === 0

const mostOthers = 8
const longestKey = 4_096
/** The tail may grow to a quarter of the whole, or to this, before the whole is encoded anew. */
const tailBytes = 64 * 1024

export class JoinAnswers {
  readonly #doc: Y.Doc
  #whole: Buffer | undefined
  #tail: Buffer[] = []
  #tailLength = 0
  /** Answers to those who hold something: after a restart hundreds of clients ask with the same state vector. */
  #others = new Map<string, Buffer>()
  #stateVector: Uint8Array | undefined
  #isUsed = false

  constructor(doc: Y.Doc) {
    this.#doc = doc
  }

  get stateVector(): Uint8Array {
    return (this.#stateVector ??= Y.encodeStateVector(this.#doc))
  }

  /** The frames for somebody who has what `stateVector` says. */
  to(stateVector: Uint8Array): Buffer[] {
    this.#isUsed = true
    if (!isEmptyVector(stateVector)) return [this.#toOther(stateVector)]
    this.#whole ??= step2Frame(Y.encodeStateAsUpdate(this.#doc))
    return [this.#whole, ...this.#tail]
  }

  #toOther(stateVector: Uint8Array): Buffer {
    const key = stateVector.length > longestKey ? undefined : Buffer.from(stateVector).toString('latin1')
    const known = key === undefined ? undefined : this.#others.get(key)
    if (known) return known
    const answer = step2Frame(Y.encodeStateAsUpdate(this.#doc, stateVector))
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
    if (!this.#whole) return
    this.#tail.push(frame)
    this.#tailLength += frame.length
    if (this.#tailLength > Math.max(tailBytes, this.#whole.length / 4)) this.#forget()
  }

  /** Called now and then: what nobody has asked for since the last time is let go. */
  rest(): void {
    if (!this.#isUsed) this.#forget()
    this.#isUsed = false
  }

  #forget(): void {
    this.#whole = undefined
    this.#tail = []
    this.#tailLength = 0
    this.#others.clear()
  }
}
