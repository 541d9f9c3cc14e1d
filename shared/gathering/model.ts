import { z } from 'zod'
import { Id } from '../fields.ts'

const place = z.number().min(-1_000_000).max(1_000_000)
const length = z.number().positive().max(2_000_000)

/** What somebody sees of a board: a box in page units. */
export const Sight = z.object({ x: place, y: place, w: length, h: length })
export type Sight = z.infer<typeof Sight>

/** Where everybody is asked to: what a facilitator sees, or one note. */
export const Destination = z.object({
  board: Id,
  sight: Sight.optional(),
  /** Shown to everybody, and framed for a moment. */
  note: Id.optional(),
  /** With all that stands under the same heading. */
  group: z.boolean().optional(),
  /** It is what people talk about from now on. */
  topic: z.boolean().optional(),
  /** From then on everybody follows whoever called, until they move themselves. */
  follow: z.boolean().optional(),
})
export type Destination = z.infer<typeof Destination>

/** Between the call and the moment at which everybody goes: time to read it, and to decline. Milliseconds. */
export const goesAfterMs = 5_000

/** A note that was shown to everybody is framed for so long. Milliseconds. */
export const framedMs = 8_000
