import { z } from 'zod'
import type { BoardsState } from '../boards/events.ts'
import { findBoardInUse } from '../boards/rules.ts'
import { noteKey } from '../canvas/document.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { PeopleState } from '../people/events.ts'
import { isAtLeast } from '../people/model.ts'
import type { Context } from '../room/context.ts'
import type { CommentEvent, CommentsState } from './events.ts'
import { CommentText, excerptOf, Mentions, mostComments, type NoteComment, type Thread } from './model.ts'
import { findComment, threadsOn } from './select.ts'

export const CommentCommand = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('note.comment'),
    board: Id,
    note: Id,
    text: CommentText,
    mentions: Mentions.optional(),
  }),
  /** Without `mentions` it speaks to the same people as before. */
  z.object({
    type: z.literal('comment.edit'),
    comment: Id,
    text: CommentText,
    mentions: Mentions.optional(),
  }),
  z.object({ type: z.literal('comment.delete'), comment: Id }),
  z.object({ type: z.literal('comment.resolve'), board: Id, note: Id, resolved: z.boolean() }),
])
export type CommentCommand = z.infer<typeof CommentCommand>

type State = CommentsState & BoardsState & Pick<PeopleState, 'people'>

export function decideComments(state: State, command: CommentCommand, context: Context): CommentEvent[] {
  switch (command.type) {
    case 'note.comment': {
      const { board, text } = command
      // A locked one keeps what is drawn on it, and can be talked about.
      findBoardInUse(state, board)
      const found = context.findNote(command)
      if (!found) throw new DomainError('no-such-note', { field: 'note', detail: command.note })
      const note = found.id
      refuseMore(state, board, note)
      const mentions = toMentions(state, command.mentions ?? [])
      const comment = context.newId()
      const about = { board, note, excerpt: excerptOf(found.text), color: found.color }
      return [{ type: 'note.commented', ...about, comment, text, ...mentions }]
    }
    case 'comment.edit': {
      const { thread, comment } = ownComment(state, command.comment, context)
      const { text } = command
      const before = comment.mentions ?? []
      const { mentions } = toMentions(state, command.mentions ?? before, before)
      if (text === comment.text && mentions?.join() === comment.mentions?.join()) return []
      const { board, note } = thread
      return [
        { type: 'comment.edited', board, note, comment: comment.id, text, ...(mentions && { mentions }) },
      ]
    }
    case 'comment.delete': {
      const isLeading = isAtLeast(state.people[context.by]?.role ?? 'observer', 'facilitator')
      const find = isLeading ? anyComment : ownComment
      const { thread, comment } = find(state, command.comment, context)
      const { board, note } = thread
      return [{ type: 'comment.deleted', board, note, comment: comment.id }]
    }
    case 'comment.resolve': {
      const { resolved } = command
      findBoardInUse(state, command.board)
      const thread = state.threads[noteKey(command.board, command.note)]
      if (!thread) throw new DomainError('no-such-thread', { field: 'note' })
      const { board, note } = thread
      const isSo = (thread.resolved !== undefined) === resolved
      return isSo ? [] : [{ type: 'comment.resolveSet', board, note, resolved }]
    }
  }
}

function refuseMore(state: CommentsState, board: string, note: string): void {
  const inThread = state.threads[noteKey(board, note)]?.comments.length ?? 0
  if (inThread >= mostComments.inThread)
    throw new DomainError('too-many-comments', { detail: `${mostComments.inThread} on a note` })
  const onBoard = threadsOn(state, board).reduce((sum, { comments }) => sum + comments.length, 0)
  if (onBoard >= mostComments.onBoard)
    throw new DomainError('too-many-comments', { detail: `${mostComments.onBoard} on a board` })
}

/** Each person once. Who was mentioned before may have left since; nobody is mentioned who has. */
function toMentions({ people }: Pick<PeopleState, 'people'>, ids: string[], before: string[] = []) {
  const mentions = [...new Set(ids)]
  for (const id of mentions)
    if (!before.includes(id) && (!people[id] || people[id].removed))
      throw new DomainError('no-such-person', { field: 'mentions', detail: id })
  return mentions.length > 0 ? { mentions } : {}
}

interface Found {
  thread: Thread
  comment: NoteComment
}

/** @throws DomainError `no-such-comment`, or `board-archived` */
function anyComment(state: State, id: string): Found {
  const found = findComment(state, id)
  if (!found) throw new DomainError('no-such-comment', { field: 'comment' })
  findBoardInUse(state, found.thread.board)
  return found
}

/** @throws DomainError `not-yours` when somebody else wrote it */
function ownComment(state: State, id: string, { by }: Context): Found {
  const found = anyComment(state, id)
  if (found.comment.by !== by) throw new DomainError('not-yours', { field: 'comment' })
  return found
}
