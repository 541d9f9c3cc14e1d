// What of its thread stands on a note: how many comments, and whether one of them is for this person.
import { createContext } from 'react'
import type { Atom } from 'tldraw'
import { threadsOn, unreadMentions, type ReadMarks } from '#shared/comments/select.ts'
import type { RoomState } from '#shared/room/model.ts'

export interface ThreadMark {
  count: number
  isResolved: boolean
  isForMe: boolean
}

/** By note id. */
export type ThreadMarks = ReadonlyMap<string, ThreadMark>

const isSame = (a: ThreadMark | undefined, b: ThreadMark) =>
  a?.count === b.count && a.isResolved === b.isResolved && a.isForMe === b.isForMe

/** Marks that did not change stay the same objects, so that only changed notes redraw. */
export function threadMarksOf(
  state: Pick<RoomState, 'threads'>,
  { board, me, read }: { board: string; me: string; read: ReadMarks },
  before: ThreadMarks,
): ThreadMarks {
  const marks = threadsOn(state, board).map((thread): [string, ThreadMark] => {
    const mark = {
      count: thread.comments.length,
      isResolved: thread.resolved !== undefined,
      isForMe: unreadMentions(thread, me, read).length > 0,
    }
    const known = before.get(thread.note)
    return [thread.note, known && isSame(known, mark) ? known : mark]
  })
  return new Map(marks)
}

export const ThreadMarksContext = createContext<Atom<ThreadMarks> | undefined>(undefined)
