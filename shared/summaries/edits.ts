// What a facilitator says in a summary, beside what it says by itself.
import { z } from 'zod'

/** The parts of a summary, in the order in which it is read. The first and the last are words of people alone. */
export const SummaryPart = z.enum([
  'opening',
  'people',
  'actions',
  'initiatives',
  'ideas',
  'votes',
  'hands',
  'boards',
  'notes',
  'agenda',
  'closing',
])
export type SummaryPart = z.infer<typeof SummaryPart>

/** Several paragraphs; an empty one takes the text away. */
export const SummaryText = z
  .string()
  .trim()
  .max(10_000)
  .refine(text => text.isWellFormed(), 'half a character')

export const SummaryEdits = z.object({
  /** What stands above what a part says by itself. */
  texts: z.partialRecord(SummaryPart, z.string()),
  /** Parts that are left out. */
  hidden: z.array(SummaryPart),
})
export type SummaryEdits = z.infer<typeof SummaryEdits>

export const noEdits: SummaryEdits = { texts: {}, hidden: [] }
