import { z } from 'zod'
import { Id, Moment } from '../fields.ts'

/** What every event carries beside what happened. */
export const Envelope = z.object({
  /** Place in the room's log: 1 for the first event, then rising by one. */
  seq: z.int().positive(),
  at: Moment,
  /** The person who did it. */
  by: Id,
  /** Id of the command it follows from, when its sender gave one. */
  command: z.string().optional(),
})
export type Envelope = z.infer<typeof Envelope>

export type Happened<Body> = Body & Envelope
