// Updates that no Yjs client makes: small, well-formed, and dear to whoever applies them.
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

type Numbers = (string | number)[]

/** Numbers are written as varUints, texts with their length. */
function written(parts: Iterable<string | number>): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts)
    if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else encoding.writeVarUint(encoder, part)
  return encoding.toUint8Array(encoder)
}

const author = 7

function update(
  structs: number,
  items: Uint8Array[],
  deletions: [clock: number, length: number][] = [],
  by: number = author,
) {
  const deleted = deletions.length === 0 ? [0] : [1, by, deletions.length, ...deletions.flat()]
  return Buffer.concat([written([1, structs, by, 0]), ...items, written(deleted)])
}

interface Place {
  origin?: number
  right?: number
}

function item({ origin, right }: Place, at: Numbers, content: Numbers, kind = 4, by = author): Uint8Array {
  const info = (origin === undefined ? 0 : 128) | (right === undefined ? 0 : 64) | kind
  const ids = [origin, right].flatMap(clock => (clock === undefined ? [] : [by, clock]))
  return Buffer.concat([Uint8Array.of(info), written([...ids, ...at, ...content])])
}

const text = (length: number, root = 'text') => item({}, [1, root], ['a'.repeat(length)])
const times = <T>(count: number, make: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => make(index))

/** Each item says that it stands somewhere before one letter more: Yjs compares it with all before that. */
export const crowd = (count: number, by = author): Uint8Array =>
  update(
    1 + count,
    [text(count, `text-${by}`), ...times(count, index => item({ right: index }, [], ['b'], 4, by))],
    [],
    by,
  )

/** All say that they stand before the same letter, which they may: Yjs compares each with all before it. */
export const queue = (count: number, by = author): Uint8Array =>
  update(
    1 + count,
    [text(1, `text-${by}`), ...times(count, () => item({ right: 0 }, [], ['b'], 4, by))],
    [],
    by,
  )

/** Everything under one key, none of it after the other. */
export const heap = (count: number): Uint8Array =>
  update(
    count,
    times(count, () => item({}, [1, 'map', 'key'], [1, 126], 8 | 32)),
  )

/** A long text in which each new letter splits another place. */
export const shatter = (count: number): Uint8Array =>
  update(1 + count, [
    text(count),
    ...times(count, index => item({ origin: count + index - 1, right: (index * 7_919) % count }, [], ['b'])),
  ])

/** A long text of which every other letter is deleted. */
export const sieve = (count: number): Uint8Array =>
  update(
    1,
    [text(2 * count)],
    times(count, index => [2 * index, 1]),
  )

/** Somebody's items behind another's, each of them beside the same place. */
export function rivals(count: number): Uint8Array {
  const first = new Y.Doc()
  first.clientID = 1
  first.getArray('list').insert(
    0,
    times(count, index => [index]),
  )
  const second = Buffer.concat([
    written([1, count, author, 0]),
    ...times(count, () => item({}, [1, 'list'], [1, 126], 8)),
    written([0]),
  ])
  return Y.mergeUpdates([Y.encodeStateAsUpdate(first), second])
}

/** Nothings of many authors. */
export const strangers = (count: number): Uint8Array =>
  written([count, ...times(count, index => [1, index + 1, 0, 0, 1]).flat(), 0])

/** Maps in maps. */
export function nested(depth: number): Uint8Array {
  const doc = new Y.Doc()
  let map = doc.getMap('records')
  doc.transact(() => {
    for (let left = depth; left > 0; left--) {
      const inner = new Y.Map()
      map.set('in', inner)
      map = inner
    }
  })
  return Y.encodeStateAsUpdate(doc)
}
