import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { shapeId, shapeIds, shapeOf, writeNote, writeRaw } from './stage/boards.ts'
import { contentOf, localBoard } from './stage/localBoard.ts'

const richText = (content: unknown[]) => ({ type: 'doc', content })
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const text = (text: unknown, marks?: unknown[]) => ({ type: 'text', text, ...(marks && { marks }) })
const nestedList = (depth: number): unknown => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [depth === 0 ? paragraph(text('deep')) : nestedList(depth - 1)] }],
})
const textShape = (richText: unknown) => ({ type: 'text', 'props.richText': richText })
/** A record of another type of shape than a note. */
const shape = (fields: Record<string, unknown>) => ({
  'props.text': undefined,
  'props.color': undefined,
  ...fields,
})

const bad: Record<string, Record<string, unknown>> = {
  'NaN as a place': { pos: [Number.NaN, 0] },
  'an infinite place': { pos: [0, Number.POSITIVE_INFINITY] },
  'a place at the end of the world': { pos: [1e300, 0] },
  'a place just outside': { pos: [0, 1_000_001] },
  'no place': { pos: undefined },
  'half a place': { pos: [1] },
  'a place in words': { pos: ['1', '2'] },
  'a text without end': { 'props.text': new Y.Text('x'.repeat(1_000_000)) },
  'a text that is a number': { 'props.text': 7 },
  'a prop nobody knows': { 'props.evil': true },
  'a field nobody knows': { evil: true },
  'a type nobody knows': { type: 'unheard-of' },
  'a type of Object': { type: 'constructor' },
  'no type': { type: undefined },
  'another id than its key': { id: 'shape:other' },
  'a camera': { typeName: 'camera' },
  'a rotation that is no number': { rotation: 'twice' },
  'an opacity of 7': { opacity: 7 },
  'a lock that is no boolean': { isLocked: 'yes' },
  'meta of 20 kB': { 'meta.much': 'x'.repeat(20_000) },
  'meta in many small pieces': { 'meta.much': Array.from({ length: 3_000 }, () => 'xxxxxx') },
  'bytes in meta': { 'meta.bytes': new Uint8Array(3) },
  'a Yjs map for a prop': { 'props.w': new Y.Map([['w', 1]]), 'props.x': new Y.Map() },
  'an address that runs a script': shape({ type: 'geo', 'props.url': 'javascript:alert(1)' }),
  'a frame of another site': shape({ type: 'embed', 'props.url': 'https://example.com' }),
  'no width': shape({ type: 'geo', 'props.w': 0 }),
  'hardly a width': shape({ type: 'geo', 'props.w': 1e-200 }),
  'hardly a scale': shape({ type: 'geo', 'props.scale': 1e-300 }),
  'a width of 1e300': shape({ type: 'geo', 'props.w': 1e300 }),
  'rich text of no known kind': shape(textShape(richText([{ type: 'script' }]))),
  'rich text with an empty text': shape(textShape(richText([paragraph(text(''))]))),
  'rich text with a text that is none': shape(textShape(richText([paragraph(text(5))]))),
  'rich text that is a string': shape(textShape('hello')),
  'rich text without an end': shape(textShape(nestedList(40))),
  'rich text with a mark nobody knows': shape(
    textShape(richText([paragraph(text('x', [{ type: 'blink' }]))])),
  ),
  'rich text with a link that runs a script': shape(
    textShape(richText([paragraph(text('x', [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }]))])),
  ),
  'lanes without columns': shape({ type: 'lanes', 'props.rows': [{ id: 'r', title: '', size: 100 }] }),
}

