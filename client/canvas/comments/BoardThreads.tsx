import { useMemo } from 'react'
import { threadsOn } from '#shared/comments/select.ts'
import { ThreadsPanel } from '../../comments/ThreadsPanel.tsx'
import { useRoom } from '../../room/RoomContext.tsx'
import { useBoard, type Panel } from '../boardContext.ts'
import { useNotesNamed } from './useNotesNamed.ts'

/** All threads of a board beside it. */
export function BoardThreads({ from }: { from: Panel | undefined }) {
  const { board, editor, setPanel } = useBoard()
  const threads = useRoom(({ state }) => state.threads)
  const ids = useMemo(() => threadsOn({ threads }, board.id).map(({ note }) => note), [threads, board.id])
  return (
    <ThreadsPanel
      board={board}
      notes={useNotesNamed(ids)}
      onOpen={note => setPanel({ kind: 'thread', note })}
      onClose={() => {
        setPanel(from)
        editor?.getContainer().focus()
      }}
    />
  )
}
