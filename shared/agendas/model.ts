import { z } from 'zod'
import { Id, Moment } from '../fields.ts'
import { Activity, mostActivities, SessionTitle } from '../sessions/model.ts'

/** Kept in one room. */
export const mostAgendas = 100

/** An agenda that a team has kept, to hold such a session again. */
export const Agenda = z.object({
  id: Id,
  title: SessionTitle,
  activities: z.array(Activity).min(1).max(mostActivities),
  createdAt: Moment,
  createdBy: Id,
})
export type Agenda = z.infer<typeof Agenda>
