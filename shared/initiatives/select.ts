// What is derived from the initiatives: badges of notes, lists by status. Nothing here is stored.
import { noteKey } from '../canvas/document.ts'
import type { InitiativesState } from './events.ts'
import { Status, type Initiative } from './model.ts'

/** The initiatives that stand for themselves, oldest first; merged ones are part of another. */
export const openInitiatives = (state: InitiativesState): Initiative[] =>
  state.initiatives
    .values()
    .filter(initiative => initiative.mergedInto === undefined)
    .sort(byAge)

export interface InitiativeFilter {
  /** Ids of people; `none` stands for initiatives without an owner. Empty: everyone's. */
  owners: readonly string[]
  statuses: readonly Status[]
  /** Words that title or description contain, in any case. */
  text: string
}

export function filterInitiatives(initiatives: Initiative[], filter: InitiativeFilter): Initiative[] {
  const words = filter.text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return initiatives.filter(initiative => {
    if (filter.owners.length > 0 && !filter.owners.includes(initiative.owner ?? 'none')) return false
    if (filter.statuses.length > 0 && !filter.statuses.includes(initiative.status)) return false
    const text = `${initiative.title} ${initiative.description}`.toLocaleLowerCase()
    return words.every(word => text.includes(word))
  })
}

/** Those that came from notes of a board, oldest first. */
export const initiativesOn = (state: InitiativesState, board: string): Initiative[] =>
  openInitiatives(state).filter(({ sources }) => sources.some(source => source.board === board))

/** The initiative each note was promoted to, by `noteKey`. The newest wins when there are several. */
export function initiativesByNote(state: InitiativesState): Map<string, Initiative> {
  const byNote = new Map<string, Initiative>()
  for (const initiative of openInitiatives(state))
    for (const source of initiative.sources) byNote.set(noteKey(source.board, source.note), initiative)
  return byNote
}

export const byStatus = (initiatives: readonly Initiative[]): Record<Status, Initiative[]> => ({
  proposed: initiatives.filter(({ status }) => status === 'proposed'),
  accepted: initiatives.filter(({ status }) => status === 'accepted'),
  'in-progress': initiatives.filter(({ status }) => status === 'in-progress'),
  done: initiatives.filter(({ status }) => status === 'done'),
  backlog: initiatives.filter(({ status }) => status === 'backlog'),
  cancelled: initiatives.filter(({ status }) => status === 'cancelled'),
})

/** Ids of the groups whose notes it came from, each once, in the order of the sources. */
export const sourceGroups = ({ sources }: Pick<Initiative, 'sources'>): string[] => [
  ...new Set(sources.flatMap(({ group }) => (group === undefined ? [] : [group]))),
]

/** The themes in use, each once, in the order of the alphabet. */
export const themesOf = (initiatives: readonly Initiative[]): string[] =>
  [...new Set(initiatives.flatMap(({ theme }) => (theme === undefined ? [] : [theme])))].sort((a, b) =>
    a.localeCompare(b),
  )

/** Ids of the initiatives that were merged into this one, and of those merged into them before. */
export function absorbedBy({ initiatives }: InitiativesState, id: string): string[] {
  const absorbed = new Set([id])
  const all = initiatives.values()
  const isNew = ({ id: each, mergedInto }: Initiative) =>
    mergedInto !== undefined && absorbed.has(mergedInto) && !absorbed.has(each)
  for (let next = all.find(isNew); next; next = all.find(isNew)) absorbed.add(next.id)
  absorbed.delete(id)
  return [...absorbed]
}

/** Nobody works on it any more. */
export const rests = (status: Status) => status === 'done' || status === 'backlog' || status === 'cancelled'

/** `today` is a calendar day where the reader is, `yyyy-MM-dd`. */
export const isOverdue = ({ due, status }: Pick<Initiative, 'due' | 'status'>, today: string): boolean =>
  due !== undefined && due < today && !rests(status)

const staleAfterDays = 14

/** Nobody has touched it for two weeks although it is under way. `now` in milliseconds. */
export const isStale = (
  { updatedAt, status }: Pick<Initiative, 'updatedAt' | 'status'>,
  now: number,
): boolean => !rests(status) && now - Date.parse(updatedAt) > staleAfterDays * 86_400_000

export const sortColumns = ['title', 'status', 'owner', 'theme', 'due', 'sources', 'updated'] as const
export type SortColumn = (typeof sortColumns)[number]

export interface InitiativeSort {
  column: SortColumn
  isDescending: boolean
}

/** What does not have the property (no owner, no due date) stands at the end in either direction. */
export function sortInitiatives(
  initiatives: readonly Initiative[],
  { column, isDescending }: InitiativeSort,
  nameOf: (person: string) => string | undefined,
): Initiative[] {
  const keys = new Map(initiatives.map(initiative => [initiative, sortKey(initiative, column, nameOf)]))
  const direction = isDescending ? -1 : 1
  return initiatives.toSorted((a, b) => {
    const [left, right] = [keys.get(a), keys.get(b)]
    if (left === undefined || right === undefined)
      return Number(left === undefined) - Number(right === undefined) || byAge(a, b)
    return direction * compareKeys(left, right) || byAge(a, b)
  })
}

/** Those of one moment keep the order in which they were made. */
const byAge = ({ createdAt: a }: Initiative, { createdAt: b }: Initiative) => Number(a > b) - Number(a < b)

const compareKeys = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a).localeCompare(String(b), undefined, { numeric: true })

function sortKey(
  initiative: Initiative,
  column: SortColumn,
  nameOf: (person: string) => string | undefined,
): string | number | undefined {
  switch (column) {
    case 'title':
      return initiative.title
    case 'status':
      return Status.options.indexOf(initiative.status)
    case 'owner':
      return initiative.owner === undefined ? undefined : nameOf(initiative.owner)
    case 'theme':
      return initiative.theme
    case 'due':
      return initiative.due
    case 'sources':
      return initiative.sources.length
    case 'updated':
      return Date.parse(initiative.updatedAt)
  }
}
