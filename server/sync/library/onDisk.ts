import type { BoardDocument } from '../document/boardDocument.ts'

/** Resolves when nothing in the document waits for the disk. */
export const onDisk = (document: BoardDocument): Promise<void> =>
  new Promise((resolve, reject) =>
    document.whenOnDisk(failure =>
      failure === undefined
        ? resolve()
        : reject(failure instanceof Error ? failure : new Error('The disk refused', { cause: failure })),
    ),
  )
