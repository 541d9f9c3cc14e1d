// Mentions as people write them: `@` and the name of somebody in the room, in the middle of a text.
import type { Person } from '../people/model.ts'

type Named = Pick<Person, 'id' | 'name'>

const isLetter = (text: string | undefined) => text !== undefined && /[\p{L}\p{N}_]/u.test(text)

export interface Segment {
  text: string
  /** Whose name it is; undefined for what stands between names. */
  person?: string
}

/** The text cut at the names of these people. Of two names that fit, the longer one is meant. */
export function segmentsOf(text: string, people: readonly Named[]): Segment[] {
  const byLength = people.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length)
  const segments: Segment[] = []
  let from = 0
  for (let at = text.indexOf('@'); at !== -1; at = text.indexOf('@', at + 1)) {
    if (at < from || isLetter(text[at - 1])) continue
    const person = byLength.find(
      ({ name }) => text.startsWith(name, at + 1) && !isLetter(text[at + 1 + name.length]),
    )
    if (!person) continue
    if (at > from) segments.push({ text: text.slice(from, at) })
    from = at + 1 + person.name.length
    segments.push({ text: text.slice(at, from), person: person.id })
  }
  return from < text.length ? [...segments, { text: text.slice(from) }] : segments
}

/** Whom a text speaks to. Of several people of one name those are meant that were chosen, or else all of them. */
export function mentionedIn(text: string, people: readonly Named[], chosen: readonly string[]): string[] {
  const named = segmentsOf(text, people).flatMap(({ person, text: said }) => (person ? said.slice(1) : []))
  return [...new Set(named)].flatMap(name => {
    const meant = people.filter(person => person.name === name).map(({ id }) => id)
    const picked = meant.filter(id => chosen.includes(id))
    return picked.length > 0 ? picked : meant
  })
}

export interface MentionQuery {
  /** Where its `@` stands. */
  at: number
  /** What follows it up to the caret. */
  words: string
}

const longestQuery = 60

/** The mention that is being written at the caret, if one is. */
export function mentionAt(text: string, caret: number): MentionQuery | undefined {
  const before = text.slice(Math.max(0, caret - longestQuery - 1), caret)
  const found = before.lastIndexOf('@')
  if (found === -1) return undefined
  const at = caret - before.length + found
  const words = text.slice(at + 1, caret)
  return isLetter(text[at - 1]) || /^\s|\n/.test(words) ? undefined : { at, words }
}

/** Those whose name, or a word of it, begins so; those whose whole name does come first. */
export function findPeople<P extends Named>(people: readonly P[], words: string): P[] {
  const wanted = words.toLocaleLowerCase()
  const begins = ({ name }: P) => name.toLocaleLowerCase().startsWith(wanted)
  const has = ({ name }: P) => name.toLocaleLowerCase().includes(` ${wanted}`)
  return [...people.filter(begins), ...people.filter(person => !begins(person) && has(person))]
}
