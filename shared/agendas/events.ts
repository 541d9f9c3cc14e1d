import { z } from 'zod'
import { Id } from '../fields.ts'
import { withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Agenda } from './model.ts'

export const AgendaEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('agenda.kept'),
    agenda: Id,
    title: Agenda.shape.title,
    activities: Agenda.shape.activities,
  }),
  z.object({ type: z.literal('agenda.deleted'), agenda: Id }),
])
export type AgendaEvent = z.infer<typeof AgendaEvent>

/** Rooms of before this was there have none. */
export const AgendasState = z.object({ agendas: z.record(Id, Agenda).default({}) })
export type AgendasState = z.infer<typeof AgendasState>

export function evolveAgendas<S extends AgendasState>(state: S, event: Happened<AgendaEvent>): S {
  switch (event.type) {
    case 'agenda.kept': {
      const { agenda: id, title, activities, at: createdAt, by: createdBy } = event
      const agenda: Agenda = { id, title, activities, createdAt, createdBy }
      return { ...state, agendas: { ...state.agendas, [id]: agenda } }
    }
    case 'agenda.deleted':
      return { ...state, agendas: withoutOne(state.agendas, event.agenda) }
  }
}
