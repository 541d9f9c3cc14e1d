// Where changes lie that the server has not got: a place that outlives the tab. `deviceShelf.ts` has the real one.

/** Changes as they were put there together. */
export interface KeptBatch {
  key: number
  update: Uint8Array
  /** How many changes they are to the person. */
  count: number
}

/** What one person wrote on one board, and nobody else's. All may fail: storage is refused, or full. */
export interface Shelf {
  read: () => Promise<KeptBatch[]>
  /** Resolves with the key once it is written. */
  put: (batch: Omit<KeptBatch, 'key'>) => Promise<number>
  remove: (keys: number[]) => Promise<void>
  clear: () => Promise<void>
}
