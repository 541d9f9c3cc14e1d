import { useEffect, useState } from 'react'

/** A card that changes its column is a new element: this gives it the focus that its old one had. */
export function useFocusOn(): (initiative: string) => void {
  const [wanted, setWanted] = useState<{ initiative: string }>()
  useEffect(() => {
    if (!wanted) return
    const card = document.querySelector(`[data-initiative="${CSS.escape(wanted.initiative)}"] h3 a`)
    if (card instanceof HTMLElement) card.focus({ preventScroll: false })
  }, [wanted])
  return initiative => setWanted({ initiative })
}
