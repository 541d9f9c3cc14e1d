// How an initiative is made of notes: of several one, or one of each.
import { z } from 'zod'
import { noteKey } from '../canvas/document.ts'
import { DomainError } from '../errors.ts'
import { Day, Id, upTo } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import { findPerson } from '../people/rules.ts'
import type { Context } from '../room/context.ts'
import { uniteSources, type InitiativeEvent, type InitiativesState } from './events.ts'
import { InitiativeTitle, NoteReference, type Source } from './model.ts'
import { initiativesByNote } from './select.ts'

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

export const PromoteCommand = z.object({
  type: z.literal('initiative.promote'),
  sources: z.array(NoteReference).min(1).max(200),
  title: InitiativeTitle.optional(),
  ...Charge.shape,
})
export type PromoteCommand = z.infer<typeof PromoteCommand>

/** One of each note, or of notes that are one thing. Those without words, those that are gone and those that have one already are left out. */
export const PromoteEachCommand = z.object({
  type: z.literal('initiative.promoteEach'),
  /** What is said of one of them goes before what is said of all. */
  sources: z.array(OneOfEach).min(1).max(200),
  ...Charge.shape,
})
export type PromoteEachCommand = z.infer<typeof PromoteEachCommand>

/** All notes that one of several is made of. */
export const notesOfEach = ({ board, note, beside = [] }: z.infer<typeof OneOfEach>): NoteReference[] =>
  [note, ...beside].map(each => ({ board, note: each }))

type Known = InitiativesState & Pick<PeopleState, 'people'>

export function decidePromote(state: Known, command: PromoteCommand, context: Context): InitiativeEvent[] {
  const sources = uniteSources(
    [],
    command.sources.map(reference => readSource(reference, context)),
  )
  const title = command.title ?? titleOf(sources)
  if (title === undefined) throw new DomainError('title-required', { field: 'title' })
  findOwner(state, command)
  return promoted(context.newId(), title, sources, command)
}

export function decidePromoteEach(
  state: Known,
  command: PromoteEachCommand,
  context: Context,
): InitiativeEvent[] {
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
