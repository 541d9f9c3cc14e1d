// What a language model said of texts, kept for this visit: suggestions go on from what a comparison has found out, and
// nothing is sent to it but by a comparison.
import { skipToken, useQuery, type QueryClient } from '@tanstack/react-query'
import { mostEmbedded } from '#shared/api/embeddings.ts'
import { call } from '../../api/call.ts'
import type { PlacedNote } from '../useNotesOf.ts'

/** By text. */
export type Vectors = ReadonlyMap<string, Int8Array>

export const noVectors: Vectors = new Map()

const keyOf = (room: string) => ['vectors', room]

export const keepVectors = (client: QueryClient, room: string, vectors: Vectors): void =>
  void client.setQueryData(keyOf(room), vectors)

/** Those of the last comparison in this visit. */
export function useVectors(room: string): Vectors {
  const { data } = useQuery<Vectors>({ queryKey: keyOf(room), queryFn: skipToken, gcTime: Infinity })
  return data ?? noVectors
}

/**
 * Sends the texts of the notes, board by board, in parts.
 * @throws CallFailed, also when it was called off
 */
export async function askForVectors(
  room: string,
  notes: readonly PlacedNote[],
  signal: AbortSignal,
): Promise<Vectors> {
  const found = new Map<string, Int8Array>()
  for (const [board, own] of Map.groupBy(notes, note => note.board))
    for (let at = 0; at < own.length; at += mostEmbedded) {
      const part = own.slice(at, at + mostEmbedded)
      const asked = { params: { room, board }, body: { notes: part.map(({ id }) => id) } }
      const { vectors } = await call('embedNotes', asked, { signal })
      for (const [index, { text }] of part.entries()) {
        const vector = vectors[index]
        if (vector != null) found.set(text, fromBase64(vector))
      }
    }
  return found
}

const fromBase64 = (text: string): Int8Array => Int8Array.from(atob(text), byte => byte.charCodeAt(0))
