// What is the same of dots, hands and places: somebody asks, each answers for themselves, all see it together.
import { z } from 'zod'
import { Id, Moment } from '../fields.ts'

/** Of a question. Its `ballots` are by person, and of those that are secret everybody is told their own alone. */
export const asked = {
  id: Id,
  /** The session it belongs to: it ends with the step it was opened in. */
  session: Id.optional(),
  /** Said beforehand: nobody ever learns who answered what. */
  anonymous: z.boolean(),
  openedAt: Moment,
  openedBy: Id,
}

/** Of what came of it. */
export const shown = { at: Moment, by: Id }
