import type { KeyboardEvent } from 'react'

/** Ctrl or ⌘ with Enter sends the form of a field in which Enter alone makes a new line. */
export function submitsForm(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}
