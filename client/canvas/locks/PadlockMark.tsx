import { Lock } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useValue, type Editor, type TLEventInfo, type TLShapeId } from 'tldraw'
import { lockedAt } from './lockedAt.ts'
import { lockOf } from './locks.ts'
import styles from './Padlock.module.css'

/** A pointer that rests for so long may be about to take hold of something. Milliseconds. */
const restMs = 120

/** On what is locked, while the pointer is on it or it is chosen: that it will not move. Notes themselves watch nothing. */
export function PadlockMark({ editor }: { editor: Editor }) {
  const hovered = useHoveredLocked(editor)
  const place = useValue(
    'padlock mark',
    () => {
      const chosen = editor.getOnlySelectedShape()
      const id = chosen && lockOf(editor, chosen) !== undefined ? chosen.id : hovered
      const bounds = id && editor.getShapePageBounds(id)
      return bounds && editor.pageToViewport({ x: bounds.maxX, y: bounds.y })
    },
    [editor, hovered],
  )
  if (!place) return null
  return (
    <span
      className={styles.mark}
      data-padlock
      style={{ transform: `translate(${Math.round(place.x)}px, ${Math.round(place.y)}px)` }}
    >
      <Lock aria-hidden />
    </span>
  )
}

function useHoveredLocked(editor: Editor): TLShapeId | undefined {
  const [hovered, setHovered] = useState<TLShapeId>()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const rest = () =>
      setHovered(editor.isIn('select.idle') ? lockedAt(editor, editor.inputs.currentPagePoint) : undefined)
    const look = (event: TLEventInfo) => {
      if (event.type !== 'pointer' || editor.getInstanceState().isCoarsePointer) return
      clearTimeout(timer)
      timer = setTimeout(rest, restMs)
    }
    editor.on('event', look)
    return () => {
      clearTimeout(timer)
      editor.off('event', look)
    }
  }, [editor])
  return hovered
}
