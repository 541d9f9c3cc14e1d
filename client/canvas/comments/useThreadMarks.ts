import { useEffect, useState } from 'react'
import { atom, type Atom } from 'tldraw'
import { onReading, readMarks } from '../../room/kept/readMarks.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { threadMarksOf, type ThreadMarks } from './threadMarks.ts'

/** The marks of a board as a value that is watched where they are shown, instead of one that redraws the notes. */
export function useThreadMarks(board: string): Atom<ThreadMarks> {
  const room = useRoomConnection()
  const [marks] = useState(() => atom<ThreadMarks>('thread marks', new Map()))
  useEffect(() => {
    let seen: unknown[] = []
    const derive = () => {
      const view = room.view()
      if (view.status !== 'ready') return
      const { state, me } = view
      const read = readMarks(state.room.id)
      if (seen[0] === state.threads && seen[1] === read) return
      seen = [state.threads, read]
      marks.set(threadMarksOf(state, { board, me, read }, marks.get()))
    }
    derive()
    const stops = [room.subscribe(derive), onReading(derive)]
    return () => stops.forEach(stop => stop())
  }, [room, board, marks])
  return marks
}
