import { useMemo } from 'react'
import { ThreadPanel } from '../../comments/ThreadPanel.tsx'
import { useBoard, type Panel } from '../boardContext.ts'
import { useComment } from './useComment.ts'
import { useNotesNamed } from './useNotesNamed.ts'

/** A note's thread beside its board. */
export function NoteThread({
  note,
  from,
  isSheet,
}: {
  note: string
  from: Panel | undefined
  isSheet: boolean
}) {
  const { board, editor, setPanel, showOnCanvas } = useBoard()
  const shown = useNotesNamed(useMemo(() => [note], [note])).get(note)
  const comment = useComment(note)
  return (
    <ThreadPanel
      board={board}
      note={note}
      shown={shown}
      // On a phone the keyboard would cover what there is to read.
      hasFocus={!isSheet}
      onComment={comment}
      onShow={() => {
        if (isSheet) setPanel(undefined)
        showOnCanvas(note)
      }}
      onBack={() => setPanel({ kind: 'comments' })}
      onClose={() => {
        setPanel(from)
        editor?.getContainer().focus()
      }}
    />
  )
}
