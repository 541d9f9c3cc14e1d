import { z } from 'zod'
import { Id } from '../fields.ts'

/** What somebody of another group says of a note: it is so, it is not so, or what is meant. A fixed set, with meaning. */
export const Mark = z.enum(['agree', 'disagree', 'question'])
export type Mark = z.infer<typeof Mark>

export const markSigns: Record<Mark, string> = { agree: '✓', disagree: '✗', question: '?' }

/** The one mark of a person on a note, with the group they were in when they gave it. */
export const GivenMark = z.object({ mark: Mark, group: Id.optional() })
export type GivenMark = z.infer<typeof GivenMark>

/** By person. */
export const MarksOnNote = z.record(Id, GivenMark)
export type MarksOnNote = z.infer<typeof MarksOnNote>

/** A mark of a note with those who gave it, at least one. */
export const CountedMark = z.object({
  mark: Mark,
  people: z.array(z.object({ person: Id, group: Id.optional() })).readonly(),
})
export type CountedMark = z.infer<typeof CountedMark>

/** On one board. */
export const mostMarkedNotes = 5_000
