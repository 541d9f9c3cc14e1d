import type { Board } from '../../boards/model.ts'
import type { Zone } from '../../canvas/lanes/lanes.ts'
import type { BoardLink } from '../../canvas/link.ts'
import type { Note } from '../../canvas/notes/notes.ts'
import type { NoteComment, Thread } from '../../comments/model.ts'
import { emojis } from '../../canvas/notes/reactions.ts'
import type { Initiative } from '../../initiatives/model.ts'
import { markSigns, type CountedMark } from '../../marks/model.ts'
import type { Language } from '../../language.ts'
import type { Group, Person } from '../../people/model.ts'
import type { Room } from '../../room/model.ts'
import type { Vote } from '../../votes/model.ts'
import { words } from '../words.ts'

export type ExportedNote = Note & {
  /** The initiative it was promoted to. */
  initiative?: Pick<Initiative, 'id' | 'title' | 'status'> | undefined
  /** What other groups say of it. */
  marks?: readonly CountedMark[] | undefined
  /** The name of the drawn frame it stands in, where it stands in no zone. */
  frame?: string | undefined
}

/** What a board is exported from. Records are by id, as the room's state has them. */
export interface BoardContent {
  room: Pick<Room, 'id' | 'name'>
  board: Board
  /** Frame by frame, row by row. */
  zones: readonly Zone[]
  /** In reading order, as `notesOf` gives them. */
  notes: readonly ExportedNote[]
  /** What is said about its notes, also about those that were deleted since. */
  threads: readonly Thread[]
  /** From the top, then from the left. */
  links?: readonly BoardLink[]
  /** The votes on it that are over, the oldest first. */
  votes?: readonly Vote[]
  people: Readonly<Record<string, Person>>
  groups: Readonly<Record<string, Group>>
  language: Language
  /** ISO 8601, UTC. */
  exportedAt: string
}

/** Author, group and round of a note in words, empty where they are not known. */
export function creditOf({ people, groups, language }: BoardContent, note: Note) {
  return {
    author: note.author === null ? '' : (people[note.author]?.name ?? ''),
    group: note.group === null ? '' : (groups[note.group]?.name ?? ''),
    round: note.round === null ? '' : words[language].round(note.round),
  }
}

/** What is said about each note by its id, every comment with the name of who said it. */
export function commentsByNote({ threads, people }: BoardContent): Map<string, SaidComment[]> {
  return new Map(
    threads.map(({ note, comments }) => [
      note,
      comments.map(comment => ({ ...comment, name: people[comment.by]?.name ?? '' })),
    ]),
  )
}

export type SaidComment = NoteComment & { name: string }
/** `👍 3 💡 1`, empty without reactions */
export const reactionsInWords = ({ reactions }: Note): string =>
  reactions.map(({ name, people }) => `${emojis[name]} ${people.length}`).join(' ')

/** `✓ 2 ? 1`, empty without marks */
export const marksInWords = ({ marks = [] }: ExportedNote): string =>
  marks.map(({ mark, people }) => `${markSigns[mark]} ${people.length}`).join(' ')

/** As a person names what a note stands in: its zone, else the frame that somebody has drawn there; empty outside of all. */
export const placeTitle = ({ zones }: BoardContent, { zone: id, frame = '' }: ExportedNote): string =>
  id === null ? frame : zones.find(zone => zone.id === id)?.title || id
