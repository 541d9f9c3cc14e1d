// The notes a command speaks of, read before it is decided: rules are pure and cannot wait for a board.
import type * as Y from 'yjs'
import { noteKey, recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { groundOf, readNote, type Note } from '#shared/canvas/notes/notes.ts'
import { DomainError } from '#shared/errors.ts'
import type { NoteReference } from '#shared/initiatives/model.ts'
import { notesOfEach } from '#shared/initiatives/promotion.ts'
import type { Command } from '#shared/room/commands.ts'
import type { Context } from '#shared/room/context.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { PlacingsState } from '#shared/placings/events.ts'
import type { Placing } from '#shared/placings/model.ts'
import { openPlacingsOf } from '#shared/placings/select.ts'
import type { VotesState } from '#shared/votes/events.ts'
import type { Vote } from '#shared/votes/model.ts'
import { dotsByNote, openVotesOf } from '#shared/votes/select.ts'
import { votedAsOne } from '#shared/votes/together.ts'
import type { Documents } from '../sync/documents.ts'
import { attribute, withWriter } from './attribution.ts'

type FindNote = Context['findNote']

/** Commands that speak of no notes look for none. */
export const findNothing: FindNote = () => undefined

export async function readSources(
  command: Command,
  state: Pick<RoomState, 'boards' | 'people' | 'ideas' | 'votes' | 'placings'>,
  { documents }: { documents: Documents },
): Promise<FindNote> {
  const { boards, people } = state
  const { field, references: asked } = referencesOf(command, state)
  if (asked.length === 0) return findNothing
  const found = new Map<string, Note>()
  for (const [board, references] of Map.groupBy(asked, reference => reference.board)) {
    if (!boards[board]) continue
    const written = await documents.read(board, doc => {
      // What this person has given to other notes of the group counts as well.
      const notes = command.type === 'vote.cast' ? votedAsOne(doc, command.note) : readThose(doc, references)
      return notes.map(note => withWriter(doc, note))
    })
    for (const note of await attribute(written, board, documents, people))
      found.set(noteKey(board, note.id), note)
  }
  return ({ board, note }: NoteReference) => {
    if (!boards[board]) throw new DomainError('no-such-board', { field, detail: board })
    return found.get(noteKey(board, note))
  }
}

function readThose(doc: Y.Doc, references: readonly NoteReference[]): Note[] {
  const ground = groundOf(doc)
  const ids = new Set(references.map(({ note }) => toRecordId(note)))
  return [...ids].flatMap(id => readNote(recordsOf(doc), id, ground) ?? [])
}

/** Those somebody votes on or places, and those that are counted: when a step is left, its votes are over. */
function notesVotedOn(command: Command, state: VotesState & PlacingsState): NoteReference[] {
  const notesOf = (vote: Vote | undefined) =>
    vote ? [...dotsByNote(vote).keys()].map(note => ({ board: vote.board, note })) : []
  const placed = (placing: Placing | undefined) =>
    placing ? placing.notes.map(note => ({ board: placing.board, note })) : []
  if (command.type === 'placing.open') return command.notes.map(note => ({ board: command.board, note }))
  if (command.type === 'placing.close') return placed(state.placings[command.placing])
  if (command.type === 'vote.open') return (command.notes ?? []).map(note => ({ board: command.board, note }))
  if (command.type === 'vote.close') return notesOf(state.votes[command.vote])
  if (command.type === 'vote.cast') {
    const vote = state.votes[command.vote]
    return vote ? [{ board: vote.board, note: command.note }] : []
  }
  if (command.type === 'session.next' || command.type === 'session.back' || command.type === 'session.end')
    return [
      ...openVotesOf(state, command.session).flatMap(notesOf),
      ...openPlacingsOf(state, command.session).flatMap(placed),
    ]
  return []
}

/** The notes a command speaks of, and the field it names them in. */
function referencesOf(
  command: Command,
  state: Pick<RoomState, 'ideas' | 'votes' | 'placings'>,
): { field: string; references: readonly NoteReference[] } {
  if (command.type === 'initiative.promote') return { field: 'sources', references: command.sources }
  if (command.type === 'initiative.promoteEach')
    return { field: 'sources', references: command.sources.flatMap(notesOfEach) }
  if (command.type === 'idea.create' || command.type === 'idea.move' || command.type === 'idea.restore')
    return { field: 'notes', references: command.notes }
  if (command.type === 'idea.propose')
    return { field: 'ideas', references: command.ideas.flatMap(({ notes }) => notes) }
  if (command.type === 'idea.promote')
    return { field: 'ideas', references: command.ideas.flatMap(id => state.ideas[id]?.notes ?? []) }
  if (command.type === 'note.comment' || command.type === 'note.mark')
    return { field: 'board', references: [command] }
  if (command.type === 'gathering.spotlight') return { field: 'board', references: [command] }
  return { field: 'board', references: notesVotedOn(command, state) }
}
