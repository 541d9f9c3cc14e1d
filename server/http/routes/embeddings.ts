// What a language model says of notes. Texts are read from the board itself: what is held back in drafts is not on it.
import type { Logger } from 'pino'
import { findBoard } from '#shared/boards/rules.ts'
import { DomainError } from '#shared/errors.ts'
import { EmbedderFailed } from '../../embeddings/embedder.ts'
import type { Embeddings } from '../../embeddings/embeddings.ts'
import { contentOf } from '../../rooms/boardContent.ts'
import type { Documents } from '../../sync/documents.ts'
import type { Handlers } from '../handler.ts'

interface EmbeddingHandlerParts {
  embeddings: Embeddings | undefined
  documents: Pick<Documents, 'read'>
  logger: Logger
}

export const embeddingHandlers = ({
  embeddings,
  documents,
  logger,
}: EmbeddingHandlerParts): Pick<Handlers, 'readEmbedder' | 'embedNotes'> => ({
  readEmbedder: () => ({ host: embeddings?.host ?? null }),
  async embedNotes({ params: { board }, body, caller: { state } }) {
    findBoard(state, board)
    if (!embeddings) throw new DomainError('no-embedder')
    const { written } = await documents.read(board, contentOf)
    const texts = new Map(written.map(({ note: { id, text } }) => [id, text]))
    try {
      const vectors = await embeddings.vectorsOf(body.notes.map(id => texts.get(id) ?? ''))
      return { vectors: vectors.map(vector => (vector ? Buffer.from(vector).toString('base64') : null)) }
    } catch (error) {
      if (!(error instanceof EmbedderFailed)) throw error
      logger.warn({ host: embeddings.host }, `The embedding endpoint fails: ${error.message}`)
      throw new DomainError('embedder-failed', { detail: embeddings.host })
    }
  },
})
