import fc from 'fast-check'
import { createTLSchema, parseTldrawJsonFile, createTLStore } from 'tldraw'
import { expect, test } from 'vitest'
import type { PlainRecord } from '#shared/canvas/fields.ts'
import { LanesProps, zonesOf } from '#shared/canvas/lanes/lanes.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { toBoardTldr } from '#shared/exchange/board/boardTldr.ts'
import { tldrawSchema } from '#shared/exchange/tldraw/schema.ts'
import { templateRecords } from '#shared/canvas/seed.ts'
import { templates } from '#templates/index.ts'
import { PaletteColor } from '#shared/palette.ts'
import { loadTldrawCheck } from '../../../server/http/tldrawCheck.ts'
import { FileRefused, readTldr } from '../../../client/canvas/imports/reading/readTldr.ts'
import { content } from '../../shared/exchange/sample.ts'

const store = createTLStore({})
const isKnown = await loadTldrawCheck()
const fileOf = (records: PlainRecord[]) => toBoardTldr(content, records, { isKnown, pictures: new Map() })

function openInTldraw(json: string) {
  const opened = parseTldrawJsonFile({ schema: createTLSchema(), json })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  return opened.value.allRecords()
}

test('the form that files are said to have is that of the installed tldraw', () => {
  expect(tldrawSchema).toEqual(createTLSchema().serialize())
})

test('a board with frames, notes and things that tldraw does not know is a file that tldraw opens', () => {
  const template = templates.find(({ id }) => id === 'journey-as-is')
  const frames = template ? templateRecords(template, 'ru') : []
  const cells = frames.flatMap(frame => zonesOf(LanesProps.parse(frame.props))).length
  const props = { text: 'Раз\n\nдва', color: 'teal', w: 224 } as const
  const notes = ['b', 'a'].map(id => stickyRecord({ id, x: 10.5, y: 20, index: 'a1', props, meta: {} }))
  const strange = { ...notes[0], id: 'shape:strange', typeName: 'shape', type: 'hologram' }
  const arrow = { id: 'binding:x', typeName: 'binding', type: 'arrow', fromId: 'shape:gone', toId: 'shape:a' }
  const file = fileOf([...notes, strange, arrow, ...frames])
  expect(file.warnings).toHaveLength(1)
  const records = openInTldraw(file.text)
  const types = records.flatMap(record => (record.typeName === 'shape' ? [record.type] : []))
  expect(types.filter(type => type === 'note')).toHaveLength(2)
  expect(types.filter(type => type === 'frame')).toHaveLength(frames.length)
  expect(types.filter(type => type === 'geo')).toHaveLength(cells)
})

test('notes come back from tldraw with their words, colours, widths and places', () => {
  const place = fc.integer({ min: -1e5, max: 1e5 }).map(value => value / 4)
  const note = fc.record({
    text: fc.string({ unit: 'grapheme', maxLength: 80 }).map(text => text.replace(/\r/g, '')),
    color: fc.constantFrom(...PaletteColor.options),
    w: fc.integer({ min: 80, max: 1_000 }),
    x: place,
    y: place,
  })
  fc.assert(
    fc.property(fc.array(note, { maxLength: 6 }), notes => {
      const records = notes.map(({ x, y, ...props }, id) =>
        stickyRecord({ id: `n${id}`, x, y, index: 'a1', props, meta: {} }),
      )
      const back = readTldr(fileOf(records).text, store).records
      expect(back.map(({ x, y, props }) => ({ x, y, ...Object(props) }))).toEqual(
        notes.map(({ w, ...rest }) => ({ ...rest, w: expect.closeTo(w, 6) })),
      )
    }),
  )
})

test('a file of tldraw 2.0 is brought up: its notes become ours, its labels keep their words', () => {
  const shape = { typeName: 'shape', parentId: 'page:p', rotation: 0, isLocked: false, opacity: 1, meta: {} }
  const style = {
    color: 'violet',
    size: 'm',
    font: 'draw',
    align: 'middle',
    verticalAlign: 'middle',
    url: '',
  }
  const file = {
    tldrawFileFormatVersion: 1,
    schema: {
      schemaVersion: 1,
      storeVersion: 4,
      recordVersions: {
        document: { version: 2 },
        page: { version: 1 },
        shape: {
          version: 3,
          subTypeKey: 'type',
          subTypeVersions: { note: 5, geo: 8, frame: 0, image: 3 },
        },
      },
    },
    records: [
      { id: 'document:document', typeName: 'document', gridSize: 10, name: '', meta: {} },
      { id: 'page:p', typeName: 'page', name: 'Page', index: 'a1', meta: {} },
      {
        ...shape,
        id: 'shape:f',
        type: 'frame',
        index: 'a1',
        x: 100,
        y: 50,
        props: { w: 400, h: 300, name: 'F' },
      },
      {
        ...shape,
        id: 'shape:n',
        type: 'note',
        parentId: 'shape:f',
        index: 'a1',
        x: 10,
        y: 20,
        props: { ...style, growY: 0, text: 'Старый\nстикер' },
      },
      {
        ...shape,
        id: 'shape:g',
        type: 'geo',
        index: 'a2',
        x: 0,
        y: 0,
        props: {
          ...style,
          geo: 'ellipse',
          w: 90,
          h: 60,
          growY: 0,
          fill: 'none',
          dash: 'draw',
          labelColor: 'black',
          text: 'Круг',
        },
      },
      {
        ...shape,
        id: 'shape:i',
        type: 'image',
        index: 'a3',
        x: 0,
        y: 0,
        props: { w: 1, h: 1, playing: true, url: '', assetId: null, crop: null },
      },
    ],
  }
  const { records, skipped } = readTldr(JSON.stringify(file), store)
  expect(records.map(({ type }) => type)).toEqual(['frame', 'sticky', 'geo'])
  expect(records[1]).toMatchObject({
    x: 110,
    y: 70,
    props: { text: 'Старый\nстикер', color: 'violet', w: 200 },
  })
  expect(JSON.stringify(records[2])).toContain('Круг')
  expect([...skipped]).toEqual([['image', 1]])
})

test('whatever a file holds, it is read or refused', () => {
  const field = fc.oneof(
    fc.constantFrom('shape', 'page:page', 'note', 'page', 'group', 'shape:a', 'shape:b'),
    fc.anything(),
  )
  const record = fc.record(
    {
      id: fc.constantFrom('shape:a', 'shape:b', 'page:page'),
      typeName: fc.constantFrom('shape', 'page', 'binding'),
      type: field,
      parentId: field,
      props: fc.oneof(fc.anything(), fc.record({ richText: fc.anything(), scale: fc.anything() })),
      x: field,
    },
    { requiredKeys: ['id', 'typeName'] },
  )
  fc.assert(
    fc.property(fc.array(record), records => {
      const text = JSON.stringify({ tldrawFileFormatVersion: 1, schema: tldrawSchema, records })
      try {
        readTldr(text, store)
      } catch (error) {
        expect(error).toBeInstanceOf(FileRefused)
      }
    }),
    // What is no text and cannot be made one.
    { examples: [[[{ id: 'shape:a', typeName: 'shape', parentId: { toString: '' } }]]] },
  )
})
