import { useState } from 'react'

/**
 * For `onCloseAutoFocus` of a window that something else than its own trigger opens: the keyboard goes back to where it
 * was, or to the button of the menu it was in. Without it, it would be nowhere.
 */
export function useFocusBack(open: boolean | undefined): (event: Event) => void {
  const [opener, setOpener] = useState<HTMLElement>()
  const [wasOpen, setWasOpen] = useState<boolean | undefined>(false)
  if (open !== wasOpen) {
    setWasOpen(open)
    if (open === true) setOpener(openerNow())
  }
  return event => {
    // Whoever has closed the window may have sent the keyboard elsewhere.
    if (!opener?.isConnected || document.activeElement !== document.body) return
    event.preventDefault()
    opener.focus({ preventScroll: true })
  }
}

function openerNow(): HTMLElement | undefined {
  const focused = document.activeElement
  // A menu goes away with its items.
  const button = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const opener = typeof button === 'string' ? document.getElementById(button) : focused
  return opener instanceof HTMLElement ? opener : undefined
}
