// An Excalidraw file, as far as a board reads it. https://docs.excalidraw.com/docs/codebase/json-schema
import { z } from 'zod'

const Place = z.number().min(-1e6).max(1e6)
const Size = z.number().min(-1e5).max(1e5).catch(0)
const Point = z.tuple([Place, Place]).rest(z.unknown())

const common = {
  id: z.string().min(1).max(100),
  x: Place,
  y: Place,
  width: Size,
  height: Size,
  angle: z.number().catch(0),
  strokeColor: z.string().catch('#1e1e1e'),
  backgroundColor: z.string().catch('transparent'),
  strokeStyle: z.string().catch('solid'),
  strokeWidth: z.number().catch(2),
  opacity: z.number().min(0).max(100).catch(100),
}

const text = {
  text: z.string().max(10_000).catch(''),
  fontSize: z.number().min(1).max(500).catch(20),
  textAlign: z.string().catch('left'),
}

const Bound = z.object({ elementId: z.string() }).nullish().catch(null)

const linear = { points: z.array(Point).min(2).max(20_000) }

/** The part that is seen, in pixels of the picture. */
const Crop = z.object({
  x: Place,
  y: Place,
  width: z.number().positive(),
  height: z.number().positive(),
  naturalWidth: z.number().positive(),
  naturalHeight: z.number().positive(),
})

export const ExcalidrawElement = z.discriminatedUnion('type', [
  z.object({ type: z.literal('rectangle'), ...common }),
  z.object({ type: z.enum(['ellipse', 'diamond']), ...common }),
  z.object({
    type: z.literal('text'),
    ...common,
    ...text,
    originalText: z.string().max(10_000).optional().catch(undefined),
    containerId: z.string().nullish().catch(null),
  }),
  z.object({
    type: z.literal('arrow'),
    ...common,
    ...linear,
    startBinding: Bound,
    endBinding: Bound,
    startArrowhead: z.string().nullish().catch(null),
    endArrowhead: z.string().nullish().catch('arrow'),
  }),
  z.object({ type: z.literal('line'), ...common, ...linear, roundness: z.unknown().optional() }),
  z.object({
    type: z.literal('freedraw'),
    ...common,
    points: z.array(Point).min(1).max(100_000),
    pressures: z.array(z.number().min(0).max(1)).catch([]),
    simulatePressure: z.boolean().catch(true),
  }),
  z.object({
    type: z.literal('image'),
    ...common,
    fileId: z.string().max(100),
    /** Mirrored where negative. */
    scale: z.tuple([z.number(), z.number()]).catch([1, 1]),
    crop: Crop.nullish().catch(null),
  }),
  /** A page of another site. */
  z.object({ type: z.enum(['embeddable', 'iframe']), ...common, link: z.string() }),
  z.object({
    type: z.enum(['frame', 'magicframe']),
    ...common,
    name: z.string().max(300).nullish().catch(null),
  }),
])
export type ExcalidrawElement = z.infer<typeof ExcalidrawElement>
export type ElementOf<Type extends ExcalidrawElement['type']> = Extract<ExcalidrawElement, { type: Type }>

export const ExcalidrawFile = z.object({
  type: z.enum(['excalidraw', 'excalidraw/clipboard']),
  elements: z.array(z.unknown()).max(50_000),
  /** The pictures, by `fileId`. */
  files: z.record(z.string(), z.unknown()).catch({}),
})

export type ExcalidrawFile = z.infer<typeof ExcalidrawFile>

/** What every element says of itself, also one that is not understood. */
export const AnyElement = z.object({
  type: z.string().max(40),
  isDeleted: z.boolean().optional().catch(false),
})

export const PictureFile = z.object({ dataURL: z.string() })
