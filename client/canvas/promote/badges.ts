// What stands on a note that became an initiative. Derived from the room; the board's document knows nothing of it.
import { createContext, useContext } from 'react'
import type { TFunction } from 'i18next'
import type { Atom } from 'tldraw'
import { initiativesByNote } from '#shared/initiatives/select.ts'
import type { Status } from '#shared/initiatives/model.ts'
import type { Made } from '#shared/initiatives/statusWords.ts'
import type { RoomState } from '#shared/room/model.ts'

export interface Badge {
  initiative: string
  status: Status
  owner: string | undefined
}

export function labelOf({ status, owner }: Badge, made: Made, t: TFunction): string {
  const word = t(`initiatives.statuses.${made}.${status}`)
  return owner === undefined ? word : `${word} · ${owner}`
}

/** By note id. */
export type Badges = ReadonlyMap<string, Badge>

const isSame = (a: Badge | undefined, b: Badge) =>
  a?.initiative === b.initiative && a.status === b.status && a.owner === b.owner

/** The badges of a board; those that did not change stay the same objects, so that only changed notes redraw. */
export function badgesOf(state: RoomState, board: string, before: Badges): Badges {
  const badges = new Map<string, Badge>()
  for (const [key, { id, status, owner }] of initiativesByNote(state)) {
    if (!key.startsWith(`${board}/`)) continue
    const note = key.slice(board.length + 1)
    const badge: Badge = {
      initiative: id,
      status,
      owner: owner === undefined ? undefined : state.people[owner]?.name,
    }
    const known = before.get(note)
    badges.set(note, known && isSame(known, badge) ? known : badge)
  }
  return badges
}

export interface BadgeSource {
  badges: Atom<Badges>
  /** What notes of the board become. */
  made: Made
  open: (initiative: string) => void
}

export const BadgeContext = createContext<BadgeSource | undefined>(undefined)

export const useMade = (): Made => useContext(BadgeContext)?.made ?? 'initiative'
