import { z } from 'zod'
import { asked, shown } from '../ballots/model.ts'
import { Id, line } from '../fields.ts'

export const FistQuestion = line(200)

/** None is a fist and a veto, five is a whole-hearted yes. */
export const Fingers = z.int().min(0).max(5)
export type Fingers = z.infer<typeof Fingers>

export const everyHand = [0, 1, 2, 3, 4, 5] as const

/** What is known when the hands are shown. */
export const FistOutcome = z.object({
  ...shown,
  /** How many people showed none, one, … five fingers. */
  hands: z.array(z.int().nonnegative()).length(everyHand.length),
})
export type FistOutcome = z.infer<typeof FistOutcome>

/** Fist of five: a question to the whole room, which each answers with fingers. In a room at most one is open. */
export const Fist = z.object({
  ...asked,
  /** It may have been asked aloud. */
  question: FistQuestion.optional(),
  ballots: z.record(Id, Fingers),
  /** From the moment on when hands were shown. */
  outcome: FistOutcome.optional(),
})
export type Fist = z.infer<typeof Fist>

/** How many people have a hand up, without which. */
export const FistTurnout = z.object({ fist: Id, people: z.int().nonnegative() })
export type FistTurnout = z.infer<typeof FistTurnout>

export const mostFists = 300
