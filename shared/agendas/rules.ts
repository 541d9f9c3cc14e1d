import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { Context } from '../room/context.ts'
import { mostActivities, SessionTitle } from '../sessions/model.ts'
import { PlannedActivity, toActivities } from '../sessions/rules.ts'
import type { AgendaEvent, AgendasState } from './events.ts'
import { mostAgendas } from './model.ts'

export const AgendaCommand = z.discriminatedUnion('type', [
  /** With the title of another one it takes that one's place. */
  z.object({
    type: z.literal('agenda.keep'),
    title: SessionTitle,
    activities: z.array(PlannedActivity).min(1).max(mostActivities),
  }),
  z.object({ type: z.literal('agenda.delete'), agenda: Id }),
])
export type AgendaCommand = z.infer<typeof AgendaCommand>

/** @throws DomainError when it is refused */
export function decideAgendas(
  state: AgendasState & BoardsState,
  command: AgendaCommand,
  context: Context,
): AgendaEvent[] {
  switch (command.type) {
    case 'agenda.keep': {
      const { title } = command
      const known = Object.values(state.agendas)
      const before = known.find(agenda => agenda.title === title)
      if (!before && known.length >= mostAgendas) throw new DomainError('too-many-templates')
      const activities = toActivities(state, command.activities, [], context)
      return [{ type: 'agenda.kept', agenda: before?.id ?? context.newId(), title, activities }]
    }
    case 'agenda.delete': {
      if (!state.agendas[command.agenda]) throw new DomainError('no-such-template', { field: 'agenda' })
      return [{ type: 'agenda.deleted', agenda: command.agenda }]
    }
  }
}
