import { useEffect, useEffectEvent } from 'react'

/** Inside a dialog: gives a field the focus before the dialog gives it to its close button. */
export function FirstFocus({ focus }: { focus: () => void }) {
  const begin = useEffectEvent(focus)
  useEffect(() => begin(), [])
  return null
}
