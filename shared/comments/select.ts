// What is derived from the threads of a room. Nothing here is stored.
import { noteKey } from '../canvas/document.ts'
import type { CommentsState } from './events.ts'
import type { NoteComment, Thread } from './model.ts'

export const threadsOn = ({ threads }: CommentsState, board: string): Thread[] =>
  Object.values(threads).filter(thread => thread.board === board)

export function findComment(
  { threads }: CommentsState,
  id: string,
): { thread: Thread; comment: NoteComment } | undefined {
  for (const thread of Object.values(threads)) {
    const comment = thread.comments.find(comment => comment.id === id)
    if (comment) return { thread, comment }
  }
  return undefined
}

/** When somebody last said something in it. */
export const lastSaidAt = ({ comments }: Thread): string => comments.at(-1)?.at ?? ''

/** What is still to be settled first, then what was last spoken of. */
export const sortThreads = (threads: Thread[]): Thread[] =>
  threads.toSorted(
    (a, b) =>
      Number(a.resolved !== undefined) - Number(b.resolved !== undefined) ||
      lastSaidAt(b).localeCompare(lastSaidAt(a)) ||
      a.note.localeCompare(b.note),
  )

/** Somebody else speaks to this person in it. */
export const mentionsIn = ({ comments }: Thread, person: string): NoteComment[] =>
  comments.filter(({ by, mentions }) => by !== person && mentions?.includes(person))

/** Up to when somebody has read each thread, by `noteKey`: the `at` of the last comment they saw. */
export type ReadMarks = Readonly<Record<string, string>>

/** Comments that speak to a person who has not seen them, unless the thread is settled. */
export function unreadMentions(thread: Thread, person: string, read: ReadMarks): NoteComment[] {
  if (thread.resolved) return []
  const until = read[noteKey(thread.board, thread.note)] ?? ''
  return mentionsIn(thread, person).filter(({ at }) => at > until)
}
