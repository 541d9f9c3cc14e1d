// In a step in which notes are grouped, a note that is dropped on another is meant to.
import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { isAt } from '#shared/sessions/select.ts'
import { useSession } from '../../sessions/useSession.ts'
import { useBoard } from '../boardContext.ts'

const grouping = new WeakSet<Editor>()

export const isGroupingOn = (editor: Editor): boolean => grouping.has(editor)

export function useGroupingHere(editor: Editor | undefined): void {
  const { board } = useBoard()
  const session = useSession()
  const isHere = session?.activity.mode === 'group' && isAt(session.activity, board)
  useEffect(() => {
    if (!editor || !isHere) return undefined
    grouping.add(editor)
    return () => void grouping.delete(editor)
  }, [editor, isHere])
}
