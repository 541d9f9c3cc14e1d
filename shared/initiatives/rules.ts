import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { noteKey } from '../canvas/document.ts'
import { DomainError } from '../errors.ts'
import { Day, Id, paragraph, upTo } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import type { Context } from '../room/context.ts'
import type { SessionsState } from '../sessions/events.ts'
import { answersSince, decideLookBack, LookBackCommand } from './lookBack.ts'
import { uniteSources, type InitiativeEvent, type InitiativesState } from './events.ts'
import {
  canGo,
  InitiativeDescription,
  InitiativeTitle,
  needsReason,
  nextStatuses,
  Reason,
  Status,
  Theme,
  type Initiative,
  type Source,
} from './model.ts'
import { initiativesByNote } from './select.ts'

export const NoteReference = z.object({ board: Id, note: Id })
export type NoteReference = z.infer<typeof NoteReference>

/** What is said of an initiative when it is made: who sees to it, and by when. */
const Charge = z.object({ owner: Id.optional(), due: Day.optional() })
type Charge = z.infer<typeof Charge>

/** What becomes one of several initiatives. */
const OneOfEach = NoteReference.extend({
  ...Charge.shape,
  /** Else what its first note says. */
  title: InitiativeTitle.optional(),
  /** Other notes of that board it is made of as well: those of a group. */
  beside: z.array(Id).max(200).optional(),
})

export const InitiativeCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('initiative.promote'),
    sources: z.array(NoteReference).min(1).max(200),
    title: InitiativeTitle.optional(),
    ...Charge.shape,
  }),
  /** One of each note, or of notes that are one thing. Those without words, those that are gone and those that have one already are left out. */
  z.object({
    type: z.literal('initiative.promoteEach'),
    /** What is said of one of them goes before what is said of all. */
    sources: z.array(OneOfEach).min(1).max(200),
    ...Charge.shape,
  }),
  /** Takes back what this person has just made, as if it had not been: nobody has gone on with it. */
  z.object({ type: z.literal('initiative.withdraw'), initiatives: z.array(Id).min(1).max(200) }),
  z.object({
    type: z.literal('initiative.edit'),
    initiative: Id,
    title: InitiativeTitle.optional(),
    description: InitiativeDescription.optional(),
    theme: Theme.optional(),
    due: Day.nullable().optional(),
  }),
  z.object({
    type: z.literal('initiative.setStatus'),
    initiative: Id,
    status: Status,
    reason: Reason.optional(),
  }),
  z.object({ type: z.literal('initiative.setOwner'), initiative: Id, person: Id.nullable() }),
  LookBackCommand,
  z.object({ type: z.literal('initiative.merge'), into: Id, from: Id }),
  z.object({ type: z.literal('initiative.comment'), initiative: Id, text: paragraph(5_000) }),
])
export type InitiativeCommand = z.infer<typeof InitiativeCommand>

/** All notes that one of several is made of. */
export const notesOfEach = ({ board, note, beside = [] }: z.infer<typeof OneOfEach>): NoteReference[] =>
  [note, ...beside].map(each => ({ board, note: each }))

type Known = InitiativesState &
  BoardsState &
  SessionsState &
  Pick<PeopleState, 'people'> & { ideas: Readonly<Record<string, { initiative?: string | undefined }>> }

