// One open event socket of one person.
import { WebSocket } from 'ws'
import type { LiveFrame } from '#shared/api/live.ts'
import { closeCodes, type CloseCode } from '#shared/api/sync.ts'
import type { Role } from '#shared/people/model.ts'
import { turnAway } from './turnAway.ts'

export interface Seat {
  readonly person: string
  /** What they may see; undefined until the room has been asked. */
  role: Role | undefined
  /** Everything up to here has been sent, or was not theirs to see. */
  sent: number
  /** Has everything of before and gets what happens now. */
  isLive: boolean
  isOpen(): boolean
  send(frame: LiveFrame | EncodedFrame): void
  close(code: CloseCode, reason: string): void
}

/** A frame that many get is encoded once. */
export interface EncodedFrame {
  text: string
}

export const encode = (frame: LiveFrame): EncodedFrame => ({ text: JSON.stringify(frame) })

/** @param maxBuffered bytes that may wait for a slow reader before its socket is closed */
export function createSeat(socket: WebSocket, person: string, maxBuffered: number): Seat {
  const isOpen = () => socket.readyState === WebSocket.OPEN
  return {
    person,
    role: undefined,
    sent: 0,
    isLive: false,
    isOpen,
    send(frame) {
      if (!isOpen()) return
      // It is given time to read what is before the close frame, so that it knows why.
      if (socket.bufferedAmount > maxBuffered) socket.close(closeCodes.tryAgain, 'you read too slowly')
      else socket.send('text' in frame ? frame.text : encode(frame).text)
    },
    close: (code, reason) => turnAway(socket, code, reason),
  }
}
