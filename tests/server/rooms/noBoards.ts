import type { Documents } from '../../../server/sync/documents.ts'

/** For tests in which nobody promotes a note. */
export const noBoards: Documents = {
  read: () => Promise.reject(new Error('no board is read here')),
  readDrawn: () => Promise.reject(new Error('no board is read here')),
  edit: () => Promise.reject(new Error('no board is drawn on here')),
  erase: () => Promise.reject(new Error('no board is drawn on here')),
  keepOut: async () => undefined,
  ofRoom: async () => [],
  writer: async () => undefined,
  lastEdit: async () => undefined,
  settleLayers: async () => undefined,
  close: async () => undefined,
}
