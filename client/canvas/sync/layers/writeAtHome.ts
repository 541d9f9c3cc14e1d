// A board and its layers are one document here, for one picture, one undo, and a record that can go from the one to the
// other without anybody noticing. What belongs where is told by Yjs client ids: each record is written under the id of
// the document it lives in, and a new one under that of the active layer.
import * as Y from 'yjs'
import { isClosedIn } from '#shared/canvas/closed.ts'
import { recordsOf, type RecordMap } from '#shared/canvas/document.ts'

/** The layer that new records go to. */
export interface Home {
  /** The id that this page writes under there. */
  client: number
  /** Whether what this client wrote is of the layer. */
  has: (client: number) => boolean
}

/** Writes in a document under another client id. */
export function writeAs<T>(doc: Y.Doc, client: number, write: () => T): T {
  const before = doc.clientID
  doc.clientID = client
  try {
    return write()
  } finally {
    doc.clientID = before
  }
}

/** Whether a record is of the layer. */
export function isAtHome(doc: Y.Doc, id: string | undefined, home: Home | undefined): boolean {
  const item = home && id !== undefined ? recordsOf(doc)._map.get(id) : undefined
  return item !== undefined && home !== undefined && home.has(item.id.client)
}

/** Others' shapes are put into these: they would be torn out of place for all who do not see what holds them. */
const holders = new Set<unknown>(['group', 'frame'])

/**
 * @param homeOf the layer now @param isBaseOpen whether this person may write on the board itself
 * @returns to be called when more is the layer's than was
 */
export function writeAtHome(
  doc: Y.Doc,
  homeOf: () => Home | undefined,
  isBaseOpen: () => boolean,
): () => void {
  const records = recordsOf(doc)
  const adopted = new WeakSet<RecordMap>()

  /** The id to write under in something that `client` made. */
  const writerIn = (client: number | undefined) => {
    const home = homeOf()
    return home && client !== undefined && home.has(client) ? home.client : doc.clientID
  }

  function writerOfNew(id: string, record: RecordMap): number {
    const before = records._map.get(id)
    if (before) return writerIn(before.id.client)
    // What is in it before it is in the document; a part of Yjs that is not for others.
    const given: unknown = Reflect.get(record, '_prelimContent')
    const isHeld = given instanceof Map && holders.has(given.get('type')) && isBaseOpen()
    return isHeld ? doc.clientID : (homeOf()?.client ?? doc.clientID)
  }

  /** What is written in it from now on is written where it lives, and nothing where it may not be changed. */
  function adopt(id: string, map: RecordMap): void {
    if (adopted.has(map)) return
    adopted.add(map)
    const made = () => writerIn(map._item?.id.client)
    const isClosed = () => records.get(id) === map && isClosedIn(doc, id)
    const set = map.set.bind(map)
    const remove = map.delete.bind(map)
    Object.assign(map, {
      set(key: string, value: unknown) {
        if (isClosed()) return value
        const result = writeAs(doc, made(), () => set(key, value))
        if (value instanceof Y.Text) adoptText(value, made, isClosed)
        return result
      },
      delete(key: string) {
        if (!isClosed()) remove(key)
      },
    })
    for (const value of map.values()) if (value instanceof Y.Text) adoptText(value, made, isClosed)
  }

  function adoptText(text: Y.Text, made: () => number, isClosed: () => boolean): void {
    const here =
      <A extends unknown[]>(method: (...args: A) => void) =>
      (...args: A) => {
        if (!isClosed()) writeAs(doc, made(), () => method(...args))
      }
    Object.assign(text, {
      delete: here(text.delete.bind(text)),
      insert: here(text.insert.bind(text)),
      insertEmbed: here(text.insertEmbed.bind(text)),
      format: here(text.format.bind(text)),
      applyDelta: here(text.applyDelta.bind(text)),
    })
  }

  const setRecord = records.set.bind(records)
  const removeRecord = records.delete.bind(records)
  Object.assign(records, {
    set(id: string, record: RecordMap) {
      if (records.has(id) && isClosedIn(doc, id)) return record
      const result: unknown = writeAs(doc, writerOfNew(id, record), () => setRecord(id, record))
      adopt(id, record)
      return result
    },
    delete(id: string) {
      if (!isClosedIn(doc, id)) removeRecord(id)
    },
  })
  const adoptThose = (keys: Iterable<string>) => {
    const home = homeOf()
    if (!home) return
    for (const key of keys) {
      const record = records.get(key)
      const client = record?._item?.id.client
      if (record && client !== undefined && (home.has(client) || isClosedIn(doc, key))) adopt(key, record)
    }
  }
  records.observe(({ keysChanged }) => adoptThose([...keysChanged].map(String)))
  return () => adoptThose(records.keys())
}
