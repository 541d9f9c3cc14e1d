import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { isElsewhere } from '../../keys/isElsewhere.ts'
import { singleKeys } from '../../keys/singleKeys.ts'
import { chosenNotes } from '../../notes/boardActions.ts'
import { isVotedOn } from './votedOn.ts'
import { useVoting } from '../voting.ts'

const dotOf = ({ key }: KeyboardEvent): 1 | -1 | undefined =>
  key === '+' || key === '=' ? 1 : key === '-' ? -1 : undefined

/** While a vote is open, + and - are dots on the one chosen note; without one they zoom, as ever. */
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
      const [note, another] = chosenNotes(editor)
      if (!note || another || !isVotedOn(editor, open, toNoteId(note.id))) return
      event.preventDefault()
      give(toNoteId(note.id), by)
    }
    // Before the keys of the board.
    document.addEventListener('keydown', act, { capture: true })
    return () => document.removeEventListener('keydown', act, { capture: true })
  }, [editor, voting])
}
