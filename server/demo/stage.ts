// What the steps of a play share.
import type { Language } from '#shared/language.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { PlayStopped, type RoomClient } from './client.ts'
import type { Session } from './session.ts'

export interface Stage {
  session: Session
  language: Language
  client: RoomClient
  /** Told after each step: what is being done, how much of it is. */
  report: (what: string, done: number, of: number) => void
}

export interface Member {
  id: string
  name: string
  token: string
}

export interface PlayedGroup {
  /** As the room calls it. */
  id: string
  name: string
  color: PaletteColor
  members: Member[]
}

export interface Played {
  room: string
  /** The facilitator's. */
  token: string
  invites: { facilitator: string; member: string; observer: string }
  /** By the ids of the session file. */
  groups: Map<string, PlayedGroup>
  boards: Map<string, string>
}

/** The id a command has made. */
export function made(result: Record<string, string> | undefined, what: string): string {
  const id = result?.[what]
  if (id === undefined) throw new PlayStopped(`The server does not say which ${what} it has made.`)
  return id
}

export function groupOf(played: Played, id: string): PlayedGroup {
  const group = played.groups.get(id)
  if (!group) throw new PlayStopped(`The session has no group "${id}".`)
  return group
}
