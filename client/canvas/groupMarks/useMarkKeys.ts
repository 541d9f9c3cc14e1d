import { useEffect } from 'react'
import type { Editor } from 'tldraw'
import { toNoteId } from '#shared/canvas/document.ts'
import { isElsewhere } from '../keys/isElsewhere.ts'
import { isPressed } from '../keys/keys.ts'
import { singleKeys } from '../keys/singleKeys.ts'
import { chosenNotes } from '../notes/boardActions.ts'
import { markChoices } from './markChoices.ts'
import { useMarking } from './marking.ts'

/** Y, X and Q mark the chosen notes, where all of them are other groups'. */
export function useMarkKeys(editor: Editor | undefined): void {
  const marking = useMarking()
  useEffect(() => {
    if (!editor || !marking?.mark) return undefined
    const { mark, mayMark } = marking
    const act = (event: KeyboardEvent) => {
      const choice = markChoices.find(({ chord }) => isPressed(event, chord))
      if (!choice || event.defaultPrevented || !singleKeys.get() || isElsewhere(event.target)) return
      const notes = chosenNotes(editor)
      if (notes.length === 0 || !notes.every(({ meta }) => mayMark(meta.group))) return
      event.preventDefault()
      mark(
        notes.map(({ id }) => toNoteId(id)),
        choice.mark,
      )
    }
    document.addEventListener('keydown', act)
    return () => document.removeEventListener('keydown', act)
  }, [editor, marking])
}
