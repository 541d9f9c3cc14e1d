import type { AgendasState } from './events.ts'
import type { Agenda } from './model.ts'

/** By their titles. */
export const keptAgendas = ({ agendas }: AgendasState): Agenda[] =>
  Object.values(agendas).sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id))
