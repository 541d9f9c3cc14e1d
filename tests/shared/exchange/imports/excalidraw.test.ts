import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '#shared/errors.ts'
import { fromExcalidraw } from '#shared/exchange/imports/excalidraw.ts'

const common = {
  angle: 0,
  strokeColor: '#1e1e1e',
  backgroundColor: 'transparent',
  fillStyle: 'solid',
  strokeWidth: 2,
  strokeStyle: 'solid',
  roughness: 1,
  opacity: 100,
  groupIds: [],
  frameId: null,
  isDeleted: false,
  link: null,
  locked: false,
}
const words = (id: string, text: string, containerId: string | null) => ({
  ...common,
  id,
  type: 'text',
  x: 10,
  y: 10,
  width: 80,
  height: 25,
  text,
  originalText: text,
  fontSize: 20,
  fontFamily: 5,
  textAlign: 'center',
  verticalAlign: 'middle',
  containerId,
})
const box = (id: string, type: string, more: object = {}) => ({
  ...common,
  id,
  type,
  x: 100,
  y: 200,
  width: 180,
  height: 90,
  boundElements: [],
  ...more,
})

const fileOf = (elements: unknown[]) =>
  JSON.stringify({
    type: 'excalidraw',
    version: 2,
    source: 'https://excalidraw.com',
    elements,
    appState: {},
    files: {},
  })

test('coloured rectangles with words are notes, the rest keeps its form, and bound arrows stay bound', () => {
  const { records, skipped } = fromExcalidraw(
    fileOf([
      box('paper', 'rectangle', { backgroundColor: '#ffec99' }),
      words('paper-words', 'Перезвонить', 'paper'),
      box('round', 'ellipse', { strokeColor: '#e03131' }),
      words('round-words', 'Клиент', 'round'),
      words('alone', 'Заголовок', null),
      box('arrow', 'arrow', {
        points: [
          [0, 0],
          [50, 40],
          [100, 0],
        ],
        startBinding: { elementId: 'paper', focus: 0, gap: 4 },
        endBinding: { elementId: 'round', focus: 0, gap: 4 },
        startArrowhead: null,
        endArrowhead: 'triangle',
      }),
      words('arrow-words', 'потом', 'arrow'),
      box('line', 'line', {
        points: [
          [0, 0],
          [10, 10],
        ],
        strokeStyle: 'dashed',
      }),
      box('hand', 'freedraw', {
        points: [
          [0, 0],
          [1, 2],
        ],
        pressures: [],
        simulatePressure: true,
      }),
      box('frame', 'frame', { name: 'Как было' }),
      box('photo', 'image', { fileId: 'x' }),
      box('gone', 'rectangle', { isDeleted: true }),
    ]),
  )
  expect(records.map(({ type }) => type)).toEqual([
    'frame',
    'sticky',
    'geo',
    'text',
    'arrow',
    'arrow',
    'arrow',
    'line',
    'draw',
  ])
  const find = (id: string) => records.find(record => record.id === `shape:${id}`)
  expect(find('paper')).toMatchObject({
    x: 100,
    y: 200,
    props: { text: 'Перезвонить', color: 'yellow', w: 180 },
  })
  expect(find('round')).toMatchObject({ props: { geo: 'ellipse', color: 'red', fill: 'none' } })
  expect(JSON.stringify(find('round'))).toContain('Клиент')
  expect(find('arrow')).toMatchObject({ props: { text: 'потом', bend: 40, arrowheadEnd: 'triangle' } })
  const ends = records.filter(({ typeName }) => typeName === 'binding')
  expect(ends).toMatchObject([
    { toId: 'shape:paper', props: { terminal: 'start' } },
    { toId: 'shape:round', props: { terminal: 'end' } },
  ])
  expect([...skipped]).toEqual([['image', 1]])
})

