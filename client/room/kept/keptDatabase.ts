// What this browser keeps of rooms until the server has it: one store in IndexedDB for all people and boards of it.

import { z } from 'zod'

const storeName = 'unsent'
let opening: Promise<IDBDatabase> | undefined

export const done = <T>(request: IDBRequest<T>): Promise<T> =>
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
export async function transact<T>(
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

// A board's id begins with its room's.
const inRoom = (person: string, room: string) =>
  IDBKeyRange.bound([person, `${room}.`], [person, `${room}.\uffff`])

/** For somebody who is in the room no more. */
export const clearRoom = (person: string, room: string): Promise<void> => removeAll(inRoom(person, room))

export const clearBoard = (person: string, board: string): Promise<void> =>
  removeAll(IDBKeyRange.only([person, board]))

/** What all people have here, of all rooms. */
export const clearAll = (): Promise<void> => transact('readwrite', store => done(store.clear()))

const Counted = z.object({ board: z.string(), count: z.number() })

async function count(rows: Promise<unknown[]>): Promise<Map<string, number>> {
  const counts = new Map<string, number>()
  for (const row of await rows) {
    const { board, count } = Counted.safeParse(row).data ?? { board: '', count: 0 }
    if (count > 0) counts.set(board, (counts.get(board) ?? 0) + count)
  }
  return counts
}

/** How many changes of a person's wait here for the server, by board. */
export const countRoom = (person: string, room: string): Promise<Map<string, number>> =>
  transact('readonly', store => count(done<unknown[]>(store.index('whose').getAll(inRoom(person, room)))))

/** Of all people and rooms. */
export const countAll = async (): Promise<number> => {
  const counts = await transact('readonly', store => count(done<unknown[]>(store.getAll())))
  return [...counts.values()].reduce((sum, each) => sum + each, 0)
}

export const removeAll = (whose: IDBKeyRange): Promise<void> =>
  transact('readwrite', async store => {
    const keys = await done(store.index('whose').getAllKeys(whose))
    await Promise.all(keys.map(key => done(store.delete(key))))
  })
