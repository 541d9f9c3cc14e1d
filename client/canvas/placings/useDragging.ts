import { useState, type PointerEvent } from 'react'
import type { Place } from '#shared/placings/model.ts'
import { placeAt } from './onMatrix.ts'

/** A pointer that went less far has only pressed. Pixels. */
const least = 4

interface Moved {
  note: string
  /** Undefined where it would stand nowhere. */
  place: Place | undefined
  /** Of the pointer, on the screen. */
  at: { x: number; y: number }
}

/** Notes that follow a pointer: out of the list, within the matrix, and out of it again. */
export function useDragging({
  put,
  choose,
}: {
  put: (note: string, place: Place | null) => void
  choose: (note: string | undefined) => void
}) {
  const [matrix, setMatrix] = useState<HTMLDivElement | null>(null)
  const [begun, setBegun] = useState<{ note: string; x: number; y: number }>()
  const [moved, setMoved] = useState<Moved>()

  const end = () => {
    setBegun(undefined)
    setMoved(undefined)
  }

  return {
    setMatrix,
    moved,
    begin: (event: PointerEvent, note: string) => {
      if (event.button !== 0) return
      event.preventDefault()
      event.stopPropagation()
      setBegun({ note, x: event.clientX, y: event.clientY })
      // Of the area around both: what is dragged comes and goes in either.
      event.currentTarget.closest('[data-drag-area]')?.setPointerCapture(event.pointerId)
    },
    /** Puts what is chosen where the matrix is pressed. */
    press: (event: PointerEvent, chosen: string | undefined) => {
      const place = placeAt(matrix, event)
      if (chosen === undefined || begun || event.button !== 0 || !place) return
      put(chosen, place)
    },
    area: {
      'data-drag-area': true,
      onPointerMove(event: PointerEvent) {
        if (!begun) return
        const { clientX: x, clientY: y } = event
        if (!moved && Math.hypot(x - begun.x, y - begun.y) < least) return
        setMoved({ note: begun.note, place: placeAt(matrix, event), at: { x, y } })
      },
      onPointerUp(event: PointerEvent) {
        if (!begun) return
        if (moved) put(begun.note, placeAt(matrix, event) ?? null)
        choose(begun.note)
        end()
      },
      onPointerCancel: end,
    },
  }
}
