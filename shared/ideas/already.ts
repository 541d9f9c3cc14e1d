import { noteKey } from '../canvas/document.ts'
import type { InitiativesState } from '../initiatives/events.ts'
import type { Initiative, NoteReference } from '../initiatives/model.ts'
import { openInitiatives } from '../initiatives/select.ts'

type Notes = readonly NoteReference[]

const keysOf = (notes: Notes) => notes.map(({ board, note }) => noteKey(board, note))

/** Initiatives that stand, the oldest first, and by note which of them have it as a source; what was cancelled may be taken up anew. */
interface Standing {
  initiatives: readonly Initiative[]
  bySource: ReadonlyMap<string, readonly number[]>
}

function standingIn(state: InitiativesState): Standing {
  const initiatives = openInitiatives(state).filter(({ status }) => status !== 'cancelled')
  const bySource = new Map<string, number[]>()
  for (const [age, { sources }] of initiatives.entries())
    for (const key of new Set(keysOf(sources))) bySource.set(key, [...(bySource.get(key) ?? []), age])
  return { initiatives, bySource }
}

function mostShared({ initiatives, bySource }: Standing, notes: Notes): Initiative | undefined {
  const shared = new Map<number, number>()
  for (const age of keysOf(notes).flatMap(key => bySource.get(key) ?? []))
    shared.set(age, (shared.get(age) ?? 0) + 1)
  const [most] = [...shared].sort(([a, few], [b, many]) => many - few || a - b)
  return most && initiatives[most[0]]
}

/** What has become of notes already. Whoever asks of many ideas looks the room through once. */
export function alreadyIn(state: InitiativesState) {
  const standing = standingIn(state)
  return {
    /**
     * The initiative that an idea of these notes is part of: the one with most of them as sources, the oldest where two
     * have as many. Undefined for an idea that is new.
     */
    initiativeOf: (notes: Notes): Initiative | undefined => mostShared(standing, notes),
    /** Those that are sources of no initiative yet. */
    newNotes: <T extends NoteReference>(notes: readonly T[]): T[] =>
      notes.filter(({ board, note }) => !standing.bySource.has(noteKey(board, note))),
  }
}

/** The initiatives that ideas are part of, by the ideas' ids; new ones are left out. */
export function initiativesOf(
  state: InitiativesState,
  ideas: readonly { id: string; notes: Notes }[],
): Map<string, Initiative> {
  const { initiativeOf } = alreadyIn(state)
  return new Map(
    ideas.flatMap(({ id, notes }) => {
      const known = initiativeOf(notes)
      return known ? [[id, known] as const] : []
    }),
  )
}