export function decideInitiatives(
  state: Known,
  command: InitiativeCommand,
  context: Context,
): InitiativeEvent[] {
  switch (command.type) {
    case 'initiative.promote': {
      const sources = uniteSources(
        [],
        command.sources.map(reference => readSource(reference, context)),
      )
      const title = command.title ?? titleOf(sources)
      if (title === undefined) throw new DomainError('title-required', { field: 'title' })
      findOwner(state, command)
      return promoted(context.newId(), title, sources, command)
    }
    case 'initiative.promoteEach': {
      for (const charge of [command, ...command.sources]) findOwner(state, charge)
      const taken = new Set(initiativesByNote(state).keys())
      const wanted = command.sources.map(one => ({
        one,
        there: notesOfEach(one).filter(reference => context.findNote(reference)),
      }))
      if (wanted.every(({ there }) => there.length === 0))
        throw new DomainError('no-such-note', { field: 'sources' })
      return wanted.flatMap(({ one, there }) => {
        const read = there.map(reference => readSource(reference, context))
        const sources = uniteSources([], read).filter(({ board, note }) => !taken.has(noteKey(board, note)))
        const title = one.title ?? titleOf(sources)
        if (sources.length === 0 || title === undefined) return []
        for (const { board, note } of sources) taken.add(noteKey(board, note))
        const { owner = command.owner, due = command.due } = one
        return promoted(context.newId(), title, sources, { owner, due })
      })
    }
    case 'initiative.withdraw':
      return [...new Set(command.initiatives)].map(id => {
        const initiative = findInitiative(state, id)
        if (initiative.createdBy !== context.by) throw new DomainError('not-yours', { field: 'initiatives' })
        if (isGoneOnWith(state, initiative))
          throw new DomainError('initiative-changed', { field: 'initiatives', detail: initiative.title })
        return { type: 'initiative.withdrawn', initiative: id }
      })
    case 'initiative.edit': {
      const initiative = findInitiative(state, command.initiative)
      const changed = changedFields(initiative, command)
      if (Object.keys(changed).length === 0) return []
      return [{ type: 'initiative.edited', initiative: initiative.id, ...changed }]
    }
    case 'initiative.setStatus': {
      const { id: initiative, status: from } = findInitiative(state, command.initiative)
      const { status, reason } = command
      if (status === from) return []
      if (!canGo(from, status))
        throw new DomainError('status-jump', {
          field: 'status',
          detail: `from ${from} it can go to ${nextStatuses[from].join(', ')}, not to ${status}`,
        })
      if (!needsReason(status)) return [{ type: 'initiative.statusSet', initiative, from, status }]
      if (reason === undefined) throw new DomainError('reason-required', { field: 'reason', detail: status })
      return [{ type: 'initiative.statusSet', initiative, from, status, reason }]
    }
    case 'initiative.setOwner': {
      const { id: initiative, owner = null } = findInitiative(state, command.initiative)
      const { person } = command
      if (person !== null) findPerson(state, person, 'person')
      return owner === person ? [] : [{ type: 'initiative.ownerSet', initiative, person }]
    }
    case 'initiative.lookBack':
      if (!state.boards[command.board]) throw new DomainError('no-such-board', { field: 'board' })
      return decideLookBack(
        findInitiative(state, command.initiative),
        command,
        answersSince(state, state.boards[command.board]),
      )
    case 'initiative.merge': {
      const into = findInitiative(state, command.into)
      const from = findInitiative(state, command.from)
      if (into.id === from.id)
        throw new DomainError('invalid-input', { field: 'from', detail: 'it is the same initiative' })
      return [{ type: 'initiative.merged', initiative: into.id, from: from.id }]
    }
    case 'initiative.comment': {
      const { id: initiative } = findInitiative(state, command.initiative)
      return [{ type: 'initiative.commented', initiative, comment: context.newId(), text: command.text }]
    }
  }
}

const promoted = (
  initiative: string,
  title: string,
  sources: Source[],
  { owner, due }: Charge,
): InitiativeEvent[] => [
  { type: 'initiative.promoted', initiative, title, sources },
  ...(owner === undefined
    ? []
    : [{ type: 'initiative.ownerSet', initiative, person: owner } satisfies InitiativeEvent]),
  ...(due === undefined ? [] : [{ type: 'initiative.edited', initiative, due } satisfies InitiativeEvent]),
]

/** Whether anything but the making of it knows of it. What was given at its making is of the same moment. */
const isGoneOnWith = ({ ideas }: Known, { id, createdAt, updatedAt }: Initiative): boolean =>
  updatedAt !== createdAt || Object.values(ideas).some(({ initiative }) => initiative === id)

type Edit = Extract<InitiativeCommand, { type: 'initiative.edit' }>

/** What an edit really changes: saying again what stands there is no event. */
function changedFields(initiative: Initiative, { title, description, theme, due }: Edit) {
  return {
    ...(title !== undefined && title !== initiative.title && { title }),
    ...(description !== undefined && description !== initiative.description && { description }),
    ...(theme !== undefined && theme !== (initiative.theme ?? '') && { theme }),
    ...(due !== undefined && due !== (initiative.due ?? null) && { due }),
  }
}

/** @throws DomainError `no-such-initiative`, or `already-merged` */
function findInitiative(state: InitiativesState, id: string): Initiative {
  const initiative = state.initiatives.get(id)
  if (!initiative) throw new DomainError('no-such-initiative', { field: 'initiative' })
  if (initiative.mergedInto !== undefined)
    throw new DomainError('already-merged', { field: 'initiative', detail: initiative.mergedInto })
  return initiative
}

function findPerson({ people }: Pick<PeopleState, 'people'>, id: string, field: string): void {
  if (!people[id] || people[id].removed) throw new DomainError('no-such-person', { field })
}

function findOwner(state: Pick<PeopleState, 'people'>, { owner }: Charge): void {
  if (owner !== undefined) findPerson(state, owner, 'owner')
}

/** @throws DomainError `no-such-note` */
export function readSource(reference: NoteReference, context: Context): Source {
  const note = context.findNote(reference)
  if (!note) throw new DomainError('no-such-note', { field: 'sources', detail: reference.note })
  const { id, text, zone, author, group, round } = note
  return {
    board: reference.board,
    note: id,
    text,
    ...(zone != null && { zone }),
    ...(author != null && { author }),
    ...(group != null && { group }),
    ...(round != null && { round }),
  }
}

/** The first note's text on one line, as long as a title may be; undefined when all notes are empty. */
function titleOf(sources: Source[]): string | undefined {
  const text = sources.map(source => source.text.replace(/\s+/g, ' ').trim()).find(text => text !== '')
  return text === undefined ? undefined : text.length <= 200 ? text : `${upTo(199, text).trimEnd()}…`
}
