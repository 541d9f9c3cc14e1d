import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { findBoard } from '../boards/rules.ts'
import { noteKey } from '../canvas/document.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { InitiativeEvent, InitiativesState } from '../initiatives/events.ts'
import { NoteReference } from '../initiatives/model.ts'
import { readSource } from '../initiatives/promotion.ts'
import { decideInitiatives } from '../initiatives/rules.ts'
import type { PeopleState } from '../people/events.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { Context } from '../room/context.ts'
import { alreadyIn } from './already.ts'
import type { IdeaEvent, IdeasState } from './events.ts'
import { Comparison, IdeaTitle, mostIdeas, type Idea } from './model.ts'
import { isOpen, openIdeas } from './select.ts'

const Notes = z.array(NoteReference).min(1).max(mostIdeas.notes)

export const IdeaCommand = z.discriminatedUnion('type', [
  /** Takes the place of all that are proposed. Notes of confirmed and promoted ideas are left out. */
  z.object({
    type: z.literal('idea.propose'),
    ...Comparison.shape,
    ideas: z.array(z.object({ title: IdeaTitle, notes: Notes })).max(mostIdeas.inRoom),
  }),
  /** Notes that belong to other ideas leave them. */
  z.object({ type: z.literal('idea.create'), title: IdeaTitle, notes: Notes }),
  z.object({ type: z.literal('idea.rename'), idea: Id, title: IdeaTitle }),
  /** `idea` is null for taking notes out of the ideas they belong to. */
  z.object({ type: z.literal('idea.move'), notes: Notes, idea: Id.nullable() }),
  z.object({ type: z.literal('idea.merge'), into: Id, from: Id }),
  z.object({
    type: z.literal('idea.confirm'),
    ideas: z.array(Id).min(1).max(mostIdeas.inRoom),
    confirmed: z.boolean(),
  }),
  z.object({ type: z.literal('idea.dismiss'), idea: Id }),
  /** Back to what it was: takes back a change, a merge or a dismissal. Notes that are gone are left out. */
  z.object({
    type: z.literal('idea.restore'),
    idea: Id,
    title: IdeaTitle,
    notes: z.array(NoteReference).max(mostIdeas.notes),
    confirmed: z.boolean(),
  }),
  /**
   * One initiative an idea, with all its notes as sources. An idea that has notes of an initiative there is becomes
   * part of that one.
   */
  z.object({ type: z.literal('idea.promote'), ideas: z.array(Id).min(1).max(mostIdeas.inRoom) }),
])
export type IdeaCommand = z.infer<typeof IdeaCommand>

type State = IdeasState & InitiativesState & BoardsState & SessionsState & Pick<PeopleState, 'people'>

export function decideIdeas(
  state: State,
  command: IdeaCommand,
  context: Context,
): (IdeaEvent | InitiativeEvent)[] {
  switch (command.type) {
    case 'idea.propose':
      return [decideProposal(state, command, context)]
    case 'idea.create': {
      if (openIdeas(state).length >= mostIdeas.inRoom)
        throw new DomainError('too-many-ideas', { detail: `${mostIdeas.inRoom} in a room` })
      const notes = findNotes(command.notes, context)
      return [{ type: 'idea.created', idea: context.newId(), title: command.title, notes }]
    }
    case 'idea.rename': {
      const { id: idea, title } = findOpen(state, command.idea, 'idea')
      return title === command.title ? [] : [{ type: 'idea.renamed', idea, title: command.title }]
    }
    case 'idea.move': {
      const into = command.idea === null ? undefined : findOpen(state, command.idea, 'idea')
      const held = new Set(openIdeas(state).flatMap(({ notes }) => notes.map(keyOf)))
      const own = new Set(into?.notes.map(keyOf))
      const notes = into
        ? findNotes(command.notes, context).filter(note => !own.has(keyOf(note)))
        : command.notes.filter(note => held.has(keyOf(note)))
      if (into) refuseMore(into.notes.length + notes.length)
      return notes.length === 0 ? [] : [{ type: 'idea.notesMoved', notes, idea: command.idea }]
    }
    case 'idea.merge': {
      const into = findOpen(state, command.into, 'into')
      const from = findOpen(state, command.from, 'from')
      if (into.id === from.id)
        throw new DomainError('invalid-input', { field: 'from', detail: 'it is the same idea' })
      refuseMore(into.notes.length + from.notes.length)
      return [{ type: 'idea.merged', idea: into.id, from: from.id }]
    }
    case 'idea.confirm': {
      const { confirmed } = command
      const status = confirmed ? 'confirmed' : 'proposed'
      const ideas = unique(command.ideas).filter(id => findOpen(state, id, 'ideas').status !== status)
      return ideas.length === 0 ? [] : [{ type: 'idea.confirmSet', ideas, confirmed }]
    }
    case 'idea.dismiss':
      return [{ type: 'idea.dismissed', idea: findOpen(state, command.idea, 'idea').id }]
    case 'idea.restore': {
      const { id: idea, status } = findIdea(state, command.idea, 'idea')
      if (status === 'promoted') throw new DomainError('idea-promoted', { field: 'idea' })
      const { title, confirmed } = command
      const notes = thoseThere(command.notes, context)
      return [{ type: 'idea.restored', idea, title, notes, confirmed }]
    }
    case 'idea.promote':
      return decidePromotion(
        state,
        unique(command.ideas).map(id => findOpen(state, id, 'ideas')),
        context,
      )
  }
}

