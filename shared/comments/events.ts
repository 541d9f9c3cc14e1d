import { z } from 'zod'
import { noteKey } from '../canvas/document.ts'
import { Id } from '../fields.ts'
import { PaletteColor } from '../palette.ts'
import { withoutOne } from '../records.ts'
import type { Happened } from '../room/envelope.ts'
import { Thread, type NoteComment } from './model.ts'

export const CommentEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('note.commented'),
    board: Id,
    note: Id,
    excerpt: z.string(),
    color: PaletteColor,
    comment: Id,
    text: z.string(),
    mentions: z.array(Id).optional(),
  }),
  z.object({
    type: z.literal('comment.edited'),
    board: Id,
    note: Id,
    comment: Id,
    text: z.string(),
    mentions: z.array(Id).optional(),
  }),
  z.object({ type: z.literal('comment.deleted'), board: Id, note: Id, comment: Id }),
  z.object({ type: z.literal('comment.resolveSet'), board: Id, note: Id, resolved: z.boolean() }),
])
export type CommentEvent = z.infer<typeof CommentEvent>

/** By `noteKey`. Rooms that were stored before there were comments have none. */
export const CommentsState = z.object({ threads: z.record(z.string(), Thread).default({}) })
export type CommentsState = z.infer<typeof CommentsState>

export function evolveComments<S extends CommentsState>(state: S, event: Happened<CommentEvent>): S {
  switch (event.type) {
    case 'note.commented': {
      const { board, note, excerpt, color, comment: id, text, mentions, by, at } = event
      const said: NoteComment = { id, by, at, text, mentions }
      const before = state.threads[noteKey(board, note)]?.comments ?? []
      return withThread(state, { board, note, excerpt, color, comments: [...before, said] })
    }
    case 'comment.edited': {
      const { comment: id, text, mentions, at: editedAt } = event
      return changeComments(state, event, comments =>
        comments.map(comment => (comment.id === id ? { ...comment, text, mentions, editedAt } : comment)),
      )
    }
    case 'comment.deleted':
      return changeComments(state, event, comments => comments.filter(({ id }) => id !== event.comment))
    case 'comment.resolveSet': {
      const thread = state.threads[noteKey(event.board, event.note)]
      const { by, at } = event
      return thread
        ? withThread(state, { ...thread, resolved: event.resolved ? { by, at } : undefined })
        : state
    }
  }
}

/** A thread ends with its last comment. */
function withThread<S extends CommentsState>(state: S, thread: Thread): S {
  const key = noteKey(thread.board, thread.note)
  if (thread.comments.length > 0) return { ...state, threads: { ...state.threads, [key]: thread } }
  return { ...state, threads: withoutOne(state.threads, key) }
}

function changeComments<S extends CommentsState>(
  state: S,
  { board, note }: { board: string; note: string },
  change: (comments: NoteComment[]) => NoteComment[],
): S {
  const thread = state.threads[noteKey(board, note)]
  return thread ? withThread(state, { ...thread, comments: change(thread.comments) }) : state
}