test('what is turned keeps its middle', () => {
  const angle = fc.double({ min: -7, max: 7, noNaN: true })
  fc.assert(
    fc.property(angle, angle => {
      const [shape] = fromExcalidraw(fileOf([box('b', 'diamond', { angle })])).records
      const [x, y] = [Number(shape?.x), Number(shape?.y)]
      expect(x + 90 * Math.cos(angle) - 45 * Math.sin(angle)).toBeCloseTo(190, 6)
      expect(y + 90 * Math.sin(angle) + 45 * Math.cos(angle)).toBeCloseTo(245, 6)
    }),
  )
})

test('whatever a file holds, it is read or refused', () => {
  const wild = fc.record({
    id: fc.constantFrom('a', 'b'),
    type: fc.constantFrom('rectangle', 'text', 'arrow', 'line', 'freedraw', 'frame', 'image', '__proto__'),
    x: fc.oneof(fc.double(), fc.anything()),
    y: fc.integer(),
    width: fc.oneof(fc.double(), fc.anything()),
    height: fc.integer(),
    points: fc.oneof(fc.array(fc.tuple(fc.integer(), fc.integer())), fc.anything()),
    backgroundColor: fc.anything(),
    text: fc.anything(),
    containerId: fc.oneof(fc.constantFrom('a', 'b'), fc.anything()),
    startBinding: fc.anything(),
  })
  fc.assert(
    fc.property(fc.oneof(fc.array(wild).map(fileOf), fc.json(), fc.string()), text => {
      try {
        expect(fromExcalidraw(text).records.every(({ id }) => typeof id === 'string')).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError)
      }
    }),
  )
})

test('pictures come along, mirrored and cut as they were; pages of other sites become links', () => {
  const picture = { mimeType: 'image/png', id: 'f1', dataURL: 'data:image/png;base64,AAAA' }
  const crop = { x: 10, y: 0, width: 50, height: 100, naturalWidth: 100, naturalHeight: 100 }
  const file = JSON.parse(
    fileOf([
      box('i', 'image', { fileId: 'f1', scale: [-1, 1], crop }),
      box('gone', 'image', { fileId: 'f2' }),
      box('script', 'image', { fileId: 'f3' }),
      box('proto', 'image', { fileId: '__proto__' }),
      box('page', 'embeddable', { link: 'https://example.org/plan' }),
      box('evil', 'embeddable', { link: 'javascript:alert(1)' }),
    ]),
  )
  file.files = { f1: picture, f3: { ...picture, dataURL: 'data:text/html,<script>' } }
  const { records, pictures, skipped } = fromExcalidraw(JSON.stringify(file))
  expect(pictures).toEqual([{ asset: 'asset:f1', data: picture.dataURL, name: '' }])
  expect(records).toMatchObject([
    { id: 'asset:f1', props: { src: null } },
    {
      type: 'image',
      x: 100,
      props: {
        w: 180,
        h: 90,
        assetId: 'asset:f1',
        flipX: true,
        flipY: false,
        crop: { topLeft: { x: 0.1, y: 0 }, bottomRight: { x: 0.6, y: 1 } },
      },
    },
    { type: 'link', props: { url: 'https://example.org/plan' } },
  ])
  expect(Object.fromEntries(skipped)).toEqual({ image: 3, embed: 1 })
})

test('an arrow points where it leads to, also in files of before that do not say so', () => {
  const points = [
    [0, 0],
    [80, 0],
  ]
  const { records } = fromExcalidraw(
    JSON.stringify({
      type: 'excalidraw',
      elements: [box('plain', 'arrow', { points }), box('bare', 'arrow', { points, endArrowhead: null })],
    }),
  )
  const endOf = (id: string) => records.find(record => record.id === `shape:${id}`)?.['props']
  expect(endOf('plain')).toMatchObject({ arrowheadStart: 'none', arrowheadEnd: 'arrow' })
  expect(endOf('bare')).toMatchObject({ arrowheadEnd: 'none' })
})
