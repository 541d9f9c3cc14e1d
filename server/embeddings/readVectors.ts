// What embedding endpoints answer, read with care: it comes from another machine.
import { z } from 'zod'
import { EmbedderFailed } from './embedder.ts'

/** Of one vector. Those of the largest models there are have 4,096. */
const mostNumbers = 8_192

// Its numbers are looked at one by one below: a schema for each would cost more than all the rest.
const Numbers = z.custom<unknown[]>(value => Array.isArray(value))

const Answer = z.union([
  // As OpenAI answers, and most servers of models after it.
  z
    .object({
      data: z.array(z.object({ embedding: Numbers, index: z.int().nonnegative().optional() })),
    })
    .transform(({ data }) =>
      data
        .toSorted((a, b) => (a.index ?? 0) - (b.index ?? 0)) // those without an index stay as they came
        .map(({ embedding }) => embedding),
    ),
  // As Ollama's own /api/embed does.
  z.object({ embeddings: z.array(Numbers) }).transform(({ embeddings }) => embeddings),
])

/**
 * @param count of the texts that were sent
 * @throws EmbedderFailed
 */
export function readVectors(body: string, count: number): Float32Array[] {
  const lists = Answer.safeParse(parseJson(body))
  if (!lists.success) throw new EmbedderFailed('it answers something else than vectors')
  if (lists.data.length !== count)
    throw new EmbedderFailed(`it answers ${lists.data.length} vectors for ${count} texts`)
  const vectors = lists.data.map(toVector)
  if (new Set(vectors.map(({ length }) => length)).size > 1)
    throw new EmbedderFailed('it answers vectors of different lengths')
  return vectors
}

function toVector(numbers: readonly unknown[]): Float32Array {
  if (numbers.length === 0 || numbers.length > mostNumbers)
    throw new EmbedderFailed(`it answers vectors of ${numbers.length} numbers`)
  return Float32Array.from(numbers, number => {
    if (typeof number !== 'number' || !Number.isFinite(number))
      throw new EmbedderFailed('it answers vectors with something else than numbers')
    return number
  })
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    throw new EmbedderFailed('it answers no JSON')
  }
}
