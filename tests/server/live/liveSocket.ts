// An event socket as a program opens it: every frame is kept, checked against the contract.
import { onTestFinished } from 'vitest'
import { WebSocket, type ClientOptions } from 'ws'
import { LiveFrame, type PresentPerson } from '#shared/api/live.ts'

export interface LiveSocket {
  frames: LiveFrame[]
  socket: WebSocket
  /** The first frame, of those that came and those to come, that fits. */
  until(fits: (frame: LiveFrame) => boolean): Promise<LiveFrame>
  /** Code it is closed with by the server. */
  closed: Promise<number>
}

export interface LiveAddress {
  room: string
  token?: string
  since?: number
}

export function openLive(
  { origin }: { origin: string },
  { room, token, since }: LiveAddress,
  options: ClientOptions = {},
): LiveSocket {
  const query = new URLSearchParams()
  if (token !== undefined) query.set('token', token)
  if (since !== undefined) query.set('since', String(since))
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/live/${room}?${query}`, options)
  onTestFinished(() => socket.terminate())
  const frames: LiveFrame[] = []
  let onFrame: (() => void)[] = []
  socket.on('message', data => {
    // A program gets each frame as one text message.
    frames.push(LiveFrame.parse(JSON.parse(String(data))))
    for (const look of onFrame) look()
  })
  const closed = new Promise<number>(resolve => socket.on('close', resolve))

  function find<T>(look: () => T | undefined): Promise<T> {
    return new Promise(resolve => {
      const tryOnce = () => {
        const found = look()
        if (found === undefined) return false
        onFrame = onFrame.filter(each => each !== tryOnce)
        resolve(found)
        return true
      }
      if (!tryOnce()) onFrame.push(tryOnce)
    })
  }

  return {
    frames,
    socket,
    until: fits => find(() => frames.find(fits)),
    closed,
  }
}

export const isEvent = (type: string) => (frame: LiveFrame) =>
  frame.type === 'event' && frame.event.type === type

export const isReset = (frame: LiveFrame) => frame.type === 'reset'

/** The newest presence frame says exactly that, in any order. */
export const isPresence = (expected: PresentPerson[]) => (frame: LiveFrame) =>
  frame.type === 'presence' && keysOf(frame.people) === keysOf(expected)

const keysOf = (people: PresentPerson[]) =>
  people
    .map(({ person, board }) => `${person} ${board ?? ''}`)
    .sort()
    .join()
