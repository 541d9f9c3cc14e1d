import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { isElsewhere } from '../../keys/isElsewhere.ts'
import { singleKeys } from '../../keys/singleKeys.ts'
import { isTargetIn, targetOf } from './votedOn.ts'
import { useVoting } from '../voting.ts'

const dotOf = ({ key }: KeyboardEvent): 1 | -1 | undefined =>
  key === '+' || key === '=' ? 1 : key === '-' ? -1 : undefined

/** While a vote is open, + and - are dots on the one chosen note or group; without one they zoom, as ever. */
export function useVoteKeys(editor: Editor | undefined): void {
  const voting = useVoting()
  useEffect(() => {
    if (!editor || !voting?.give) return undefined
    const { marks, give } = voting
    const act = (event: KeyboardEvent) => {
      const by = dotOf(event)
      const { open } = marks.get()
      if (!open || by === undefined || event.ctrlKey || event.metaKey || event.altKey) return
      if (!singleKeys.get() || isElsewhere(event.target)) return
      const target = targetOf(editor, editor.getOnlySelectedShape() ?? undefined)
      if (target === undefined || !isTargetIn(editor, open, target)) return
      event.preventDefault()
      give(target, by)
    }
    // Before the keys of the board.
    document.addEventListener('keydown', act, { capture: true })
    return () => document.removeEventListener('keydown', act, { capture: true })
  }, [editor, voting])
}
