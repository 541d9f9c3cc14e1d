// A turn of the boards that was announced happens when its moment has come, whoever's page sleeps by then: as long as
// anybody is in the room, and after a restart as soon as somebody is back.
import type { RoomState } from '#shared/room/model.ts'
import { announcedTurn, dueTurn, type AnnouncedTurn } from '#shared/sessions/turns.ts'
import type { Rooms } from '../rooms/rooms.ts'

export interface TurnClock {
  /** To be called whenever something has happened in the room. */
  follow(state: RoomState): void
  stop(): void
}

export interface TurnClockParts {
  room: string
  rooms: Pick<Rooms, 'record'>
  /** ISO 8601, UTC. */
  now: () => string
  warn: (error: unknown) => void
}

export function createTurnClock({ room, rooms, now, warn }: TurnClockParts): TurnClock {
  let called: AnnouncedTurn | undefined
  let timer: NodeJS.Timeout | undefined

  function wait(): void {
    if (!called) return
    const left = Date.parse(called.at) - Date.parse(now())
    timer = setTimeout(left > 0 ? wait : turn, Math.max(0, left)).unref()
  }

  function turn(): void {
    if (!called) return
    rooms.record(room, { by: called.by, decide: dueTurn }).catch((error: unknown) => {
      // The next thing that happens in the room tries it again.
      called = undefined
      warn(error)
    })
  }

  return {
    follow(state) {
      const next = announcedTurn(state)
      if (next?.at === called?.at) return
      clearTimeout(timer)
      called = next
      wait()
    },
    stop: () => clearTimeout(timer),
  }
}
