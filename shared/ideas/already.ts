import { noteKey } from '../canvas/document.ts'
import type { InitiativesState } from '../initiatives/events.ts'
import type { Initiative } from '../initiatives/model.ts'
import type { NoteReference } from '../initiatives/rules.ts'
import { openInitiatives } from '../initiatives/select.ts'

type Sources = Pick<Initiative, 'sources'>

const keysOf = ({ sources }: Sources) => sources.map(({ board, note }) => noteKey(board, note))

/** Initiatives that stand; what was cancelled may be taken up anew. */
const standing = (state: InitiativesState): Initiative[] =>
  openInitiatives(state).filter(({ status }) => status !== 'cancelled')

/**
 * The initiative that an idea is part of already: the one with most of its notes as sources, the oldest where two have
 * as many. Undefined for an idea that is new.
 */
export function initiativeOf(
  state: InitiativesState,
  { notes }: { notes: readonly NoteReference[] },
): Initiative | undefined {
  const asked = new Set(notes.map(({ board, note }) => noteKey(board, note)))
  const shared = (initiative: Sources) => keysOf(initiative).filter(key => asked.has(key)).length
  return standing(state)
    .filter(initiative => shared(initiative) > 0)
    .sort((a, b) => shared(b) - shared(a))
    .at(0)
}

/** Those that are sources of no initiative yet. */
export function newNotes<T extends NoteReference>(state: InitiativesState, notes: readonly T[]): T[] {
  const taken = new Set(standing(state).flatMap(keysOf))
  return notes.filter(({ board, note }) => !taken.has(noteKey(board, note)))
}
