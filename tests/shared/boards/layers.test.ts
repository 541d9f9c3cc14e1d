import fc from 'fast-check'
import { expect, test } from 'vitest'
import { documentId, parseDocumentId, type Layer } from '#shared/boards/layers.ts'

const id = fc.stringMatching(/^[a-f0-9]{20}$/)
const board = fc.tuple(id, id).map(([room, own]) => `${room}.${own}`)
const layer: fc.Arbitrary<Layer> = fc.oneof(
  fc.record({ kind: fc.constant('draft' as const), person: id }),
  fc.record({ kind: fc.constant('round' as const), round: fc.integer({ min: 1, max: 9_999 }), group: id }),
)

test('what a document is called says its board and its layer', () => {
  fc.assert(
    fc.property(board, fc.option(layer, { nil: undefined }), (board, layer) => {
      expect(parseDocumentId(documentId(board, layer))).toEqual({ board, layer })
    }),
  )
})

test('whatever is called otherwise is no document', () => {
  const names = [
    '',
    '~',
    'b~',
    'b~draft',
    'b~draft:',
    'b~draft:a:b',
    'b~draft:a~b',
    'b~round:1',
    'b~round:0:g',
  ]
  const more = ['b~round:01:g', 'b~round:1e3:g', 'b~round:10000:g', 'b~round:1:g:h', 'b~other:a', 'b~Draft:a']
  for (const name of [...names, ...more, 'b~draft:constructor', 'a/b', '__proto__', 'b~draft:a '])
    expect([name, parseDocumentId(name)]).toEqual([name, undefined])
})

test('any text is either refused or read for what it is', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      const parsed = parseDocumentId(text)
      if (parsed) expect(documentId(parsed.board, parsed.layer)).toBe(text)
    }),
  )
})
