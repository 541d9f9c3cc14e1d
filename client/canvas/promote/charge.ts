// What becomes of a note: in which words, who sees to it, and by when.
import { useState } from 'react'
import { NOBODY } from '../../initiatives/owner/useOwnerOptions.tsx'

/** As the fields of a form have it: NOBODY, and an empty day. */
export interface Charge {
  owner: string
  due: string
}

const none: Charge = { owner: NOBODY, due: '' }

/** One of several has words of its own, once somebody has changed those of its note. */
export interface OwnCharge extends Charge {
  title?: string
}

/** As a command says it. */
export const saidOf = ({
  title,
  owner,
  due,
}: OwnCharge): { title?: string; owner?: string; due?: string } => ({
  ...(title !== undefined && { title: title.trim() }),
  ...(owner !== NOBODY && { owner }),
  ...(due !== '' && { due }),
})

export interface Charges {
  ofAll: Charge
  of: (note: string) => OwnCharge
  /** What is said of all goes for those of which something else was said before, too. */
  chargeAll: (change: Partial<Charge>) => void
  charge: (note: string, change: Partial<OwnCharge>) => void
  /** Whether nothing is to be made of it. What was said of it stays, for when it is taken back. */
  isOut: (note: string) => boolean
  take: (note: string, isTaken: boolean) => void
}

export function useCharges(): Charges {
  const [ofAll, setOfAll] = useState(none)
  const [own, setOwn] = useState<Readonly<Record<string, OwnCharge>>>({})
  const [out, setOut] = useState<readonly string[]>([])
  const of = (note: string): OwnCharge => own[note] ?? ofAll
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
    isOut: note => out.includes(note),
    take: (note, isTaken) => setOut(isTaken ? out.filter(each => each !== note) : [...out, note]),
  }
}
