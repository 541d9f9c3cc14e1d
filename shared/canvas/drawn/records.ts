// What people draw beside notes and frames, as its records have it. They are the canvas' own and may be anybody's: what
// is missing or wrong in one is as it would be in a new one, and one without a place or a size is left out.
import { z } from 'zod'

/** Colours of the canvas. Notes and frames have the palette of the room. */
export const inkNames = [
  'black',
  'grey',
  'light-violet',
  'violet',
  'blue',
  'light-blue',
  'yellow',
  'orange',
  'green',
  'light-green',
  'light-red',
  'red',
  'white',
] as const
export type InkName = (typeof inkNames)[number]

/** Beyond it there is no board. Page units. */
const farthest = 1_000_000
const Length = z.number().min(-farthest).max(farthest)
const Side = z.number().min(0).max(farthest)
export const Point = z.object({ x: Length, y: Length })
export type Point = z.infer<typeof Point>

const Look = z.object({
  color: z.enum(inkNames).catch('black'),
  size: z.enum(['s', 'm', 'l', 'xl']).catch('m'),
  dash: z.enum(['draw', 'solid', 'dashed', 'dotted']).catch('draw'),
  fill: z.enum(['none', 'semi', 'solid', 'pattern', 'fill', 'lined-fill']).catch('none'),
  scale: z.number().min(0.01).max(100).catch(1),
})
export type Look = z.infer<typeof Look>

const strokes = { s: 2, m: 3.5, l: 5, xl: 10 }
/** Page units. */
export const strokeWidth = ({ size, scale }: Look): number => strokes[size] * scale

const box = { w: Side, h: Side }
const Head = z.string().catch('none')

export const Drawn = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('geo'),
    props: Look.extend({
      ...box,
      growY: Side.catch(0),
      geo: z.string().catch('rectangle'),
      richText: z.unknown().optional(),
    }),
  }),
  z.object({ type: z.literal('frame'), props: z.object({ ...box, name: z.string().catch('') }) }),
  z.object({ type: z.literal('image'), props: z.object(box) }),
  z.object({ type: z.literal('bookmark'), props: z.object({ ...box, url: z.string().catch('') }) }),
  z.object({
    type: z.literal('text'),
    props: Look.extend({ w: Side, autoSize: z.boolean().catch(true), richText: z.unknown().optional() }),
  }),
  z.object({
    type: z.literal(['draw', 'highlight']),
    props: Look.extend({
      isClosed: z.boolean().catch(false),
      segments: z.array(z.object({ points: z.array(Point) })),
    }),
  }),
  z.object({
    type: z.literal('line'),
    props: Look.extend({ points: z.record(z.string(), Point.extend({ index: z.string() })) }),
  }),
  z.object({
    type: z.literal('arrow'),
    props: Look.extend({
      start: Point,
      end: Point,
      bend: Length.catch(0),
      kind: z.enum(['arc', 'elbow']).catch('arc'),
      arrowheadStart: Head,
      arrowheadEnd: Head.catch('arrow'),
      text: z.string().catch(''),
      richText: z.unknown().optional(),
    }),
  }),
])
export type Drawn = z.infer<typeof Drawn>
export type DrawnOf<Type extends string> = Extract<Drawn, { type: Type }>['props']

const types: ReadonlySet<unknown> = new Set(Drawn.options.flatMap(({ shape }) => [...shape.type.values]))
export const isDrawn = (type: unknown): boolean => types.has(type)

/** An end of an arrow that holds on to something. */
export const Binding = z.object({
  type: z.literal('arrow'),
  fromId: z.string(),
  toId: z.string(),
  props: z.object({
    terminal: z.enum(['start', 'end']),
    normalizedAnchor: Point.catch({ x: 0.5, y: 0.5 }),
    isPrecise: z.boolean().catch(false),
    isExact: z.boolean().catch(false),
  }),
})
export type Binding = z.infer<typeof Binding>
