import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { figuresOf } from '#shared/canvas/drawn/figures.ts'
import { createRecordMap, type PlainRecord } from '#shared/canvas/fields.ts'
import { toRichText } from '#shared/exchange/tldraw/richText.ts'

function docOf(...records: PlainRecord[]): Y.Doc {
  const doc = new Y.Doc()
  for (const record of records) recordsOf(doc).set(record.id, createRecordMap(record))
  return doc
}

const shape = (id: string, type: string, props: object, more: object = {}): PlainRecord => ({
  id: `shape:${id}`,
  typeName: 'shape',
  type,
  parentId: 'page:page',
  index: `a${id}`,
  x: 0,
  y: 0,
  props,
  ...more,
})

const arrow = { start: { x: 0, y: 0 }, end: { x: 50, y: 0 }, bend: 0, text: 'leads to' }
const holds = (terminal: string, toId: string): PlainRecord => ({
  id: `binding:${terminal}`,
  typeName: 'binding',
  type: 'arrow',
  fromId: 'shape:3',
  toId,
  props: { terminal, normalizedAnchor: { x: 0.1, y: 0.1 }, isPrecise: false },
})

test('an arrow that holds on to things goes from edge to edge, wherever they lie', () => {
  const doc = docOf(
    shape('1', 'geo', { w: 100, h: 100, richText: toRichText('From') }),
    shape('2', 'sticky', { w: 200, text: 'To' }, { x: 300, y: 22 }),
    shape('3', 'arrow', arrow, { x: 999, y: 999 }),
    holds('start', 'shape:1'),
    holds('end', 'shape:2'),
  )
  const [box, line] = figuresOf(doc)
  expect(box?.label).toMatchObject({ text: 'From', at: { x: 50, y: 50 }, isCentred: true })
  expect(line?.lines[0]).toEqual([
    { x: 100, y: 50 },
    { x: 300, y: 50 },
  ])
  expect(line?.label).toMatchObject({ text: 'leads to', at: { x: 200, y: 50 } })
})

test('what lies in a frame, or in what is turned, is where it is seen', () => {
  const doc = docOf(
    shape('1', 'frame', { w: 400, h: 300, name: 'Later' }, { x: 1_000, y: 100 }),
    shape(
      '2',
      'line',
      { points: { a: { x: 0, y: 0, index: 'a1' }, b: { x: 10, y: 0, index: 'a2' } } },
      {
        parentId: 'shape:1',
        x: 20,
        y: 30,
        rotation: Math.PI / 2,
      },
    ),
  )
  const [frame, line] = figuresOf(doc)
  expect(frame?.label?.text).toBe('Later')
  expect(line?.lines[0]?.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [1_020, 130],
    [1_020, 140],
  ])
})

test('what is no drawing, and what has no place or no end of frames, is left out', () => {
  const doc = docOf(
    shape('1', 'geo', { w: 100, h: 100 }, { x: NaN }),
    shape('2', 'geo', { w: 'wide', h: 100 }),
    shape('3', 'group', {}, { parentId: 'shape:4' }),
    shape('4', 'group', {}, { parentId: 'shape:3' }),
    shape('5', 'text', { w: 10, richText: toRichText('Round and round') }, { parentId: 'shape:3' }),
    shape('6', 'lanes', {}),
    shape('7', 'draw', { segments: [{ type: 'free', points: [] }], color: 'no such' }),
  )
  expect(figuresOf(doc)).toMatchObject([{ kind: 'draw', lines: [[]], look: { color: 'black' } }])
})

test('words that nobody can read in a picture cost nothing: the most letters, and the least room', () => {
  const doc = docOf(
    shape('1', 'frame', { w: 0, h: 300, name: 'e'.repeat(200_000) }),
    shape('2', 'arrow', { ...arrow, text: 'e'.repeat(200_000) }),
    shape('3', 'text', { w: 10, autoSize: true, richText: toRichText('e'.repeat(20_000)) }),
  )
  const labels = figuresOf(doc).map(({ label }) => label)
  expect(labels.map(label => label?.text.length)).toEqual([2_000, 2_000, 2_000])
  expect(Math.min(...labels.map(label => label?.w ?? 0))).toBeGreaterThan(20)
})
