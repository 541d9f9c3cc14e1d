// What is different on a board between two moments: note by note, and how much of everything else.
import type { Note } from '../canvas/notes/notes.ts'
import type { BoardCopy, CopiedFields } from './boardCopy.ts'

/** `place` only where the note has stayed in its zone. */
export const noteAspects = ['text', 'color', 'zone', 'place', 'width', 'tags', 'reactions'] as const
export type NoteAspect = (typeof noteAspects)[number]

export interface ChangedNote {
  before: Note
  after: Note
  what: NoteAspect[]
}

export interface Drawings {
  added: number
  changed: number
  removed: number
}

export interface Comparison {
  added: Note[]
  changed: ChangedNote[]
  removed: Note[]
  /** Shapes that are no notes. */
  drawings: Drawings
}

/** @param before and after: the notes of both moments, in the order in which they are to be told */
export function compareNotes(
  before: readonly Note[],
  after: readonly Note[],
): Pick<Comparison, 'added' | 'changed' | 'removed'> {
  const then = new Map(before.map(note => [note.id, note]))
  const now = new Set(after.map(({ id }) => id))
  const changed = after.flatMap(note => {
    const old = then.get(note.id)
    const what = old ? aspectsOf(old, note) : []
    return old && what.length > 0 ? [{ before: old, after: note, what }] : []
  })
  return {
    added: after.filter(({ id }) => !then.has(id)),
    changed,
    removed: before.filter(({ id }) => !now.has(id)),
  }
}

const aspectsOf = (a: Note, b: Note): NoteAspect[] => {
  const isMoved = a.x !== b.x || a.y !== b.y
  const differs: Record<NoteAspect, boolean> = {
    text: a.text !== b.text,
    color: a.color !== b.color,
    zone: a.zone !== b.zone,
    place: isMoved && a.zone === b.zone,
    width: a.w !== b.w,
    tags: inOrder(a.tags) !== inOrder(b.tags),
    reactions: reactionsOf(a) !== reactionsOf(b),
  }
  return noteAspects.filter(aspect => differs[aspect])
}

/** Who tagged or reacted first says nothing. */
const inOrder = (words: readonly string[]): string => JSON.stringify([...words].sort())

const reactionsOf = ({ reactions }: Note): string =>
  inOrder(reactions.flatMap(({ name, people }) => people.map(person => `${name} ${person}`)))

const isDrawing = (fields: CopiedFields | undefined): boolean =>
  fields?.['typeName'] === 'shape' && fields['type'] !== 'sticky'

export function compareDrawings(before: BoardCopy, after: BoardCopy): Drawings {
  const found: Drawings = { added: 0, changed: 0, removed: 0 }
  for (const [id, fields] of Object.entries(after.records)) {
    if (!isDrawing(fields)) continue
    const old = before.records[id]
    if (!old) found.added++
    else if (JSON.stringify(old) !== JSON.stringify(fields)) found.changed++
  }
  for (const [id, fields] of Object.entries(before.records))
    if (isDrawing(fields) && !after.records[id]) found.removed++
  return found
}
