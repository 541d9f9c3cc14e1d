import { useMemo, useState } from 'react'

/** The rows of the list that somebody has chosen, to do something with all of them. */
export interface ChosenRows {
  /** Undefined while nothing is being chosen. */
  ids: ReadonlySet<string> | undefined
  start: () => void
  end: () => void
  toggle: (note: string) => void
  /** All of these; none of them where all are chosen already. */
  toggleAll: (notes: readonly string[]) => void
}

export function useChosenRows(): ChosenRows {
  const [ids, setIds] = useState<ReadonlySet<string>>()
  const ways = useMemo(() => {
    const toggleAll = (notes: readonly string[]) =>
      setIds(before => {
        const next = new Set(before)
        const areAll = notes.every(note => next.has(note))
        for (const note of notes)
          if (areAll) next.delete(note)
          else next.add(note)
        return next
      })
    return {
      start: () => setIds(new Set()),
      end: () => setIds(undefined),
      toggle: (note: string) => toggleAll([note]),
      toggleAll,
    }
  }, [])
  return { ids, ...ways }
}
