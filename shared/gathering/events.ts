// Nothing of it is kept in the room's state: a call is of its moment, and who comes later was not called.
import { z } from 'zod'
import { Destination } from './model.ts'

export const GatheringEvent = z.discriminatedUnion('type', [
  /** A facilitator asks everybody to where they are, or to a note. */
  z.object({ type: z.literal('gathering.called'), to: Destination }),
  /** Nobody needs to go. */
  z.object({ type: z.literal('gathering.calledOff') }),
])
export type GatheringEvent = z.infer<typeof GatheringEvent>
