// Somebody's view of the room: fetched once, then kept by the live socket, as every page does.
import { WebSocket } from 'ws'
import { LiveFrame } from '#shared/api/live.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import { evolve } from '#shared/room/evolve.ts'
import { fromStored, type RoomState } from '#shared/room/model.ts'
import type { Participant } from '../../server/people.ts'

export class Follower {
  state: RoomState
  readonly #socket: WebSocket

  private constructor(state: RoomState, socket: WebSocket, onEvent: (event: RoomEvent) => void) {
    this.state = state
    this.#socket = socket
    socket.on('message', data => {
      // Each frame is one text message.
      const frame = LiveFrame.parse(JSON.parse(String(data)))
      if (frame.type === 'reset') throw new Error('More is missing than the server tells')
      if (frame.type !== 'event') return
      this.state = evolve(this.state, frame.event)
      onEvent(frame.event)
    })
  }

  static async open(
    { origin }: { origin: string },
    person: Participant,
    onEvent: (event: RoomEvent) => void,
  ): Promise<Follower> {
    const { room, token } = person
    const { seq, state } = await person.call('readRoom', { params: { room } })
    const query = new URLSearchParams({ since: String(seq), token })
    const socket = new WebSocket(`${origin.replace('http', 'ws')}/live/${room}?${query}`)
    return new Follower(fromStored(state), socket, onEvent)
  }

  close(): void {
    this.#socket.close()
  }
}
