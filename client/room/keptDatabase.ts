// What this browser keeps of rooms until the server has it: one store in IndexedDB for all people and boards of it.

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

/** For somebody who is in the room no more. */
export const clearRoom = (person: string, room: string): Promise<void> =>
  // A board's id begins with its room's.
  removeAll(IDBKeyRange.bound([person, `${room}.`], [person, `${room}.\uffff`]))

export const removeAll = (whose: IDBKeyRange): Promise<void> =>
  transact('readwrite', async store => {
    const keys = await done(store.index('whose').getAllKeys(whose))
    await Promise.all(keys.map(key => done(store.delete(key))))
  })
