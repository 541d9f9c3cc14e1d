import { z } from 'zod'
import { noteKey } from '../canvas/document.ts'
import { Id } from '../fields.ts'
import { NoteReference } from '../initiatives/model.ts'
import { changeOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Comparison, Idea } from './model.ts'

const Notes = z.array(NoteReference)

export const IdeaEvent = z.discriminatedUnion('type', [
  /** Takes the place of all that were proposed before and not confirmed. */
  z.object({
    type: z.literal('idea.proposed'),
    ...Comparison.shape,
    ideas: z.array(z.object({ idea: Id, title: z.string(), notes: Notes })),
  }),
  z.object({ type: z.literal('idea.created'), idea: Id, title: z.string(), notes: Notes }),
  z.object({ type: z.literal('idea.renamed'), idea: Id, title: z.string() }),
  /** Into an idea, or out of all. */
  z.object({ type: z.literal('idea.notesMoved'), notes: Notes, idea: Id.nullable() }),
  /** `idea` takes over the notes of `from`, which is dismissed. */
  z.object({ type: z.literal('idea.merged'), idea: Id, from: Id }),
  z.object({ type: z.literal('idea.confirmSet'), ideas: z.array(Id), confirmed: z.boolean() }),
  z.object({ type: z.literal('idea.dismissed'), idea: Id }),
  z.object({
    type: z.literal('idea.restored'),
    idea: Id,
    title: z.string(),
    notes: Notes,
    confirmed: z.boolean(),
  }),
  z.object({ type: z.literal('idea.promoted'), idea: Id, initiative: Id }),
])
export type IdeaEvent = z.infer<typeof IdeaEvent>

export const IdeasState = z.object({
  /** Rooms that were stored before there were ideas have none. */
  ideas: z.record(Id, Idea).default({}),
  /** What was compared last. */
  comparison: Comparison.optional(),
})
export type IdeasState = z.infer<typeof IdeasState>

export function evolveIdeas<S extends IdeasState>(state: S, event: Happened<IdeaEvent>): S {
  switch (event.type) {
    case 'idea.proposed': {
      const { boards, zones, at: createdAt, by: createdBy } = event
      const kept = Object.values(state.ideas).flatMap((idea): Idea[] => {
        if (idea.status === 'dismissed') return []
        return [idea.status === 'proposed' ? { ...idea, status: 'dismissed' } : idea]
      })
      const proposed = event.ideas.map(({ idea: id, title, notes }): Idea => ({
        id,
        title,
        notes,
        status: 'proposed',
        createdAt,
        createdBy,
      }))
      const ideas = Object.fromEntries([...kept, ...proposed].map(idea => [idea.id, idea]))
      return { ...state, ideas, comparison: zones ? { boards, zones } : { boards } }
    }
    case 'idea.created': {
      const { idea: id, title, notes, at: createdAt, by: createdBy } = event
      return holding(state, { id, title, notes, status: 'proposed', createdAt, createdBy })
    }
    case 'idea.renamed':
      return change(state, event.idea, idea => ({ ...idea, title: event.title }))
    case 'idea.notesMoved': {
      const into = event.idea === null ? undefined : state.ideas[event.idea]
      if (!into) return without(state, event.notes)
      return holding(state, { ...into, notes: uniteNotes(into.notes, event.notes) })
    }
    case 'idea.merged': {
      const [into, from] = [state.ideas[event.idea], state.ideas[event.from]]
      if (!into || !from) return state
      const merged = holding(state, { ...into, notes: uniteNotes(into.notes, from.notes) })
      return change(merged, from.id, idea => ({ ...idea, status: 'dismissed' }))
    }
    case 'idea.confirmSet':
      return event.ideas.reduce(
        (next, id) =>
          change(next, id, idea => ({ ...idea, status: event.confirmed ? 'confirmed' : 'proposed' })),
        state,
      )
    case 'idea.dismissed':
      return change(state, event.idea, idea => ({ ...idea, status: 'dismissed' }))
    case 'idea.restored': {
      const idea = state.ideas[event.idea]
      const { title, notes, confirmed } = event
      return idea
        ? holding(state, { ...idea, title, notes, status: confirmed ? 'confirmed' : 'proposed' })
        : state
    }
    case 'idea.promoted':
      return change(state, event.idea, idea => ({
        ...idea,
        status: 'promoted',
        initiative: event.initiative,
      }))
  }
}

const keyOf = ({ board, note }: NoteReference) => noteKey(board, note)

/** Each note once. */
const uniteNotes = (notes: readonly NoteReference[], more: readonly NoteReference[]): NoteReference[] => [
  ...new Map([...notes, ...more].map(note => [keyOf(note), note])).values(),
]

const change = <S extends IdeasState>(state: S, id: string, edit: (idea: Idea) => Idea): S => ({
  ...state,
  ideas: changeOne(state.ideas, id, edit),
})

/** The idea as given, and none of its notes in another open one. */
function holding<S extends IdeasState>(state: S, idea: Idea): S {
  const rest = without(state, idea.notes)
  return { ...rest, ideas: { ...rest.ideas, [idea.id]: idea } }
}

/** Takes notes out of the open ideas. What was promoted keeps its notes. */
function without<S extends IdeasState>(state: S, notes: readonly NoteReference[]): S {
  const taken = new Set(notes.map(keyOf))
  const ideas = Object.values(state.ideas).map(idea => {
    const isOpen = idea.status === 'proposed' || idea.status === 'confirmed'
    if (!isOpen || !idea.notes.some(note => taken.has(keyOf(note)))) return idea
    return { ...idea, notes: idea.notes.filter(note => !taken.has(keyOf(note))) }
  })
  return { ...state, ideas: Object.fromEntries(ideas.map(idea => [idea.id, idea])) }
}
