// Elements of Excalidraw as shapes of tldraw, one by one.
import type { PlainRecord } from '../../canvas/fields.ts'
import { indexAt } from '../tldraw/indices.ts'
import { toRichText } from '../tldraw/richText.ts'
import { nearestLine } from './colors.ts'
import { importedShape } from './drawing.ts'
import type { ElementOf, ExcalidrawElement } from './excalidrawElements.ts'

type BoxElement = ElementOf<'rectangle'> | ElementOf<'ellipse' | 'diamond'>
type Point = readonly [x: number, y: number, ...rest: unknown[]]

const words = { font: 'sans', labelColor: 'black' }
const smallest = 1

function pen({ strokeColor, backgroundColor, strokeStyle, strokeWidth }: ExcalidrawElement) {
  const isFilled = backgroundColor.startsWith('#')
  const line = nearestLine(strokeColor)
  return {
    // One colour for line and ground: the ground's, where the line is only ink.
    color: isFilled && line === 'black' ? nearestLine(backgroundColor) : line,
    fill: isFilled ? 'solid' : 'none',
    dash: strokeStyle === 'dashed' || strokeStyle === 'dotted' ? strokeStyle : 'solid',
    size: strokeWidth >= 4 ? 'l' : strokeWidth >= 2 ? 'm' : 's',
  }
}

/** Excalidraw turns about the middle, tldraw about the corner. */
function placeOf({ id, x, y, width, height, angle, opacity }: ExcalidrawElement) {
  const [w, h] = [Math.max(Math.abs(width), smallest), Math.max(Math.abs(height), smallest)]
  const [left, top] = [Math.min(x, x + width), Math.min(y, y + height)]
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  const corner = {
    x: left + w / 2 - (w / 2) * cos + (h / 2) * sin,
    y: top + h / 2 - (w / 2) * sin - (h / 2) * cos,
  }
  const at = angle === 0 ? { x: left, y: top } : corner
  return { w, h, at: { id, ...at }, more: { rotation: angle, opacity: opacity / 100 } }
}

export function toBox(element: BoxElement, text: string): PlainRecord {
  const { w, h, at, more } = placeOf(element)
  const props = {
    ...pen(element),
    ...words,
    geo: element.type,
    w,
    h,
    url: '',
    growY: 0,
    scale: 1,
    align: 'middle',
    verticalAlign: 'middle',
    richText: toRichText(text),
  }
  return importedShape(at, 'geo', props, more)
}

/** tldraw's letters of size m, page units. */
const textSize = 24

export function toText(element: ElementOf<'text'>): PlainRecord {
  const { w, at, more } = placeOf(element)
  const scale = element.fontSize / textSize
  const aligns = new Map([
    ['center', 'middle'],
    ['right', 'end'],
  ])
  const props = {
    color: nearestLine(element.strokeColor),
    size: 'm',
    font: 'sans',
    textAlign: aligns.get(element.textAlign) ?? 'start',
    w: w / scale,
    richText: toRichText(element.text),
    scale,
    autoSize: true,
  }
  return importedShape(at, 'text', props, more)
}

export function toFrame(element: ElementOf<'frame' | 'magicframe'>): PlainRecord {
  const { w, h, at } = placeOf(element)
  return importedShape(at, 'frame', { w, h, name: element.name ?? '', color: 'black' })
}

/** @param asset id of the record of its picture */
export function toImage(element: ElementOf<'image'>, asset: string): PlainRecord {
  const { w, h, at, more } = placeOf(element)
  const { crop, scale } = element
  const seen = crop && {
    topLeft: { x: crop.x / crop.naturalWidth, y: crop.y / crop.naturalHeight },
    bottomRight: {
      x: (crop.x + crop.width) / crop.naturalWidth,
      y: (crop.y + crop.height) / crop.naturalHeight,
    },
  }
  const props = {
    w,
    h,
    assetId: asset,
    playing: true,
    url: '',
    crop: seen ?? null,
    flipX: scale[0] < 0,
    flipY: scale[1] < 0,
    altText: '',
  }
  return importedShape(at, 'image', props, more)
}

const endOf = (points: readonly Point[]): Point => points.at(-1) ?? [0, 0]

