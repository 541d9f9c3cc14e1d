// Records that tldraw's schema lets pass. Those that come through are drawn here by a real editor; most of the
// refused ones would make it throw, or take minutes and all memory.
import { expect, it } from 'vitest'
import type { TLShape } from 'tldraw'
import { joinBoard, until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, shapeIds, shapeOf, writeNote, writeRaw } from './stage/boards.ts'
import { openEditor } from './stage/headlessEditor.ts'

const point = (x: number, y: number, z = 0.5) => ({ x, y, z })
const stroke = (...points: unknown[]) => ({ 'props.segments': [{ type: 'free', points }] })
const linePoints = (...indices: string[]) => ({
  'props.points': Object.fromEntries(
    indices.map((index, at) => [`p${at}`, { id: `p${at}`, index, x: at, y: at }]),
  ),
})
const zigzag = Array.from({ length: 1_900 }, (_, at) => point(at % 2 ? 50_000 : -50_000, at))

const refused: Record<string, Record<string, unknown>> = {
  'a drawing without strokes': { type: 'draw' },
  'a drawing with a stroke of no points': { type: 'draw', ...stroke() },
  'a highlighter that pressed too hard': { type: 'highlight', ...stroke(point(0, 0, 1e6)) },
  'a line without points': { type: 'line', 'props.points': {} },
  'a line of one point': { type: 'line', ...linePoints('a1') },
  'a line of two points in one place of its order': { type: 'line', ...linePoints('a1', 'a1') },
  'a cloud as thin as a thread': { type: 'geo', 'props.geo': 'cloud', 'props.w': 0.001, 'props.h': 10_000 },
  'a cloud of a hundred thousand bumps': {
    type: 'geo',
    'props.geo': 'cloud',
    'props.w': 50_000,
    'props.scale': 0.05,
  },
  'an ellipse from here to the moon': { type: 'geo', 'props.geo': 'ellipse', 'props.w': 1e6 },
  'a picture of which nothing is seen': {
    type: 'image',
    'props.crop': { topLeft: { x: 0.5, y: 0 }, bottomRight: { x: 0.5, y: 1 } },
  },
  'a picture seen from far outside': {
    type: 'image',
    'props.crop': { topLeft: { x: -9, y: 0 }, bottomRight: { x: 1, y: 1 } },
  },
  'an arrow bent without end': { type: 'arrow', 'props.bend': 1e9 },
}

const taken: Record<string, Record<string, unknown>> = {
  'a dot': { type: 'draw', ...stroke(point(0, 0)) },
  'a closed dot': { type: 'draw', 'props.isClosed': true, 'props.isComplete': true, ...stroke(point(0, 0)) },
  'a wild drawing': { type: 'draw', ...stroke(...zigzag) },
  'a wild highlighter': { type: 'highlight', ...stroke(...zigzag) },
  'a line': { type: 'line' },
  'a curve that goes nowhere': { type: 'line', 'props.spline': 'cubic', ...linePoints('a1', 'a2') },
  'an arrow that goes nowhere': { type: 'arrow', 'props.end': { x: 0, y: 0 } },
  'an elbow that goes nowhere': { type: 'arrow', 'props.kind': 'elbow', 'props.end': { x: 0, y: 0 } },
  'a large cloud': { type: 'geo', 'props.geo': 'cloud', 'props.w': 9_000, 'props.h': 9_000 },
  'a flat ellipse': { type: 'geo', 'props.geo': 'ellipse', 'props.w': 0.001, 'props.h': 50_000 },
  'an empty group': { type: 'group' },
  'a picture that is cropped': {
    type: 'image',
    'props.crop': { topLeft: { x: 0.2, y: 0 }, bottomRight: { x: 1, y: 0.5 }, isCircle: true },
  },
  'a picture that is not there': { type: 'image', 'props.assetId': 'asset:none' },
}

it('shows only what the canvas survives', async () => {
  const { member, facilitator, canvas, seat } = await boardForTest()
  const ada = await canvas(facilitator)
  const editor = openEditor(ada)
  const program = await joinBoard(seat(member))
  for (const [name, fields] of Object.entries({ ...refused, ...taken }))
    writeRaw(program.doc, `shape:${name}`, { id: `shape:${name}`, typeName: 'shape', pos: [0, 0], ...fields })
  writeNote(program.doc, 'last')
  await until(() => shapeOf(ada, 'last'), 'the last record')

  expect(ada.quarantine.get().map(({ id }) => id)).toEqual(Object.keys(refused).map(name => `shape:${name}`))
  for (const shape of editor.getCurrentPageShapes()) expect(draw(shape), shape.id).toBe(true)
  expect(shapeIds(ada)).toHaveLength(Object.keys(taken).length + 1)

  /** Everything that is worked out of a shape before it is painted. */
  function draw(shape: TLShape): boolean {
    const { vertices, area, center } = editor.getShapeGeometry(shape)
    const bounds = editor.getShapePageBounds(shape)
    const numbers = [area, center.x, center.y, bounds?.x, bounds?.y, bounds?.w, bounds?.h]
    return vertices.length > 0 && numbers.every(Number.isFinite)
  }
})
