import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { placeNotes } from '#shared/canvas/notes/place.ts'
import { contentOf } from '../../../server/rooms/boardContent.ts'

const place = (doc: Y.Doc, id: string) =>
  placeNotes(doc, [
    {
      id,
      text: id,
      zone: undefined,
      color: 'yellow',
      meta: { author: 'ada', at: '2026-03-02T09:00:00.000Z' },
    },
  ])

const textsOf = (doc: Y.Doc) => contentOf(doc).written.map(({ note }) => note.text)

test('a board that has not changed is read once', () => {
  const doc = new Y.Doc()
  place(doc, 'one')
  expect(textsOf(doc)).toEqual(['one'])
  expect(contentOf(doc)).toBe(contentOf(doc))
})

test('whatever changes a board is seen, however often and by whomever it is changed', () => {
  const [doc, elsewhere] = [new Y.Doc(), new Y.Doc()]
  place(doc, 'one')
  expect(textsOf(doc)).toEqual(['one'])
  place(doc, 'two')
  expect(textsOf(doc).sort()).toEqual(['one', 'two'])
  Y.applyUpdate(elsewhere, Y.encodeStateAsUpdate(doc))
  place(elsewhere, 'three')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(elsewhere))
  expect(textsOf(doc).sort()).toEqual(['one', 'three', 'two'])
  recordsOf(doc).delete('shape:two')
  expect(textsOf(doc).sort()).toEqual(['one', 'three'])
})

test('boards are kept apart', () => {
  const [one, two] = [new Y.Doc(), new Y.Doc()]
  place(one, 'one')
  expect([textsOf(one), textsOf(two)]).toEqual([['one'], []])
})
