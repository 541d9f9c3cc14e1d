// What the room's event socket `/live/<room>?since=<seq>` sends. It listens to nothing.
import { z } from 'zod'
import { FistTurnout } from '../fists/model.ts'
import { Id, Moment } from '../fields.ts'
import { RoomEvent } from '../room/events.ts'
import { PlacingTurnout } from '../placings/model.ts'
import { OpenTurnout } from '../votes/model.ts'

export const PresentPerson = z.object({ person: Id, board: Id.optional() })
export type PresentPerson = z.infer<typeof PresentPerson>

/**
 * What may be known of a draft: whose it is, and how many notes are in it. Of a step without names, by the numbers of
 * which people could be told: how many notes there are of how many people.
 */
export const HiddenNotes = z.object({
  board: Id,
  person: Id.optional(),
  people: z.int().positive().optional(),
  notes: z.int().positive(),
})
export type HiddenNotes = z.infer<typeof HiddenNotes>

export const LiveFrame = z.discriminatedUnion('type', [
  z.object({ type: z.literal('event'), seq: z.int(), event: RoomEvent }),
  /**
   * Who is here, and on which board; one entry for each board a person has open. While the server's disk is full, that
   * too: nothing can be changed. `now` is the server's clock, told to whoever has just come.
   */
  z.object({
    type: z.literal('presence'),
    people: z.array(PresentPerson),
    storage: z.literal('full').optional(),
    /** While people write hidden: how much. */
    hidden: z.array(HiddenNotes).optional(),
    /** Of votes that are open: how many people have given how many dots. */
    votes: z.array(OpenTurnout).optional(),
    /** Of the question that is open: how many people have answered it. */
    fists: z.array(FistTurnout).optional(),
    /** Of notes that are being placed: how many people have placed some, and all. */
    placings: z.array(PlacingTurnout).optional(),
    now: Moment.optional(),
  }),
  /** What is missing is too much to send: fetch the state again. */
  z.object({ type: z.literal('reset'), seq: z.int() }),
])
export type LiveFrame = z.infer<typeof LiveFrame>
