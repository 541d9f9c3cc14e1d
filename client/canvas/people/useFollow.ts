import { useCallback, useEffect, useRef } from 'react'
import type { Editor } from 'tldraw'

/** Follows somebody's view, or nobody's; where the canvas is not shown, it is shown first. */
export function useFollow(
  editor: Editor | undefined,
  showCanvas: () => void,
): (person: string | undefined) => void {
  const asked = useRef<string>(undefined)
  useEffect(() => {
    if (!editor || asked.current === undefined) return
    editor.startFollowingUser(asked.current)
    asked.current = undefined
  }, [editor])
  return useCallback(
    person => {
      if (person === undefined) editor?.stopFollowingUser()
      else if (editor) editor.startFollowingUser(person)
      else {
        asked.current = person
        showCanvas()
      }
    },
    [editor, showCanvas],
  )
}
