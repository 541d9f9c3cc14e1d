// Vectors that are known already, by text. What was asked longest ago is forgotten first.
import { createHash } from 'node:crypto'

/** Of what is kept with each vector: its name, and its place in the map. */
const overhead = 200

export class VectorCache {
  readonly #most: number
  readonly #vectors = new Map<string, Int8Array>()
  #bytes = 0

  /** @param most bytes of all that is kept */
  constructor(most: number) {
    this.#most = most
  }

  get(text: string): Int8Array | undefined {
    const name = nameOf(text)
    const vector = this.#vectors.get(name)
    if (!vector) return undefined
    this.#vectors.delete(name)
    this.#vectors.set(name, vector)
    return vector
  }

  set(text: string, vector: Int8Array): void {
    const name = nameOf(text)
    this.#forget(name)
    this.#vectors.set(name, vector)
    this.#bytes += vector.byteLength + overhead
    for (const oldest of this.#vectors.keys()) {
      if (this.#bytes <= this.#most) return
      this.#forget(oldest)
    }
  }

  #forget(name: string): void {
    const vector = this.#vectors.get(name)
    if (!vector) return
    this.#vectors.delete(name)
    this.#bytes -= vector.byteLength + overhead
  }
}

/** The words themselves are not kept. */
const nameOf = (text: string) => createHash('sha256').update(text).digest('base64')
