import type { MouseEvent } from 'react'

/**
 * For `onMouseDown` of a bar: a click on it takes the focus from nowhere. React hands on what happens in dialogs that the
 * bar has opened as well: there the mouse does what it always does.
 */
export function keepFocus(event: MouseEvent): void {
  if (event.target instanceof Node && event.currentTarget.contains(event.target)) event.preventDefault()
}