type Propose = Extract<IdeaCommand, { type: 'idea.propose' }>

function decideProposal(state: State, { boards, zones, ideas }: Propose, context: Context): IdeaEvent {
  for (const board of boards) findBoard(state, board)
  const settled = Object.values(state.ideas).filter(
    ({ status }) => status === 'confirmed' || status === 'promoted',
  )
  const taken = new Set(settled.flatMap(({ notes }) => notes.map(keyOf)))
  const proposed = ideas.flatMap(({ title, notes }) => {
    const free = findNotes(notes, context).filter(note => !taken.has(keyOf(note)))
    for (const note of free) taken.add(keyOf(note))
    return free.length === 0 ? [] : [{ idea: context.newId(), title, notes: free }]
  })
  const compared = zones ? { boards, zones } : { boards }
  return { type: 'idea.proposed', ...compared, ideas: proposed }
}

/** Notes that were deleted since are no sources; where all were, there is nothing to promote. */
function decidePromotion(
  state: State,
  ideas: readonly Idea[],
  context: Context,
): (IdeaEvent | InitiativeEvent)[] {
  // Looked through once for all of them: a room has thousands of initiatives.
  const { initiativeOf, newNotes } = alreadyIn(state)
  return ideas.flatMap(({ id: idea, title, notes }): (IdeaEvent | InitiativeEvent)[] => {
    const sources = thoseThere(notes, context)
    if (sources.length === 0) throw new DomainError('no-such-note', { field: 'ideas', detail: title })
    const known = initiativeOf(sources)
    if (known) {
      const added = newNotes(sources).map(note => readSource(note, context))
      const { id: initiative } = known
      return [
        ...(added.length > 0
          ? [{ type: 'initiative.sourcesAdded' as const, initiative, sources: added }]
          : []),
        { type: 'idea.promoted', idea, initiative },
      ]
    }
    const promoted = decideInitiatives(state, { type: 'initiative.promote', sources, title }, context)
    const links = promoted.flatMap((event): IdeaEvent[] =>
      event.type === 'initiative.promoted'
        ? [{ type: 'idea.promoted', idea, initiative: event.initiative }]
        : [],
    )
    return [...promoted, ...links]
  })
}

const keyOf = ({ board, note }: NoteReference) => noteKey(board, note)
const unique = (ids: readonly string[]) => [...new Set(ids)]

/** As their boards name them, each once. @throws DomainError `no-such-note` */
function findNotes(references: readonly NoteReference[], context: Context): NoteReference[] {
  const found = references.map(reference => {
    const note = context.findNote(reference)
    if (!note) throw new DomainError('no-such-note', { field: 'notes', detail: reference.note })
    return { board: reference.board, note: note.id }
  })
  return [...new Map(found.map(note => [keyOf(note), note])).values()]
}

const thoseThere = (references: readonly NoteReference[], context: Context): NoteReference[] =>
  findNotes(
    references.filter(reference => context.findNote(reference) !== undefined),
    context,
  )

function refuseMore(notes: number): void {
  if (notes > mostIdeas.notes)
    throw new DomainError('too-many-ideas', { detail: `${mostIdeas.notes} notes in one` })
}

function findIdea(state: IdeasState, id: string, field: string): Idea {
  const idea = state.ideas[id]
  if (!idea) throw new DomainError('no-such-idea', { field, detail: id })
  return idea
}

/** @throws DomainError `no-such-idea`, or `idea-promoted` */
function findOpen(state: IdeasState, id: string, field: string): Idea {
  const idea = findIdea(state, id, field)
  if (idea.status === 'promoted') throw new DomainError('idea-promoted', { field, detail: idea.title })
  if (!isOpen(idea)) throw new DomainError('no-such-idea', { field, detail: id })
  return idea
}
