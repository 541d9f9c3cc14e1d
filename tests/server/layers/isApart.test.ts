// What a layer may hold, and what would reach into its board.
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { metaOf, recordsOf, type RecordMap } from '#shared/canvas/document.ts'
import { isApart as isApartIn } from '../../../server/sync/layers/isApart.ts'
import { mergeInto } from '../../../server/sync/layers/mergeInto.ts'
import { addNote, updatesOf } from '../sync/stage/boardClients.ts'

const isApart = (update: Uint8Array, layer: Y.Doc, base: Y.Doc) =>
  isApartIn(update, { doc: layer, board: base, isOwn: key => recordsOf(layer)._map.has(key) })

function boardAndLayer() {
  const base = new Y.Doc()
  addNote(base, 'theirs', 'On the board')
  const layer = new Y.Doc()
  addNote(layer, 'ours', 'In the layer')
  mergeInto(base, layer)
  return { base, layer }
}

/** Whether the layer takes what a client does that has it. */
function takes(
  { base, layer }: { base: Y.Doc; layer: Y.Doc },
  change: (doc: Y.Doc) => void,
  client?: number,
) {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(layer))
  if (client !== undefined) doc.clientID = client
  return updatesOf(doc, () => change(doc)).every(update => isApart(update, layer, base))
}

const record = (doc: Y.Doc, id: string): RecordMap => {
  const found = recordsOf(doc).get(`shape:${id}`)
  if (!found) throw new Error(`no ${id}`)
  return found
}

describe('A layer takes', () => {
  test('new records, and changes of its own', () => {
    const set = boardAndLayer()
    expect(takes(set, doc => addNote(doc, 'new', 'New'))).toBe(true)
    expect(takes(set, doc => record(doc, 'ours').set('pos', [1, 2]))).toBe(true)
    expect(takes(set, doc => recordsOf(doc).delete('shape:ours'))).toBe(true)
    const typed = (doc: Y.Doc) => {
      const text = record(doc, 'ours').get('props.text')
      if (text instanceof Y.Text) text.insert(3, 'typed')
    }
    expect(takes(set, typed)).toBe(true)
  })

  test('changes of its own after somebody changed, or deleted, the record on the board', () => {
    const set = boardAndLayer()
    record(set.base, 'ours').set('pos', [9, 9])
    expect(takes(set, doc => record(doc, 'ours').set('pos', [1, 2]))).toBe(true)
    recordsOf(set.base).delete('shape:ours')
    expect(takes(set, doc => record(doc, 'ours').set('pos', [1, 2]))).toBe(true)
  })

  test('all of it once more, when it was emptied since', () => {
    const { base, layer } = boardAndLayer()
    expect(isApart(Y.encodeStateAsUpdate(layer), new Y.Doc(), base)).toBe(true)
    recordsOf(layer).delete('shape:ours')
    expect(isApart(Y.encodeStateAsUpdate(layer), new Y.Doc(), base)).toBe(true)
  })
})

describe('A layer does not take', () => {
  test('a record that the board has, or has had', () => {
    const set = boardAndLayer()
    expect(takes(set, doc => addNote(doc, 'theirs', 'Mine now'))).toBe(false)
    recordsOf(set.base).delete('shape:theirs')
    expect(takes(set, doc => addNote(doc, 'theirs', 'Mine now'))).toBe(false)
  })

  test('anything beside records', () => {
    const set = boardAndLayer()
    expect(takes(set, doc => metaOf(doc).set('schema', 99))).toBe(false)
    expect(takes(set, doc => doc.getText('words').insert(0, 'words'))).toBe(false)
    expect(takes(set, doc => doc.getArray('records').insert(0, ['first']))).toBe(false)
    expect(takes(set, doc => doc.getMap('other').set('a', new Y.Map([['b', 1]])))).toBe(false)
  })

  test('what was made up to stand in a record of the board', () => {
    const { base, layer } = boardAndLayer()
    const theirs = record(base, 'theirs')
    const { client, clock } = theirs._item?.id ?? { client: 0, clock: 0 }
    // The same ids, with other contents: in the layer it is a record of its own.
    const forged = new Y.Doc()
    forged.clientID = client
    for (let at = 0; at <= clock; at++) recordsOf(forged).set(`shape:forged${at}`, new Y.Map())
    const known = Y.encodeStateAsUpdate(forged)
    expect(isApart(known, layer, base)).toBe(false)
    Y.applyUpdate(layer, known)
    forged.clientID = 77
    const [update = known] = updatesOf(forged, () => {
      const last = [...recordsOf(forged).values()].find(({ _item }) => _item?.id.clock === clock)
      last?.set('pos', [0, 0])
    })
    expect(isApart(update, layer, base)).toBe(false)
  })

  test('deletions of what is on the board', () => {
    const { base, layer } = boardAndLayer()
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(base))
    const [update = new Uint8Array()] = updatesOf(other, () => recordsOf(other).delete('shape:theirs'))
    expect(isApart(update, layer, base)).toBe(false)
  })
})
