import { z } from 'zod'
import { Id, Moment, paragraph } from '../fields.ts'
import { PaletteColor } from '../palette.ts'

export const longestComment = 2_000
export const CommentText = paragraph(longestComment)
export const Mentions = z.array(Id).max(20)

/** A thread is read at one go, and every thread is part of the room that everybody loads. */
export const mostComments = { inThread: 200, onBoard: 2_000 }

export const NoteComment = z.object({
  id: Id,
  by: Id,
  at: Moment,
  text: z.string(),
  /** People it speaks to. The text names them too, but names change. */
  mentions: z.array(Id).optional(),
  editedAt: Moment.optional(),
})
export type NoteComment = z.infer<typeof NoteComment>

/** What people say about a note, oldest first. There is none without a comment. */
export const Thread = z.object({
  board: Id,
  note: Id,
  /** The note as it was when somebody last spoke of it: what is left of one that is deleted. */
  excerpt: z.string(),
  color: PaletteColor,
  comments: z.array(NoteComment).min(1),
  /** Who settled it and when; whoever comments again opens it again. */
  resolved: z.object({ by: Id, at: Moment }).optional(),
})
export type Thread = z.infer<typeof Thread>

const excerptLength = 160

/** The beginning of a note on one line. */
export function excerptOf(text: string): string {
  const letters = Array.from(text.replace(/\s+/g, ' ').trim().toWellFormed())
  return letters.length <= excerptLength
    ? letters.join('')
    : `${letters
        .slice(0, excerptLength - 1)
        .join('')
        .trimEnd()}…`
}
