import { z } from 'zod'
import { Id, Moment } from '../fields.ts'

/** What somebody may do on a board: change what is there, only add to it, or look. */
export const BoardAccess = z.enum(['edit', 'add', 'look'])
export type BoardAccess = z.infer<typeof BoardAccess>

/** Where groups go at a turn: to their own boards, some boards on, to those of all others, or to all there are. */
export const TurnRule = z.enum(['own', 'next', 'others', 'gallery'])
export type TurnRule = z.infer<typeof TurnRule>

/** How the boards are turned. */
export const TurnPlan = z.object({
  rule: TurnRule,
  /** How many places on at a turn to the next. */
  by: z.int().min(1).max(50).default(1),
  /** On boards that are not the group's own. */
  access: BoardAccess,
})
export type TurnPlan = z.infer<typeof TurnPlan>

/** A turn that has been announced: people are told to come to an end. */
export const CalledTurn = TurnPlan.extend({ at: Moment })

/** As a session keeps it. Those that are older than `calledBy` do not have it. */
export const PendingTurn = CalledTurn.extend({ calledBy: Id.optional() })

/** One round: which group works on which boards, and what it may do on those of others. */
export const Round = z.object({
  /** 1 for the first. */
  number: z.int().positive(),
  ...TurnPlan.shape,
  /** All boards that are turned, those included that nobody is at in this round. */
  boards: z.array(Id),
  /** Ids of boards by id of group. */
  visits: z.record(Id, z.array(Id)),
  /** Everybody moves then: a little after the turn was asked for. */
  startsAt: Moment,
})
export type Round = z.infer<typeof Round>

export const roundNumber = ({ rounds }: { rounds: readonly Round[] }): number => rounds.at(-1)?.number ?? 1
