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
  return template.agenda.map(({ title, mode, minutes, zones, at, turn, asks }) => ({
    id: newId(),
    title: title[language],
    mode,
    minutes,
    ...(zones && { zones }),
    ...(turn && { turn }),
    ...(asks && { asks }),
    ...(at === undefined ? board !== undefined && { board } : { template: at }),
  }))
}

/** The same steps in so many minutes, each in proportion and none shorter than one: whole minutes that add up. */
export function fitted<T extends { minutes: number }>(activities: readonly T[], minutes: number): T[] {
  const share = minutes / activities.reduce((sum, each) => sum + each.minutes, 0)
  const parts = activities.map(activity => {
    const exact = activity.minutes * share
    return { activity, minutes: Math.max(1, Math.floor(exact)), rest: exact % 1 }
  })
  const left = minutes - parts.reduce((sum, part) => sum + part.minutes, 0)
  // Those whom rounding took the most get a minute first; where short steps took too much, the longest give it.
  for (const part of parts.toSorted((a, b) => b.rest - a.rest).slice(0, Math.max(0, left))) part.minutes++
  for (let over = -left; over > 0; over--) {
    const longest = parts.reduce((a, b) => (b.minutes > a.minutes ? b : a))
    if (longest.minutes > 1) longest.minutes--
  }
  return parts.map(({ activity, minutes: fit }) => ({ ...activity, minutes: fit }))
}

/** The list with one of it at another place; places beyond the ends are the ends. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const item = list[from]
  if (item === undefined) return [...list]
  const rest = list.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
