// Vectors of what people wrote: asked for in batches, kept by text, and small: a byte a number loses nothing that counts.
import { toBytes } from '#shared/convergence/vectors.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { EmbedderFailed, type Embedder } from './embedder.ts'
import { VectorCache } from './vectorCache.ts'

export interface Embeddings {
  readonly host: string
  /**
   * A vector of each text; undefined where there is nothing to be known of it.
   * @throws EmbedderFailed; what was found out until then is kept
   */
  vectorsOf(texts: readonly string[]): Promise<(Int8Array | undefined)[]>
  /** Ends what is under way. */
  close(): void
}

/** Texts of one request. */
const batch = 32
/** Letters of a text: most models read no further. */
const mostLetters = 2_000
const usualCacheBytes = 32 * 1024 * 1024

export function createEmbeddings(
  embedder: Embedder,
  { metrics, cacheBytes = usualCacheBytes }: { metrics: Pick<Metrics, 'embedded'>; cacheBytes?: number },
): Embeddings {
  const cache = new VectorCache(cacheBytes)
  const stop = new AbortController()
  return {
    host: embedder.host,
    async vectorsOf(texts) {
      const asked = texts.map(text => text.trim().slice(0, mostLetters).toWellFormed())
      const found = new Map<string, Int8Array | undefined>(asked.map(text => [text, cache.get(text)]))
      const unknown = [...found].flatMap(([text, vector]) => (vector || text === '' ? [] : [text]))
      metrics.embedded('known', [...found.values()].filter(Boolean).length)
      for (let at = 0; at < unknown.length; at += batch) {
        const sent = unknown.slice(at, at + batch)
        const vectors = await embedder.embed(sent, stop.signal).catch((error: unknown) => {
          metrics.embedded('failed', sent.length)
          throw error
        })
        metrics.embedded('sent', sent.length)
        for (const [index, text] of sent.entries()) {
          const vector = toBytes(vectors[index] ?? new Float32Array())
          found.set(text, vector)
          cache.set(text, vector)
        }
      }
      return asked.map(text => found.get(text))
    },
    close: () => stop.abort(new EmbedderFailed('the server stops')),
  }
}
