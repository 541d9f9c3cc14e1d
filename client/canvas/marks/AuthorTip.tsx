import { useEffect, useState } from 'react'
import { useEditor, useValue, type Editor, type TLShapeId } from 'tldraw'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import styles from './AuthorTip.module.css'
import { useSignature } from './useSignature.ts'

/** A pointer that rests on a note for so long wants to know whose it is. Milliseconds. */
const restMs = 400

/** Who wrote the note that the pointer rests on, and when. One for the whole board: notes themselves watch nothing. */
export function AuthorTip() {
  const editor = useEditor()
  const hovered = useValue('hovered note', () => hoveredNote(editor), [editor])
  const [rested, setRested] = useState<TLShapeId>()
  const isOff = useIsOff(editor)
  useEffect(() => {
    if (!hovered) return
    const timer = setTimeout(() => setRested(hovered), restMs)
    return () => {
      clearTimeout(timer)
      setRested(undefined)
    }
  }, [hovered])
  return rested && !isOff ? <Tip note={rested} /> : null
}

/** Whether the pointer is off the board, as over a panel: the editor hears of moves over the board only, and late. */
function useIsOff(editor: Editor): boolean {
  const [isOff, setOff] = useState(false)
  useEffect(() => {
    const container = editor.getContainer()
    const come = () => setOff(false)
    const leave = () => {
      setOff(true)
      editor.setHoveredShape(null)
    }
    container.addEventListener('pointerenter', come)
    container.addEventListener('pointerleave', leave)
    return () => {
      container.removeEventListener('pointerenter', come)
      container.removeEventListener('pointerleave', leave)
    }
  }, [editor])
  return isOff
}

function hoveredNote(editor: Editor): TLShapeId | undefined {
  const id = editor.getHoveredShapeId()
  if (!id || !editor.isIn('select.idle') || editor.getInstanceState().isCoarsePointer) return undefined
  return isSticky(editor.getShape(id)) && !editor.getSelectedShapeIds().includes(id) ? id : undefined
}

function Tip({ note }: { note: TLShapeId }) {
  const editor = useEditor()
  const signatureOf = useSignature()
  const shown = useValue(
    'author',
    () => {
      const shape = editor.getShape(note)
      const bounds = editor.getShapePageBounds(note)
      if (!isSticky(shape) || !bounds) return undefined
      // Above it stands the bar of what is chosen, mostly.
      const isBelow = editor.getSelectedShapeIds().length > 0
      const y = isBelow ? bounds.maxY : bounds.y
      return { meta: shape.meta, x: bounds.x, y, isBelow, zoom: editor.getZoomLevel() }
    },
    [editor, note],
  )
  const words = shown && signatureOf(shown.meta)
  if (!words) return null
  const { x, y, isBelow, zoom } = shown
  const beside = isBelow ? '6px' : 'calc(-100% - 6px)'
  return (
    <div
      className={styles.tip}
      data-author-tip
      style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom}) translateY(${beside})` }}
    >
      {words}
    </div>
  )
}
