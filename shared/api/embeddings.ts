// Of the contract: what a language model that the operator has named says of notes.
import { z } from 'zod'
import { Id } from '../fields.ts'
import type { Endpoint } from './endpoint.ts'

/** Of one question: the model is asked in batches, and somebody waits. */
export const mostEmbedded = 200

export const embeddingEndpoints = {
  readEmbedder: {
    method: 'GET',
    path: '/api/rooms/:room/embedder',
    access: 'room',
    status: 200,
    params: z.object({ room: Id }),
    answer: z.object({ host: z.string().nullable() }),
  },
  embedNotes: {
    method: 'POST',
    path: '/api/rooms/:room/boards/:board/embeddings',
    access: 'facilitator',
    status: 200,
    params: z.object({ room: Id, board: Id }),
    body: z.object({ notes: z.array(z.string().max(100)).max(mostEmbedded) }),
    answer: z.object({
      /** In the order of the notes: signed bytes in base64. Null of a note without words, and of one that is not there. */
      vectors: z.array(z.string().nullable()),
    }),
  },
} as const satisfies Record<string, Endpoint>
