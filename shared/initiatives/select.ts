// What is derived from the initiatives: badges of notes, lists by status. Nothing here is stored.
import { noteKey } from '../canvas/notes.ts'
import type { InitiativesState } from './events.ts'
import type { Initiative, Status } from './model.ts'

/** The initiatives that stand for themselves, oldest first; merged ones are part of another. */
export const openInitiatives = (state: InitiativesState): Initiative[] =>
  Object.values(state.initiatives)
    .filter(initiative => initiative.mergedInto === undefined)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id))

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

/** The initiative each note was promoted to, by `noteKey`. The newest wins when there are several. */
export function initiativesByNote(state: InitiativesState): Map<string, Initiative> {
  const byNote = new Map<string, Initiative>()
  for (const initiative of openInitiatives(state))
    for (const source of initiative.sources) byNote.set(noteKey(source.board, source.note), initiative)
  return byNote
}
