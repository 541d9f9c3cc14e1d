import type { ReactNode } from 'react'
import { useBoard } from '../boardContext.ts'
import { ThreadMarksContext } from './threadMarks.ts'
import { useMentionToasts } from './useMentionToasts.ts'
import { useThreadLink } from './useThreadLink.ts'
import { useThreadMarks } from './useThreadMarks.ts'

/** Around an open board: what its notes show of their comments, links to them, and who speaks to this person. */
export function CommentsOnBoard({ isPhone, children }: { isPhone: boolean; children: ReactNode }) {
  const { board, setPanel } = useBoard()
  const marks = useThreadMarks(board.id)
  useMentionToasts()
  useThreadLink(isPhone, setPanel)
  return <ThreadMarksContext value={marks}>{children}</ThreadMarksContext>
}
