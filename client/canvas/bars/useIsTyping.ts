import { useEffect, useState } from 'react'
import { useValue, type Editor } from 'tldraw'

/** Whether somebody writes on the canvas just now: from a letter on until the pointer is moved, or writing ends. */
export function useIsTyping(editor: Editor): boolean {
  const isWriting = useValue('is writing', () => editor.getEditingShapeId() !== null, [editor])
  const [isTyping, setTyping] = useState(false)
  useEffect(() => {
    if (!isWriting) return
    const over = new AbortController()
    const listen = { capture: true, signal: over.signal }
    editor.getContainer().addEventListener('input', () => setTyping(true), listen)
    // What moves under a pointer that lies still is told as a move as well.
    const move = ({ movementX, movementY }: PointerEvent) => {
      if (movementX !== 0 || movementY !== 0) setTyping(false)
    }
    window.addEventListener('pointermove', move, listen)
    return () => {
      over.abort()
      setTyping(false)
    }
  }, [editor, isWriting])
  return isTyping
}
