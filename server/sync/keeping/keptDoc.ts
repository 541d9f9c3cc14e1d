// A board's Y.Doc, folded up while nobody needs it: encoded, a board of fifty notes takes some 13 kB, and as a Y.Doc
// thirty times that. Whoever asks for it has it at once, so that nothing about order changes for anybody.
import * as Y from 'yjs'
import { countStructs } from '../intake/burden.ts'

/** A large document takes longer to unfold, so it is kept longer: with so many structs, twice as long. */
const structsOfPatience = 2_000

export class KeptDoc {
  readonly #onUpdate: (update: Uint8Array) => void
  #doc: Y.Doc | undefined
  /** As v2, while it is folded. */
  #folded: Uint8Array | undefined
  #neededAt = performance.now()

  /** @param onUpdate called with what changes it */
  constructor(doc: Y.Doc, onUpdate: (update: Uint8Array) => void) {
    this.#onUpdate = onUpdate
    this.#doc = this.#watched(doc)
  }

  /** Not to be held on to. */
  get doc(): Y.Doc {
    this.#neededAt = performance.now()
    return (this.#doc ??= this.#unfold())
  }

  get isFolded(): boolean {
    return this.#folded !== undefined
  }

  /** All of it, as v2. */
  get encoded(): Uint8Array {
    return this.#folded ?? Y.encodeStateAsUpdateV2(this.doc)
  }

  /** Whether nobody has needed it for so long, or longer where it is large. */
  isDue(restMs: number): boolean {
    if (!this.#doc) return false
    const idle = performance.now() - this.#neededAt
    return idle > restMs && idle > restMs * (1 + countStructs(this.#doc) / structsOfPatience)
  }

  /** Only while nothing of it is under way. Answers how many structs there are less in memory. */
  fold(): number {
    if (!this.#doc) return 0
    const structs = countStructs(this.#doc)
    this.#folded = Y.encodeStateAsUpdateV2(this.#doc)
    this.#doc.destroy()
    this.#doc = undefined
    return structs
  }

  /** Answers how many structs there were. */
  destroy(): number {
    this.#doc?.destroy()
    return this.#doc ? countStructs(this.#doc) : 0
  }

  #unfold(): Y.Doc {
    const doc = new Y.Doc()
    if (this.#folded) Y.applyUpdateV2(doc, this.#folded)
    this.#folded = undefined
    return this.#watched(doc)
  }

  #watched(doc: Y.Doc): Y.Doc {
    doc.on('update', this.#onUpdate)
    return doc
  }
}
