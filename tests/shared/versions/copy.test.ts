import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { seedDocument } from '#shared/canvas/seed.ts'
import { BoardCopy } from '#shared/versions/boardCopy.ts'
import { takeCopy, toDocument, writeCopy } from '#shared/versions/copy.ts'
import { findTemplate } from '#templates/index.ts'
import { anyCopy } from './copies.ts'

test('a board that is restored has what the version has, whatever was on it before', () => {
  fc.assert(
    fc.property(anyCopy, anyCopy, (version, present) => {
      const wanted = takeCopy(toDocument(version))
      const doc = toDocument(present)
      writeCopy(doc, wanted)
      expect(takeCopy(doc)).toEqual(wanted)
    }),
  )
})

test('a copy is the same after it was written down and read', () => {
  fc.assert(
    fc.property(anyCopy, content => {
      const copy = takeCopy(toDocument(content))
      expect(BoardCopy.parse(JSON.parse(JSON.stringify(copy)))).toEqual(copy)
    }),
  )
})

test('the same content gives the same bytes, whatever its history was', () => {
  fc.assert(
    fc.property(anyCopy, anyCopy, (content, before) => {
      const straight = toDocument(content)
      const roundabout = toDocument(before)
      writeCopy(roundabout, takeCopy(straight))
      expect(JSON.stringify(takeCopy(roundabout))).toBe(JSON.stringify(takeCopy(straight)))
    }),
  )
})

test('restoring what is there already writes nothing', () => {
  fc.assert(
    fc.property(anyCopy, content => {
      const doc = toDocument(content)
      let updates = 0
      doc.on('update', () => updates++)
      writeCopy(doc, takeCopy(doc))
      expect(updates).toBe(0)
    }),
  )
})

test('what somebody types at the same moment into a note that stays is merged with the restored text', () => {
  const before = toDocument({
    meta: {},
    records: { 'shape:a': { id: 'shape:a', typeName: 'shape', type: 'sticky', 'props.text': 'Call back' } },
  })
  const version = takeCopy(before)
  const text = recordsOf(before).get('shape:a')?.get('props.text') as Y.Text
  text.insert(text.length, ' within an hour')
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(before))
  const typed = recordsOf(other).get('shape:a')?.get('props.text') as Y.Text
  typed.insert(0, 'Please: ')
  writeCopy(before, version)
  Y.applyUpdate(before, Y.encodeStateAsUpdate(other))
  expect(takeCopy(before).records['shape:a']?.['props.text']).toBe('Please: Call back')
})

test('frames of a template are in the copy, and stay as they are', () => {
  const doc = new Y.Doc()
  const template = findTemplate('retro-start-stop-continue')
  if (template) seedDocument(doc, template, 'en')
  const copy = takeCopy(doc)
  expect(Object.keys(copy.records)).toHaveLength(recordsOf(doc).size)
  expect(copy.meta).toEqual({ schema: 1, template: 'retro-start-stop-continue' })
})
