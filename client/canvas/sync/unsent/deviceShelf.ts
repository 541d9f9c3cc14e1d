// The shelf on this device: IndexedDB, one store for all boards and people of this browser.
import { z } from 'zod'
import { keepForGood } from './keepForGood.ts'
import type { Shelf } from './shelf.ts'

const Kept = z.object({
  key: z.number(),
  update: z.instanceof(Uint8Array),
  count: z.number().int().positive(),
})

const storeName = 'unsent'
let opening: Promise<IDBDatabase> | undefined

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('Storage does not answer'))
  })

async function openDatabase(): Promise<IDBDatabase> {
  const request = indexedDB.open('rotunda', 1)
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(storeName, { keyPath: 'key', autoIncrement: true })
    store.createIndex('whose', ['person', 'board'])
  }
  const database = await done(request)
  // A newer page wants to change it, or the person cleared it: the next write opens it anew.
  database.onversionchange = () => database.close()
  const forget = () => (opening = undefined)
  database.addEventListener('versionchange', forget)
  database.addEventListener('close', forget)
  return database
}

/** Resolves once it is on the disk. */
async function transact<T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
): Promise<T> {
  opening ??= openDatabase()
  const database = await opening.catch((error: unknown) => {
    opening = undefined
    throw error
  })
  // Strict: also when the machine loses power. There is something to write only while the line is bad.
  const transaction = database.transaction(storeName, mode, { durability: 'strict' })
  const isWritten = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('Storage is refused'))
  })
  const [result] = await Promise.all([work(transaction.objectStore(storeName)), isWritten])
  return result
}

/** What `person` wrote on `board` in this browser. */
export function shelfOf(person: string, board: string): Shelf {
  const whose = [person, board]
  return {
    read: () =>
      transact('readonly', async store => {
        const rows = await done<unknown[]>(store.index('whose').getAll(whose))
        return rows.flatMap(row => Kept.safeParse(row).data ?? [])
      }),
    async put(batch) {
      const key = await transact('readwrite', store => done(store.add({ ...batch, person, board })))
      keepForGood()
      return z.number().parse(key)
    },
    async remove(keys) {
      await transact('readwrite', store => Promise.all(keys.map(key => done(store.delete(key)))))
    },
    async clear() {
      await transact('readwrite', async store => {
        const keys = await done(store.index('whose').getAllKeys(whose))
        await Promise.all(keys.map(key => done(store.delete(key))))
      })
    },
  }
}
