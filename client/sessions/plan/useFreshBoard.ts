import { useState } from 'react'
import type { Board } from '#shared/boards/model.ts'
import { upTo } from '#shared/fields.ts'
import type { DraftActivity } from '#shared/sessions/plan.ts'
import type { Session } from '#shared/sessions/model.ts'
import { useAsk, useRoom } from '../../room/RoomContext.tsx'
import { formatDate } from '../../text/format.ts'
import { useLanguage } from '../../text/useLanguage.ts'

export interface FreshBoard {
  /** Where the session was; undefined where that was no place, or several. */
  old: Board | undefined
  isWanted: boolean
  want: (isWanted: boolean) => void
  /** The same steps on a new board of its template, which is made now. */
  place: (activities: DraftActivity[], title: string, day: string | undefined) => Promise<DraftActivity[]>
}

/** A session that was on one board begins on an empty one when it is planned again, unless somebody wants the same. */
export function useFreshBoard(again: Session | undefined): FreshBoard {
  const ask = useAsk()
  const { language } = useLanguage()
  const old = useRoom(({ state }) => {
    const [id, ...others] = new Set(again?.activities.flatMap(({ board }) => board ?? []))
    return id === undefined || others.length > 0 ? undefined : state.boards[id]
  })
  const [isWanted, want] = useState(true)
  /** Kept where saving fails after it. */
  const [made, setMade] = useState<string>()
  return {
    old,
    isWanted,
    want,
    async place(activities, title, day = new Date().toISOString()) {
      if (!old || !isWanted || !activities.some(({ board }) => board === old.id)) return activities
      const board = made ?? (await ask(newBoard(old, title, day))).board
      if (board === undefined) return activities
      setMade(board)
      return activities.map(each => (each.board === old.id ? { ...each, board } : each))
    },
  }

  function newBoard({ template, group }: Board, title: string, day: string) {
    const date = formatDate(day, { day: 'numeric', month: 'short' })
    return {
      type: 'board.create' as const,
      title: `${upTo(100, title.trim())}, ${date}`,
      template,
      language,
      ...(group !== undefined && { group }),
    }
  }
}
