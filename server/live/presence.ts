// Who is in a room now, and on which boards: everyone who has a socket open. Kept in memory only.
import type { PresentPerson } from '#shared/api/live.ts'

export interface Presence {
  /** A person's socket opened, in the room or on one of its boards. Returns how to say that it closed. */
  enter(room: string, person: string, board?: string): () => void
  /** One entry for each board a person has open; one without a board for somebody who has none. */
  people(room: string): PresentPerson[]
  /** Calls back whenever `people(room)` is another. Returns how to stop it. */
  onChange(room: string, listener: () => void): () => void
  /** People with a socket open, in all rooms; one who is in two rooms counts once in each. */
  online(): number
  /** Sockets open now, in all rooms. */
  sockets(): number
}

interface Entry {
  person: string
  board: string | undefined
}

export function createPresence(): Presence {
  const rooms = new Map<string, Set<Entry>>()
  const listeners = new Map<string, Set<() => void>>()
  let sockets = 0

  const tell = (room: string) => {
    for (const listener of listeners.get(room) ?? []) listener()
  }

  return {
    enter(room, person, board) {
      const entry = { person, board }
      const entries = rooms.get(room) ?? new Set()
      rooms.set(room, entries.add(entry))
      sockets++
      tell(room)
      return () => {
        if (!entries.delete(entry)) return
        sockets--
        if (entries.size === 0 && rooms.get(room) === entries) rooms.delete(room)
        tell(room)
      }
    },
    people(room) {
      const boards = new Map<string, Set<string>>()
      for (const { person, board } of rooms.get(room) ?? []) {
        const open = boards.get(person) ?? new Set()
        boards.set(person, board === undefined ? open : open.add(board))
      }
      return [...boards].flatMap(([person, open]): PresentPerson[] =>
        open.size === 0 ? [{ person }] : [...open].map(board => ({ person, board })),
      )
    },
    onChange(room, listener) {
      const those = listeners.get(room) ?? new Set()
      listeners.set(room, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(room) === those) listeners.delete(room)
      }
    },
    online: () =>
      [...rooms.values()].reduce(
        (sum, entries) => sum + new Set([...entries].map(({ person }) => person)).size,
        0,
      ),
    sockets: () => sockets,
  }
}
