// Notes of a room as convergence compares them.
import type { CountedMark } from '../marks/model.ts'
import type { Voice } from './model.ts'
import { viewsIn } from './views.ts'

/** What of a note is compared. */
interface SpokenNote {
  text: string
  color: string
  zone: string | null
  board: string
  side: string
  /** Dots it got in votes that are over; missing where it got none. */
  votes?: readonly unknown[] | undefined
  /** The group it stands in: they are voted on as one. */
  cluster?: { id: string } | null | undefined
  marks?: readonly CountedMark[] | undefined
}

/** Who speaks in a note: its group, else the group of its board, else all who write on that board. */
export const sideOf = (
  note: { group: string | null },
  board: { id: string; group?: string | undefined },
): string => note.group ?? board.group ?? board.id

/** @param vectors what a language model says of texts, where one was asked */
export function voicesOf(
  notes: readonly SpokenNote[],
  vectors: ReadonlyMap<string, Int8Array> = new Map(),
): Voice[] {
  const votedOn = new Set(notes.flatMap(({ board, votes }) => (votes ? [board] : [])))
  const groupOf = ({ board, cluster }: SpokenNote) => (cluster ? `${board}/${cluster.id}` : '')
  const groupsVotedOn = new Set(notes.flatMap(note => (note.votes && note.cluster ? [groupOf(note)] : [])))
  const gotSome = (note: SpokenNote) => note.votes !== undefined || groupsVotedOn.has(groupOf(note))
  return notes.map(note => ({
    text: note.text,
    side: note.side,
    ...placeOf(note.zone),
    color: note.color,
    voted: votedOn.has(note.board) ? (gotSome(note) ? 'some' : 'none') : undefined,
    views: viewsIn(note.marks, note.side),
    vector: vectors.get(note.text),
  }))
}

/** A zone is called `row/column`; where it has one name only, that is its column. */
function placeOf(zone: string | null): Pick<Voice, 'column' | 'row'> {
  const parts = zone?.split('/') ?? []
  return { column: parts.at(-1), row: parts.length > 1 ? parts[0] : undefined }
}
