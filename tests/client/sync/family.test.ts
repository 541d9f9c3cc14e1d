import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { shapeOf, writeNote, writeRaw } from './stage/boards.ts'
import { localBoard, type LocalBoard } from './stage/localBoard.ts'

const writeGroup = (doc: Y.Doc, id: string, parentId = 'page:page') =>
  writeRaw(doc, `shape:${id}`, { id: `shape:${id}`, typeName: 'shape', type: 'group', pos: [0, 0], parentId })

const writeArrow = (doc: Y.Doc, id: string, to: string, from = id) => {
  writeRaw(doc, `shape:${id}`, { id: `shape:${id}`, typeName: 'shape', type: 'arrow', pos: [0, 0] })
  writeRaw(doc, `binding:${id}`, {
    id: `binding:${id}`,
    typeName: 'binding',
    type: 'arrow',
    fromId: `shape:${from}`,
    toId: `shape:${to}`,
    'props.terminal': 'end',
  })
}

const parentOf = (board: LocalBoard, id: string) => shapeOf(board, id)?.parentId
const bindings = ({ store }: LocalBoard) =>
  store.allRecords().flatMap(record => (record.typeName === 'binding' ? [record.id] : []))

describe('A note whose parent is gone', () => {
  it('stands on the page, and the document is left as it is', async () => {
    const board = await localBoard(doc => writeNote(doc, 'orphan', { parentId: 'shape:gone' }))
    expect(parentOf(board, 'orphan')).toBe('page:page')
    expect(recordsOf(board.doc).get('shape:orphan')?.get('parentId')).toBe('shape:gone')
    expect(board.written()).toBe(0)
  })

  it('goes to the page when the parent is deleted, and back when it returns', async () => {
    const board = await localBoard(doc => {
      writeGroup(doc, 'group')
      writeNote(doc, 'child', { parentId: 'shape:group' })
    })
    expect(parentOf(board, 'child')).toBe('shape:group')
    recordsOf(board.doc).delete('shape:group')
    expect(parentOf(board, 'child')).toBe('page:page')
    writeGroup(board.doc, 'group')
    expect(parentOf(board, 'child')).toBe('shape:group')
  })

  it.each(['page:other', 'asset:x', '', 7, null])(
    'stands on the page when its parent is %j',
    async parentId => {
      const board = await localBoard(doc => writeNote(doc, 'n', { parentId }))
      expect(parentOf(board, 'n')).toBe('page:page')
    },
  )
})

describe('A ring of parents', () => {
  it('is opened at the same place, whoever comes first', async () => {
    for (const order of [
      ['a', 'b', 'c'],
      ['c', 'b', 'a'],
      ['b', 'c', 'a'],
    ]) {
      const next: Record<string, string> = { a: 'shape:b', b: 'shape:c', c: 'shape:a' }
      const board = await localBoard()
      for (const id of order) writeGroup(board.doc, id, next[id])
      writeNote(board.doc, 'hanger-on', { parentId: 'shape:b' })
      expect(Object.fromEntries(order.map(id => [id, parentOf(board, id)]))).toEqual({
        a: 'page:page',
        b: 'shape:c',
        c: 'shape:a',
      })
      expect(parentOf(board, 'hanger-on')).toBe('shape:b')
    }
  })

  it('of one is opened too', async () => {
    const board = await localBoard(doc => writeGroup(doc, 'self', 'shape:self'))
    expect(parentOf(board, 'self')).toBe('page:page')
  })

  it('is whole again once somebody has taken it apart', async () => {
    const board = await localBoard(doc => {
      writeGroup(doc, 'a', 'shape:b')
      writeGroup(doc, 'b', 'shape:a')
    })
    expect(parentOf(board, 'a')).toBe('page:page')
    recordsOf(board.doc).get('shape:b')?.set('parentId', 'page:page')
    expect(parentOf(board, 'a')).toBe('shape:b')
    expect(parentOf(board, 'b')).toBe('page:page')
  })
})

it('does not let families grow deeper than the canvas can follow', async () => {
  const board = await localBoard(doc => {
    for (let depth = 0; depth < 1_000; depth++)
      writeGroup(doc, `g${depth}`, depth === 0 ? 'page:page' : `shape:g${depth - 1}`)
  })
  let depth = 0
  for (let at: string | undefined = 'shape:g999'; at?.startsWith('shape:'); depth++)
    at = parentOf(board, at.slice('shape:'.length))
  expect(depth).toBeLessThan(80)
})

describe('The end of an arrow', () => {
  it('is bound once both ends are there, and free when one goes', async () => {
    const board = await localBoard(doc => writeArrow(doc, 'arrow', 'target'))
    expect(bindings(board)).toEqual([])
    writeNote(board.doc, 'target')
    expect(bindings(board)).toEqual(['binding:arrow'])
    recordsOf(board.doc).delete('shape:target')
    expect(bindings(board)).toEqual([])
    expect(shapeOf(board, 'arrow')).toBeDefined()
    expect(board.written()).toBe(0)
  })

  it('is never bound from a note, nor to an arrow', async () => {
    const board = await localBoard(doc => {
      writeNote(doc, 'note')
      writeArrow(doc, 'one', 'note', 'note')
      writeArrow(doc, 'two', 'one')
    })
    expect(bindings(board)).toEqual([])
  })
})
