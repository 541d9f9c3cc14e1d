import type { KeyboardEvent } from 'react'

interface Ends {
  onKeep: () => void
  onLeave: (event: KeyboardEvent) => void
  /** Shift with Enter makes a new line. */
  hasLines?: boolean
}

/** For a field that stands where the text was: Enter keeps what is written, Escape leaves it as it was. */
export const endsByKey =
  ({ onKeep, onLeave, hasLines = false }: Ends) =>
  (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onLeave(event)
    if (event.key !== 'Enter' || (hasLines && event.shiftKey)) return
    event.preventDefault()
    onKeep()
  }