describe('A record that is not sound', () => {
  it.each(Object.keys(bad))('is left out, and the others are shown: %s', async name => {
    const id = 'bad'
    const board = await localBoard(doc => {
      writeNote(doc, 'first')
      writeNote(doc, id, bad[name])
      writeNote(doc, 'last')
    })
    expect(shapeIds(board)).toEqual(['shape:first', 'shape:last'])
    expect(board.reasonOf('shape:bad')).toEqual(expect.any(String))
    expect(board.written()).toBe(0)
  })

  it('is left out wherever it stands among thousands', async () => {
    const board = await localBoard(doc => {
      for (let note = 0; note < 1_200; note++)
        writeNote(doc, `n${note}`, note % 100 === 7 ? { evil: true } : {})
    })
    expect(shapeIds(board)).toHaveLength(1_188)
    expect(board.quarantine.get()).toHaveLength(12)
  })

  it('that is no map at all is left out', async () => {
    const board = await localBoard(doc => {
      const records: Y.Map<unknown> = doc.getMap('records')
      records.set('shape:string', 'hello')
      records.set('shape:list', new Y.Array())
      records.set('page:page', new Y.Map([['id', 'page:page']]))
      records.set('', new Y.Map())
      writeNote(doc, 'good')
    })
    expect(shapeIds(board)).toEqual(['shape:good'])
    expect(board.quarantine.get()).toHaveLength(4)
  })

  it('comes in once it is sound, and goes out once it is not', async () => {
    const board = await localBoard()
    const map = writeNote(board.doc, 'n', { pos: [Number.NaN, 0] })
    expect(shapeOf(board, 'n')).toBeUndefined()
    map.set('pos', [5, 5])
    expect(shapeOf(board, 'n')).toMatchObject({ x: 5, y: 5 })
    expect(board.quarantine.get()).toEqual([])
    map.set('props.w', { wide: true, 'as the': 'sea' })
    map.set('props.evil', 1)
    expect(shapeOf(board, 'n')).toBeUndefined()
  })

  it('stays in the document as it was written', async () => {
    const board = await localBoard(doc => writeNote(doc, 'bad', { evil: [1, { two: 3 }] }))
    const before = contentOf(board.doc)
    board.store.put([])
    writeNote(board.doc, 'good')
    expect(recordsOf(board.doc).get('shape:bad')?.toJSON()).toEqual(
      (before as Record<string, unknown>)['shape:bad'],
    )
  })
})

describe('This person', () => {
  it('cannot write what no other canvas would take: it is taken back, and said', async () => {
    const board = await localBoard(doc => writeNote(doc, 'n'))
    board.store.update(shapeId('n'), note => ({ ...note, x: 2_000_000 }))
    board.settle()
    expect(shapeOf(board, 'n')?.x).toBe(1)
    expect(board.refused).toMatchObject([{ id: 'shape:n' }])
    expect(board.quarantine.get()).toEqual([])
  })
})

describe('A reader as tolerant as the lists', () => {
  it('takes a note with a colour nobody knows as a yellow one', async () => {
    const board = await localBoard(doc => writeNote(doc, 'n', { 'props.color': 'infrared', 'props.w': 5 }))
    expect(shapeOf(board, 'n')?.props).toEqual({ text: 'short', color: 'yellow', w: 224 })
  })

  it('takes a note without a text as an empty one', async () => {
    const board = await localBoard(doc => writeNote(doc, 'n', { 'props.text': undefined }))
    expect(shapeOf(board, 'n')?.props).toMatchObject({ text: '' })
  })

  it.each([undefined, '', 'a', 'A0', 7, 'Zz1 '])(
    'gives a note with the index %j one of its own',
    async index => {
      const board = await localBoard(doc => {
        writeNote(doc, 'one', { index })
        writeNote(doc, 'two', { index })
      })
      const [one, two] = ['one', 'two'].map(id => shapeOf(board, id)?.index)
      expect(one).toMatch(/^a1/)
      expect(two).toMatch(/^a1/)
      expect(one).not.toBe(two)
    },
  )

  it('takes an arrow, a text and a frame of which only the type is written', async () => {
    const types = ['text', 'geo', 'arrow', 'line', 'frame', 'note', 'image', 'bookmark', 'group']
    const board = await localBoard(doc => {
      for (const type of types)
        writeRaw(doc, `shape:${type}`, { id: `shape:${type}`, typeName: 'shape', type, pos: [0, 0] })
    })
    expect(board.quarantine.get()).toEqual([])
    expect(shapeIds(board)).toHaveLength(types.length)
  })
})
