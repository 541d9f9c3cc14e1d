// A room as this browser sees it: fetched once, then kept in step by the live socket, evolved by the same rules
// as on the server.
import { LiveFrame, type PresentPerson } from '#shared/api/live.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { Command } from '#shared/room/commands.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import { evolve } from '#shared/room/evolve.ts'
import type { RoomState } from '#shared/room/model.ts'
import { call, problemOfError } from '../api/call.ts'
import { newId } from './newId.ts'

export interface ReadyRoom {
  status: 'ready'
  seq: number
  /** Id of the person this browser is. */
  me: string
  state: RoomState
  presence: PresentPerson[]
  /** The live socket is open: what is shown is of this moment. */
  isLive: boolean
}

export type RoomView = { status: 'loading' } | { status: 'failed'; problem: Problem } | ReadyRoom

export type EventListener = (event: RoomEvent) => void

export interface RoomConnection {
  view: () => RoomView
  /** Calls back after every change of the view. Returns how to stop it. */
  subscribe: (listener: () => void) => () => void
  onEvent: (listener: EventListener) => () => void
  /** Resolves with what was made, once the view shows it. @throws CallFailed */
  ask: (command: Command) => Promise<Record<string, string>>
  /** Fetches the room and keeps it in step until the returned function is called. May be started again. */
  start: () => () => void
}

const closedForGood = (code: number) => code >= 4400 && code < 4500

export function createRoomConnection(room: string): RoomConnection {
  let view: RoomView = { status: 'loading' }
  let socket: WebSocket | undefined
  let isClosed = true
  let attempts = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const eventListeners = new Set<EventListener>()

  const show = (next: RoomView) => {
    view = next
    for (const listener of listeners) listener()
  }
  const change = (changed: Partial<ReadyRoom>) => {
    if (view.status === 'ready') show({ ...view, ...changed })
  }

  async function load(): Promise<void> {
    try {
      const { seq, me, state } = await call('readRoom', { params: { room } })
      if (isClosed) return
      const known = view.status === 'ready' ? view : { seq: 0, presence: [], isLive: false }
      // What the live socket has brought meanwhile is newer than this answer.
      if (seq >= known.seq) show({ ...known, status: 'ready', seq, me, state })
      listen()
    } catch (error) {
      const problem = problemOfError(error)
      const isPassing = problem.code === 'unreachable' || problem.status >= 500
      if (view.status === 'ready' && isPassing) reconnectLater()
      else if (!isClosed) show({ status: 'failed', problem })
    }
  }

  function listen(): void {
    if (view.status !== 'ready' || isClosed || socket) return
    const url = new URL(`/live/${encodeURIComponent(room)}?since=${view.seq}`, location.href)
    url.protocol = url.protocol.replace('http', 'ws')
    const opened = new WebSocket(url)
    socket = opened
    opened.onopen = () => {
      attempts = 0
      change({ isLive: true })
    }
    opened.onmessage = message => take(LiveFrame.parse(JSON.parse(String(message.data))))
    opened.onclose = ({ code }) => {
      if (socket !== opened) return
      socket = undefined
      change({ isLive: false })
      if (closedForGood(code)) void load()
      else reconnectLater()
    }
  }

  function reconnectLater(): void {
    if (isClosed) return
    clearTimeout(retry)
    const pause = Math.min(10_000, 250 * 2 ** attempts++) * (0.5 + Math.random())
    retry = setTimeout(() => (socket ? undefined : listen()), pause)
  }

  function take(frame: LiveFrame): void {
    if (view.status !== 'ready') return
    switch (frame.type) {
      case 'presence':
        return change({ presence: frame.people })
      case 'reset':
        return void load()
      case 'event':
        if (frame.seq <= view.seq) return
        change({ seq: frame.seq, state: evolve(view.state, frame.event) })
        for (const listener of eventListeners) listener(frame.event)
    }
  }

  /** Resolves when the view has come to `seq`; fetches the state when the live socket does not bring it. */
  function shown(seq: number): Promise<void> {
    const isShown = () => view.status !== 'ready' || view.seq >= seq
    if (isShown()) return Promise.resolve()
    return new Promise(resolve => {
      const late = setTimeout(() => void load(), 2_000)
      const stop = connection.subscribe(() => {
        if (!isShown()) return
        clearTimeout(late)
        stop()
        resolve()
      })
    })
  }

  const connection: RoomConnection = {
    view: () => view,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onEvent(listener) {
      eventListeners.add(listener)
      return () => eventListeners.delete(listener)
    },
    async ask(command) {
      const { seq, result = {} } = await call('command', {
        params: { room },
        body: { ...command, id: newId() },
      })
      await shown(seq)
      return result
    },
    start() {
      isClosed = false
      void load()
      return () => {
        isClosed = true
        clearTimeout(retry)
        const last = socket
        socket = undefined
        last?.close()
      }
    },
  }
  return connection
}