const heads = new Map([
  ['arrow', 'arrow'],
  ['triangle', 'triangle'],
  ['triangle_outline', 'triangle'],
  ['bar', 'bar'],
  ['dot', 'dot'],
  ['circle', 'dot'],
  ['circle_outline', 'dot'],
  ['diamond', 'diamond'],
  ['diamond_outline', 'diamond'],
])
const headOf = (name: string | null | undefined) => heads.get(name ?? '') ?? 'none'

export function toArrow(element: ElementOf<'arrow'>, text: string): PlainRecord[] {
  const { id, x, y, points, opacity } = element
  const [first = [0, 0]] = points
  const end = endOf(points)
  const props = {
    ...pen(element),
    ...words,
    fill: 'none',
    kind: 'arc',
    elbowMidPoint: 0.5,
    start: { x: first[0], y: first[1] },
    end: { x: end[0], y: end[1] },
    bend: bendOf(points),
    arrowheadStart: headOf(element.startArrowhead),
    // Files that do not say mean the arrow that it is.
    arrowheadEnd: headOf(element.endArrowhead === undefined ? 'arrow' : element.endArrowhead),
    text,
    labelPosition: 0.5,
    scale: 1,
  }
  const arrow = importedShape({ id, x, y }, 'arrow', props, { opacity: opacity / 100 })
  const ends = [
    ['start', element.startBinding?.elementId],
    ['end', element.endBinding?.elementId],
  ] as const
  return [
    arrow,
    ...ends.flatMap(([terminal, target]) => (target === undefined ? [] : [bind(arrow, terminal, target)])),
  ]
}

/** How far the middle of a bent arrow lies from the straight one. */
function bendOf(points: readonly Point[]): number {
  if (points.length < 3) return 0
  const [from = [0, 0]] = points
  const to = endOf(points)
  const middle = points[Math.floor(points.length / 2)] ?? from
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = Math.hypot(dx, dy)
  if (length < 1) return 0
  const [ox, oy] = [middle[0] - (from[0] + to[0]) / 2, middle[1] - (from[1] + to[1]) / 2]
  return (oy * dx - ox * dy) / length
}

const bind = (arrow: PlainRecord, terminal: 'start' | 'end', target: string): PlainRecord => ({
  id: `binding:${arrow.id.slice('shape:'.length)}-${terminal}`,
  typeName: 'binding',
  type: 'arrow',
  fromId: arrow.id,
  toId: `shape:${target}`,
  props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  meta: {},
})

/** Records have a limit of values. */
const mostPoints = 1_500
const thinned = (points: readonly Point[], most = mostPoints): readonly Point[] => {
  const step = Math.ceil(points.length / most)
  return step <= 1 ? points : points.filter((_, at) => at % step === 0 || at === points.length - 1)
}

const rounded = (value: number): number => Math.round(value * 100) / 100

export function toLine(element: ElementOf<'line'>): PlainRecord {
  const { id, x, y, opacity, roundness } = element
  const { color, dash, size } = pen(element)
  const points = thinned(element.points, 300).map(([px, py], order) => {
    const key = indexAt(order)
    return [key, { id: key, index: key, x: rounded(px), y: rounded(py) }] as const
  })
  const props = {
    color,
    dash,
    size,
    spline: roundness ? 'cubic' : 'line',
    points: Object.fromEntries(points),
    scale: 1,
  }
  return importedShape({ id, x, y }, 'line', props, { opacity: opacity / 100 })
}

export function toStroke(element: ElementOf<'freedraw'>): PlainRecord {
  const { id, x, y, opacity, pressures, simulatePressure } = element
  const { color, size } = pen(element)
  const isPen = !simulatePressure && pressures.length > 0
  const points = thinned(element.points.map(([px, py], at): Point => [px, py, pressures[at]])).map(
    ([px, py, pressure]) => ({
      x: rounded(px),
      y: rounded(py),
      z: isPen && typeof pressure === 'number' ? rounded(pressure) : 0.5,
    }),
  )
  const props = {
    color,
    fill: 'none',
    dash: 'draw',
    size,
    segments: [{ type: 'free', points }],
    isComplete: true,
    isClosed: false,
    isPen,
    scale: 1,
  }
  return importedShape({ id, x, y }, 'draw', props, { opacity: opacity / 100 })
}
