import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { note } from '../../room/story.ts'

test('the shortest note another program may write is a note', () => {
  const doc = new Y.Doc()
  const fields = {
    id: 'shape:x',
    typeName: 'shape',
    type: 'sticky',
    parentId: 'page:page',
    index: 'a1',
    pos: [10, 20],
    'props.text': new Y.Text('From outside'),
    'props.color': 'blue',
  }
  recordsOf(doc).set('shape:x', new Y.Map(Object.entries(fields)))
  expect(notesOf(doc)).toEqual([note('x', 'From outside', { color: 'blue', x: 10, y: 20 })])
})

test('whatever is in a document, its notes can be read', () => {
  const anything = fc.anything({ withNullPrototype: false, withBigInt: false, maxDepth: 2 })
  const storable = anything.filter(value => {
    try {
      new Y.Doc().getMap('probe').set('value', value)
      return true
    } catch {
      return false
    }
  })
  const keys = fc.constantFrom('id', 'typeName', 'pos', 'props.text', 'props.color', 'props.w', 'meta.author')
  fc.assert(
    fc.property(fc.dictionary(keys, storable), fields => {
      const doc = new Y.Doc()
      const map = new Y.Map<unknown>(Object.entries({ type: 'sticky', ...fields }))
      recordsOf(doc).set('shape:x', map)
      for (const note of notesOf(doc)) {
        expect(typeof note.text).toBe('string')
        expect(Number.isFinite(note.x) && Number.isFinite(note.w) && Number.isFinite(note.h)).toBe(true)
      }
    }),
  )
})
