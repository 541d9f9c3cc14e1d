import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { applyUnheard } from '../../../client/canvas/sync/wire/unheard.ts'

test('a whole board is applied without being encoded again, and what is written because of it is heard', () => {
  const board = new Y.Doc()
  board.getMap('records').set('one', 1)
  const doc = new Y.Doc()
  const heard: string[] = []
  const listeners = ['first', 'second'].map(name => (_update: Uint8Array, origin: unknown) => {
    heard.push(`${name} ${String(origin)}`)
  })
  for (const listener of listeners) doc.on('update', listener)

  applyUnheard(doc, listeners, () => {
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(board), 'server')
    doc.transact(() => doc.getMap('records').set('two', 2), 'own')
  })
  expect(doc.getMap('records').toJSON()).toEqual({ one: 1, two: 2 })
  expect(heard).toEqual(['first own', 'second own'])

  doc.transact(() => doc.getMap('records').set('three', 3), 'later')
  expect(heard.slice(2)).toEqual(['first later', 'second later'])
})

test('where a board cannot be applied, what comes after it is heard all the same', () => {
  const doc = new Y.Doc()
  let count = 0
  const listener = () => void count++
  doc.on('update', listener)
  expect(() =>
    applyUnheard(doc, [listener], () => {
      throw new Error('cut off')
    }),
  ).toThrow('cut off')
  doc.getMap('records').set('one', 1)
  expect(count).toBe(1)
})
