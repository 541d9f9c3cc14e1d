import { z } from 'zod'
import { Id, line, Moment } from '../fields.ts'

export const VersionTitle = line(120)

/** Why a version was kept: somebody asked for it, a day or an activity ended, or a restore was about to begin. */
export const VersionReason = z.enum(['named', 'day', 'activity', 'restore'])
export type VersionReason = z.infer<typeof VersionReason>

/** What was over when a version was kept: a step of a session (before which one), a round, or the drawing on it at all. */
export const Ended = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step'), title: z.string().max(120), next: z.string().max(120).optional() }),
  z.object({ kind: z.literal('round'), number: z.int().positive() }),
  z.object({ kind: z.literal('lock') }),
])
export type Ended = z.infer<typeof Ended>

/** A whole copy of a board at a moment, as the room knows it. What was on the board lies in a stream of its own. */
export const Version = z.object({
  id: Id,
  board: Id,
  reason: VersionReason,
  /** Of what was kept at the end of an activity; versions of before this was there do not say. */
  ended: Ended.optional(),
  /** Whatever has a title is kept until somebody deletes it. */
  title: VersionTitle.optional(),
  /** The moment at which the board was so. */
  of: Moment,
  /** Who asked for it; of a version kept at the end of a day, who changed the board last. */
  by: Id,
  /** How many notes are on it. */
  notes: z.int().nonnegative(),
  /** The same for the same content only. */
  digest: z.string().max(64),
})
export type Version = z.infer<typeof Version>

/** A copy that was taken of a board and is not kept yet. */
export interface TakenCopy {
  /** Id of the version it is to be. */
  version: string
  /** ISO 8601, UTC. */
  of: string
  notes: number
  digest: string
}
