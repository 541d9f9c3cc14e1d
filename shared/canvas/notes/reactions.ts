// Reactions to a note: one of a few fixed ones, from whoever likes to give it. Each stands in the note's record under
// a key of its own, `meta.react:<name>:<person>`, so that two who react at once keep both, and undo takes back one's own.
import type * as Y from 'yjs'
import { z } from 'zod'
import { Id } from '../../fields.ts'
import { recordsOf, toRecordId } from '../document.ts'

export const ReactionName = z.enum(['like', 'love', 'party', 'idea', 'question', 'wow', 'laugh', 'look'])
export type ReactionName = z.infer<typeof ReactionName>

export const emojis: Record<ReactionName, string> = {
  like: '👍',
  love: '❤️',
  party: '🎉',
  idea: '💡',
  question: '❓',
  wow: '😮',
  laugh: '😄',
  look: '👀',
}

export interface Reaction {
  name: ReactionName
  /** Ids of those who gave it, at least one. */
  people: readonly string[]
}

/** All reactions of one note together: a record's `meta` has its limit. */
export const mostReactions = 300

const prefix = 'react:'

/** Key in a record's `meta`. */
export const reactionKey = (name: ReactionName, person: string): string => `${prefix}${name}:${person}`

function parseKey(key: string): { name: ReactionName; person: string } | undefined {
  const colon = key.indexOf(':', prefix.length)
  const name = ReactionName.safeParse(key.slice(prefix.length, colon))
  const person = Id.safeParse(key.slice(colon + 1))
  return name.success && person.success ? { name: name.data, person: person.data } : undefined
}

const none: readonly Reaction[] = []

/** The reactions in a record's `meta`, in their fixed order. What another program wrote wrongly is none. */
export function reactionsOf(meta: Readonly<Record<string, unknown>>): readonly Reaction[] {
  let given: Map<ReactionName, string[]> | undefined
  for (const key in meta) {
    if (!key.startsWith(prefix) || meta[key] !== true) continue
    const found = parseKey(key)
    if (!found) continue
    given ??= new Map()
    given.set(found.name, [...(given.get(found.name) ?? []), found.person])
  }
  if (!given) return none
  return ReactionName.options.flatMap(name => {
    const people = given.get(name)
    return people ? [{ name, people: people.sort() }] : []
  })
}

/** The meta of a copy: it is the same note to nobody who reacted to the first one. */
export const withoutReactions = <T extends object>(meta: T): T =>
  // Only optional keys are left out.
  Object.fromEntries(Object.entries(meta).filter(([key]) => !key.startsWith(prefix))) as T

/** Gives a person's reaction to notes; takes it back where all of them have it. */
export function toggleReaction(
  doc: Y.Doc,
  notes: readonly string[],
  name: ReactionName,
  person: string,
): void {
  const maps = notes.flatMap(note => recordsOf(doc).get(toRecordId(note)) ?? [])
  const key = `meta.${reactionKey(name, person)}`
  const isGiven = maps.every(map => map.get(key) === true)
  doc.transact(() => {
    for (const map of maps)
      if (isGiven) map.delete(key)
      else if (map.get(key) !== true && countOf(map) < mostReactions) map.set(key, true)
  })
}

const countOf = (map: Y.Map<unknown>): number =>
  [...map.keys()].filter(key => key.startsWith(`meta.${prefix}`)).length
