// Who sees to what becomes of a note, and by when.
import { useState } from 'react'
import { NOBODY } from '../../initiatives/owner/useOwnerOptions.tsx'

/** As the fields of a form have it: NOBODY, and an empty day. */
export interface Charge {
  owner: string
  due: string
}

const none: Charge = { owner: NOBODY, due: '' }

/** As a command says it. */
export const saidOf = ({ owner, due }: Charge): { owner?: string; due?: string } => ({
  ...(owner !== NOBODY && { owner }),
  ...(due !== '' && { due }),
})

export interface Charges {
  ofAll: Charge
  of: (note: string) => Charge
  /** What is said of all goes for those of which something else was said before, too. */
  chargeAll: (change: Partial<Charge>) => void
  charge: (note: string, change: Partial<Charge>) => void
}

export function useCharges(): Charges {
  const [ofAll, setOfAll] = useState(none)
  const [own, setOwn] = useState<Readonly<Record<string, Charge>>>({})
  const of = (note: string) => own[note] ?? ofAll
  return {
    ofAll,
    of,
    chargeAll: change => {
      setOfAll({ ...ofAll, ...change })
      setOwn(
        Object.fromEntries(Object.entries(own).map(([note, charge]) => [note, { ...charge, ...change }])),
      )
    },
    charge: (note, change) => setOwn({ ...own, [note]: { ...of(note), ...change } }),
  }
}
