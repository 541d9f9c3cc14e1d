import {
  commentsByNote,
  creditOf,
  marksInWords,
  placeTitle,
  reactionsInWords,
  type BoardContent,
  type ExportedNote,
  type SaidComment,
} from './board.ts'
import { countedVotes } from './boardVotes.ts'
import { toGuardedCsv } from '../csv.ts'
import type { TextFile } from '../formats.ts'
import { fileName } from '../slug.ts'
import { words } from '../words.ts'

/** A table for people: a note a row, in reading order; what is said about it in one cell, a comment a paragraph; marks of groups, where there are any; a column a vote. */
export function toBoardCsv(content: BoardContent): TextFile {
  const { fields } = words[content.language]
  const { zone, note, color, author, group, round, initiative, comments, tags, reactions, heading } = fields
  const headers = [zone, note, color, author, group, round, initiative, comments, tags, reactions, heading]
  const votes = countedVotes(content)
  const isMarked = content.notes.some(({ marks = [] }) => marks.length > 0)
  const said = commentsByNote(content)
  return {
    name: fileName(content.board.title, '', 'csv'),
    mediaType: 'text/csv; charset=utf-8',
    text: toGuardedCsv([
      [...headers, ...(isMarked ? [fields.marks] : []), ...votes.map(({ name }) => name)],
      ...content.notes.map(note => [
        ...toRow(content, note, said.get(note.id) ?? []),
        ...(isMarked ? [marksInWords(note)] : []),
        ...votes.map(({ dots }) => String(dots.get(note.id) ?? 0)),
      ]),
    ]),
    warnings: [],
  }
}

function toRow(content: BoardContent, note: ExportedNote, said: SaidComment[]): string[] {
  const { author, group } = creditOf(content, note)
  return [
    placeTitle(content, note),
    note.text,
    words[content.language].colors[note.color],
    author,
    group,
    note.round === null ? '' : String(note.round),
    note.initiative?.title ?? '',
    said.map(({ name, text }) => `${name}: ${text}`).join('\n\n'),
    note.tags.join(', '),
    reactionsInWords(note),
    note.cluster?.heading ?? '',
  ]
}
