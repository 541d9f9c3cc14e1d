// What tldraw's schema lets pass and its geometry does not survive: it throws while it draws, and the whole canvas
// with it, or takes all memory there is. Found by trying; see tests/client/sync/drawable.test.ts.
import { z } from 'zod'
import { LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { isRichText } from './richText.ts'

/** The extent of one shape, page units: from edge to edge of what is seen at the lowest zoom. */
export const largestExtent = 50_000

const Points = z.array(z.object({ z: z.number().min(0).max(2).optional() })).min(1)
const Strokes = z.array(z.object({ points: Points })).min(1)

const LinePoints = z
  .record(z.string(), z.object({ id: z.string(), index: z.string() }))
  .refine(points => Object.entries(points).every(([key, { id }]) => key === id))
  .refine(points => {
    const indices = Object.values(points).map(({ index }) => index)
    return indices.length >= 2 && new Set(indices).size === indices.length
  })

/** The part of a picture that is seen: of nothing no whole can be worked out. */
const Corner = z.object({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
const Crop = z
  .object({ topLeft: Corner, bottomRight: Corner })
  .refine(
    ({ topLeft, bottomRight }) => bottomRight.x - topLeft.x >= 0.001 && bottomRight.y - topLeft.y >= 0.001,
  )
  .nullable()

/** A cloud has a bump every few units. */
const Cloud = z
  .object({ geo: z.literal('cloud'), w: z.number().min(1), h: z.number().min(1), scale: z.number() })
  .refine(({ w, h, scale }) => (w + h) / scale <= 20_000)

type Props = Record<string, unknown>

/** Why a shape cannot be drawn, in a few words. */
export function findUndrawable(type: unknown, props: Props): string | undefined {
  const { w, h, scale } = props
  if ([w, h].some(side => typeof side === 'number' && side < 0.001)) return 'it is too small'
  if (typeof scale === 'number' && (scale < 0.05 || scale > 50)) return 'its scale is out of bounds'
  if ('richText' in props && !isRichText(props.richText)) return 'its rich text is not sound'
  return isSound(type, props) ? undefined : `a ${String(type)} that cannot be drawn`
}

function isSound(type: unknown, props: Props): boolean {
  switch (type) {
    case 'lanes':
      return LanesProps.safeParse(props).success
    case 'draw':
    case 'highlight':
      return Strokes.safeParse(props.segments).success
    case 'line':
      return LinePoints.safeParse(props.points).success
    case 'image':
      return Crop.safeParse(props.crop).success
    case 'geo':
      return props.geo !== 'cloud' || Cloud.safeParse(props).success
    default:
      return true
  }
}
