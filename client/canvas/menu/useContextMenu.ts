import { useCallback, useEffect, useState, type MouseEvent } from 'react'
import type { Editor, TLEventInfo, VecLike } from 'tldraw'

export interface MenuPlace {
  /** In the window. */
  at: { x: number; y: number }
  /** On the board. */
  point: VecLike
}

/** A finger chooses what it rests on; a right click has done so already. */
function chooseUnderFinger(editor: Editor): void {
  editor.cancel()
  const shape = editor.getShapeAtPoint(editor.inputs.currentPagePoint, { hitInside: true, hitLocked: true })
  if (!shape) editor.selectNone()
  else if (!editor.getSelectedShapeIds().includes(shape.id)) editor.select(shape.id)
}

/** Where the menu of the board is open: by a right click, by the key for menus, or by a finger that rests. */
export function useContextMenu(editor: Editor | undefined) {
  const [place, setPlace] = useState<MenuPlace>()

  const open = useCallback(
    (event: MouseEvent) => {
      event.preventDefault()
      // A note being written has the browser's own clipboard.
      if (!editor || editor.getEditingShapeId() !== null) return
      const at = { x: event.clientX, y: event.clientY }
      setPlace({ at, point: editor.screenToPage(at) })
    },
    [editor],
  )
  const close = useCallback(() => setPlace(undefined), [])

  useEffect(() => {
    if (!editor) return
    const rest = (event: TLEventInfo) => {
      if (event.type !== 'pointer' || event.name !== 'long_press') return
      if (!editor.getInstanceState().isCoarsePointer || !editor.isIn('select')) return
      chooseUnderFinger(editor)
      const { x, y } = event.point
      setPlace({ at: { x, y }, point: editor.screenToPage({ x, y }) })
    }
    editor.on('event', rest)
    return () => void editor.off('event', rest)
  }, [editor])

  return { place, open, close }
}
