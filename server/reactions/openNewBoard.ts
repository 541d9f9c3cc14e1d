import type { Documents } from '../sync/documents.ts'

/** A board, and a template made of one, is seeded when it is first read. Read at once, a copy is one of this moment. */
export const openNewBoard = (board: string, documents: Documents): Promise<void> =>
  documents.read(board, () => undefined)
