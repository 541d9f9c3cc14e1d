import { useEffect, useRef } from 'react'
import { everyHand, type Fingers } from '#shared/fists/model.ts'
import { useBoard } from '../boardContext.ts'
import { isElsewhere } from '../keys/isElsewhere.ts'
import { isPressed } from '../keys/keys.ts'
import { singleKeys } from '../keys/singleKeys.ts'

const fingersOf = (event: KeyboardEvent): Fingers | undefined =>
  everyHand.find(fingers => isPressed(event, { key: String(fingers), code: `Digit${fingers}` }))

/** While a question is open, 0 to 5 show a hand. With something chosen on the canvas they are its colours, as ever. */
export function useFingerKeys(show: (fingers: Fingers) => void): void {
  const { editor } = useBoard()
  const newest = useRef(show)
  useEffect(() => {
    newest.current = show
  })
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      const fingers = fingersOf(event)
      if (fingers === undefined || !singleKeys.get() || isElsewhere(event.target)) return
      if (editor && editor.getSelectedShapeIds().length > 0) return
      event.preventDefault()
      newest.current(fingers)
    }
    // Before the keys of the board.
    document.addEventListener('keydown', act, { capture: true })
    return () => document.removeEventListener('keydown', act, { capture: true })
  }, [editor])
}
