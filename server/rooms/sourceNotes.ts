// The notes a command speaks of, read before it is decided: rules are pure and cannot wait for a board.
import { noteKey, recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { groundOf, readNote, type Note } from '#shared/canvas/notes/notes.ts'
import { DomainError } from '#shared/errors.ts'
import type { NoteReference } from '#shared/initiatives/rules.ts'
import type { Command } from '#shared/room/commands.ts'
import type { Context } from '#shared/room/context.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { Documents } from '../sync/documents.ts'
import { attribute, withWriter } from './attribution.ts'

type FindNote = Context['findNote']

/** Commands that speak of no notes look for none. */
export const findNothing: FindNote = () => undefined

export async function readSources(
  command: Command,
  { boards, people, ideas }: Pick<RoomState, 'boards' | 'people' | 'ideas'>,
  documents: Documents,
): Promise<FindNote> {
  const { field, references: asked } = referencesOf(command, ideas)
  if (asked.length === 0) return findNothing
  const found = new Map<string, Note>()
  for (const [board, references] of Map.groupBy(asked, reference => reference.board)) {
    if (!boards[board]) continue
    const written = await documents.read(board, doc => {
      const ground = groundOf(doc)
      return [...new Set(references.map(({ note }) => toRecordId(note)))].flatMap(id => {
        const note = readNote(recordsOf(doc), id, ground)
        return note ? [withWriter(doc, note)] : []
      })
    })
    for (const note of await attribute(written, board, documents, people))
      found.set(noteKey(board, note.id), note)
  }
  return ({ board, note }: NoteReference) => {
    if (!boards[board]) throw new DomainError('no-such-board', { field, detail: board })
    return found.get(noteKey(board, note))
  }
}

/** The notes a command speaks of, and the field it names them in. */
function referencesOf(
  command: Command,
  ideas: RoomState['ideas'],
): { field: string; references: readonly NoteReference[] } {
  if (command.type === 'initiative.promote') return { field: 'sources', references: command.sources }
  if (command.type === 'idea.create' || command.type === 'idea.move' || command.type === 'idea.restore')
    return { field: 'notes', references: command.notes }
  if (command.type === 'idea.propose')
    return { field: 'ideas', references: command.ideas.flatMap(({ notes }) => notes) }
  if (command.type === 'idea.promote')
    return { field: 'ideas', references: command.ideas.flatMap(id => ideas[id]?.notes ?? []) }
  if (command.type === 'note.comment') return { field: 'board', references: [command] }
  return { field: '', references: [] }
}
