// What of an event is a person's own, for the file that they are given: nothing that others wrote, answered or were told.
import type { RoomEvent } from '../room/events.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** What a note said, repeated where somebody else spoke of it or it was counted. */
const repeated = new Set(['excerpt', 'results'])

/** Of what others did, that they did it, and to what. */
const namedByOthers = new Set(
  'type seq at person role group board note session vote fist placing initiative idea comment version'.split(
    ' ',
  ),
)

/** Undefined for an event that this person neither caused nor is named in. */
export function ownPart(
  event: RoomEvent,
  person: string,
  isPerson: (id: string) => boolean,
): Fields | undefined {
  if (event.by === person) return toFields(without(event, person, isPerson))
  if (!names(event, person)) return undefined
  return Object.fromEntries(
    Object.entries(event).filter(([key, value]) => namedByOthers.has(key) && typeof value !== 'object'),
  )
}

const toFields = (value: unknown): Fields => (isFields(value) ? value : {})

/** Without what belongs to other people by their id, and what notes of others said. */
function without(value: unknown, person: string, isPerson: (id: string) => boolean): unknown {
  if (Array.isArray(value)) return value.map(each => without(each, person, isPerson))
  if (!isFields(value)) return value
  const isOthers = typeof value.author === 'string' && value.author !== person
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      if (repeated.has(key) || (isOthers && key === 'text')) return []
      if (key !== person && isPerson(key)) return []
      return [[key, without(inner, person, isPerson)]]
    }),
  )
}

/** Whether a person's id stands in it, as a value or as a key. */
export function names(value: unknown, person: string): boolean {
  if (Array.isArray(value)) return value.some(each => names(each, person))
  if (!isFields(value)) return value === person
  return Object.entries(value).some(([key, inner]) => key === person || names(inner, person))
}
