// While people vote on a board, notes show where their dots go, and nothing that changes them.
import { useEffect } from 'react'
import { react, unsafe__withoutCapture, type Editor } from 'tldraw'
import { useVoting, type Voting } from '../voting.ts'

const votings = new WeakMap<Editor, Voting>()

/** Read inside a signal. */
export const isVotingOn = (editor: Editor): boolean => votings.get(editor)?.marks.get().open !== undefined

/** When a vote begins nothing is chosen any more: what stands around a chosen note would lie over its dots. */
export function useVotingHere(editor: Editor | undefined): void {
  const voting = useVoting()
  useEffect(() => {
    if (!editor || !voting) return undefined
    votings.set(editor, voting)
    let begun: string | undefined
    return react('a vote begins', () => {
      const open = voting.marks.get().open?.id
      if (open === begun) return
      begun = open
      if (open !== undefined)
        unsafe__withoutCapture(() => {
          if (editor.isIn('select.idle')) editor.selectNone()
        })
    })
  }, [editor, voting])
}
