// How an agenda is put together, before it is a session.
import type { Board } from '../boards/model.ts'
import type { Template } from '../boards/template.ts'
import type { Language } from '../language.ts'
import type { PlannedActivity } from './rules.ts'

/** An activity that is being planned: its id tells it from the others, the server may give it another one. */
export type DraftActivity = PlannedActivity & { id: string }

/**
 * The steps that a template suggests, in somebody's language. They happen on a board of that template where there is
 * one, or at the boards of the groups where the template says so.
 */
export function activitiesOf(
  template: Template,
  language: Language,
  boards: readonly Board[],
  newId: () => string,
): DraftActivity[] {
  const board = boards.find(each => each.template === template.id)?.id
  return template.agenda.map(({ title, mode, minutes, zones, at, turn }) => ({
    id: newId(),
    title: title[language],
    mode,
    minutes,
    ...(zones && { zones }),
    ...(turn && { turn }),
    ...(at === undefined ? board !== undefined && { board } : { template: at }),
  }))
}

/** The list with one of it at another place; places beyond the ends are the ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from]
  if (item === undefined) return [...list]
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
