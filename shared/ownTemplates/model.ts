import { z } from 'zod'
import { Id, line, Moment } from '../fields.ts'

export const TemplateTitle = line(120)
export const TemplatePurpose = line(300)

/** So many templates of its own a room has. */
export const mostTemplates = 100

/**
 * A template a team made of a board of its own, as the room knows it. What is on it lives in a document of its own,
 * a copy of the board's: its id is of the form of a board's, but no board has it.
 */
export const OwnTemplate = z.object({
  id: Id,
  title: TemplateTitle,
  purpose: TemplatePurpose.optional(),
  /** The board it was made of. */
  board: Id,
  /** With the notes and drawings that were on it, or its frames alone. */
  withNotes: z.boolean(),
  createdAt: Moment,
  createdBy: Id,
})
export type OwnTemplate = z.infer<typeof OwnTemplate>
