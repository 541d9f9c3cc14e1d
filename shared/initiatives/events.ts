import { z } from 'zod'
import { Day, Id } from '../fields.ts'
import type { PersistentMap } from '../persistentMap.ts'
import type { Happened } from '../room/envelope.ts'
import { Initiative, Outcome, Source, Status } from './model.ts'

export const InitiativeEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('initiative.promoted'),
    initiative: Id,
    title: z.string(),
    sources: z.array(Source),
  }),
  z.object({
    type: z.literal('initiative.edited'),
    initiative: Id,
    title: z.string().optional(),
    description: z.string().optional(),
    /** An empty theme or a null day takes it away. */
    theme: z.string().optional(),
    due: Day.nullable().optional(),
  }),
  z.object({
    type: z.literal('initiative.statusSet'),
    initiative: Id,
    from: Status,
    status: Status,
    reason: z.string().optional(),
  }),
  z.object({ type: z.literal('initiative.ownerSet'), initiative: Id, person: Id.nullable() }),
  /** Further notes say the same. */
  z.object({ type: z.literal('initiative.sourcesAdded'), initiative: Id, sources: z.array(Source) }),
  /** `initiative` takes over the sources and comments of `from`, which points to it from now on. */
  z.object({ type: z.literal('initiative.merged'), initiative: Id, from: Id }),
  /** It is as if it had not been made. */
  z.object({ type: z.literal('initiative.withdrawn'), initiative: Id }),
  /** A retrospective looked back at it, on this board. */
  z.object({
    type: z.literal('initiative.lookedBack'),
    initiative: Id,
    board: Id,
    outcome: Outcome,
    was: Status.optional(),
  }),
  z.object({ type: z.literal('initiative.commented'), initiative: Id, comment: Id, text: z.string() }),
])
export type InitiativeEvent = z.infer<typeof InitiativeEvent>

/** As they are sent and kept. */
export const StoredInitiatives = z.object({ initiatives: z.record(Id, Initiative) })

export interface InitiativesState {
  initiatives: PersistentMap<Initiative>
}

export function evolveInitiatives<S extends InitiativesState>(state: S, event: Happened<InitiativeEvent>): S {
  switch (event.type) {
    case 'initiative.promoted': {
      const { initiative: id, title, sources, at, by } = event
      const initiative: Initiative = {
        id,
        title,
        description: '',
        status: 'proposed',
        sources,
        comments: [],
        createdAt: at,
        createdBy: by,
        updatedAt: at,
        statusAt: at,
      }
      return { ...state, initiatives: state.initiatives.with(id, initiative) }
    }
    case 'initiative.edited':
      return change(state, event, initiative => ({
        ...initiative,
        title: event.title ?? initiative.title,
        description: event.description ?? initiative.description,
        theme: event.theme === undefined ? initiative.theme : event.theme || undefined,
        due: event.due === undefined ? initiative.due : (event.due ?? undefined),
        putOff: putOffBy(initiative, event),
      }))
    case 'initiative.statusSet':
      return change(state, event, initiative => ({
        ...initiative,
        status: event.status,
        reason: event.reason,
        statusAt: event.at,
      }))
    case 'initiative.ownerSet':
      return change(state, event, initiative => ({ ...initiative, owner: event.person ?? undefined }))
    case 'initiative.sourcesAdded':
      return change(state, event, initiative => ({
        ...initiative,
        sources: uniteSources(initiative.sources, event.sources),
      }))
    case 'initiative.merged': {
      const from = state.initiatives.get(event.from)
      if (!from) return state
      const merged = change(state, event, initiative => ({
        ...initiative,
        sources: uniteSources(initiative.sources, from.sources),
        comments: [...initiative.comments, ...from.comments].sort((a, b) => a.at.localeCompare(b.at)),
      }))
      const closed = { ...from, mergedInto: event.initiative, updatedAt: event.at }
      return { ...merged, initiatives: merged.initiatives.with(from.id, closed) }
    }
    case 'initiative.withdrawn':
      return { ...state, initiatives: state.initiatives.without(event.initiative) }
    case 'initiative.lookedBack': {
      const { board, outcome, by, at, was } = event
      const lookedBack = { board, outcome, by, at, ...(was && { was }) }
      return change(state, event, initiative => ({
        ...initiative,
        lookedBack,
        answers: [...(initiative.answers ?? []), lookedBack],
      }))
    }
    case 'initiative.commented':
      return change(state, event, initiative => ({
        ...initiative,
        comments: [
          ...initiative.comments,
          { id: event.comment, by: event.by, at: event.at, text: event.text },
        ],
      }))
  }
}

const dayMs = 24 * 60 * 60 * 1_000

/** Moved on to a later day. For a day after it was made, people are still agreeing on it. */
function putOffBy(
  { due: from, createdAt, putOff }: Initiative,
  { due, at }: { due?: string | null | undefined; at: string },
): Initiative['putOff'] {
  const isLater = due != null && from !== undefined && due > from
  const isAgreed = Date.parse(at) - Date.parse(createdAt) > dayMs
  return isLater && isAgreed ? [...(putOff ?? []), { at, from }] : putOff
}

const isSameNote = (a: Source, b: Source) => a.board === b.board && a.note === b.note

/** Each note once, however often it was named. */
export const uniteSources = (sources: Source[], more: Source[]): Source[] =>
  more.reduce(
    (united, source) => (united.some(known => isSameNote(known, source)) ? united : [...united, source]),
    sources,
  )

function change<S extends InitiativesState>(
  state: S,
  event: { initiative: string; at: string },
  edit: (initiative: Initiative) => Initiative,
): S {
  const initiative = state.initiatives.get(event.initiative)
  if (!initiative) return state
  const changed = { ...edit(initiative), updatedAt: event.at }
  return { ...state, initiatives: state.initiatives.with(initiative.id, changed) }
}
