// A room as this browser sees it: fetched once, then kept in step by the live socket, evolved by the same rules
// as on the server.
import type { HiddenNotes, LiveFrame, PresentPerson } from '#shared/api/live.ts'
import type { Problem } from '#shared/api/problem.ts'
import type { Command } from '#shared/room/commands.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import { evolve } from '#shared/room/evolve.ts'
import { fromStored, type RoomState } from '#shared/room/model.ts'
import { call, problemOfError } from '../api/call.ts'
import { listenToRoom, type Listening } from './liveSocket.ts'
import { newId } from './newId.ts'
import { createServerClock } from './serverClock.ts'

export interface ReadyRoom {
  status: 'ready'
  seq: number
  /** Id of the person this browser is. */
  me: string
  state: RoomState
  presence: PresentPerson[]
  /** How far people are with what they answer in secret. */
  turnouts: Turnouts
  /** How much people have written hidden. */
  hidden: HiddenNotes[]
  /** The live socket is open: what is shown is of this moment. */
  isLive: boolean
  /** The server's disk is full: nothing can be changed. */
  isFull: boolean
}

export type Turnouts = Pick<Extract<LiveFrame, { type: 'presence' }>, 'votes' | 'fists' | 'placings'>

export type RoomView = { status: 'loading' } | { status: 'failed'; problem: Problem } | ReadyRoom

export type EventListener = (event: RoomEvent) => void

export interface RoomConnection {
  view: () => RoomView
  /** Calls back after every change of the view. Returns how to stop it. */
  subscribe: (listener: () => void) => () => void
  onEvent: (listener: EventListener) => () => void
  /** The time by the server's clock, as near as it is known. Milliseconds since 1970. */
  serverNow: () => number
  /** Resolves with what was made, once the view shows it. @throws CallFailed */
  ask: (command: Command) => Promise<Record<string, string>>
  /** Fetches the room and keeps it in step until the returned function is called. May be started again. */
  start: () => () => void
}

/** The same each time: who looks at it is not told of nothing new. */
const noHidden: HiddenNotes[] = []

/** After these there is no room to show; anything else passes, and what is on the screen stays. */
const isFinal = (problem: Problem) => [401, 403, 404].includes(problem.status)

/** The same object, so that nobody is told who watches nothing else. */
const noTurnouts: Turnouts = {}

const turnoutsOf = ({ votes, fists, placings }: Turnouts): Turnouts =>
  votes || fists || placings ? { votes, fists, placings } : noTurnouts

const pauseBefore = (attempt: number) => Math.min(10_000, 250 * 2 ** attempt) * (0.5 + Math.random())

export function createRoomConnection(room: string): RoomConnection {
  let view: RoomView = { status: 'loading' }
  let listening: Listening | undefined
  let isStarted = false
  let attempts = 0
  let retry: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()
  const eventListeners = new Set<EventListener>()
  const clock = createServerClock()

  const show = (next: RoomView) => {
    view = next
    for (const listener of listeners) listener()
  }
  const change = (changed: Partial<ReadyRoom>) => {
    if (view.status === 'ready') show({ ...view, ...changed })
  }

  function disconnect(): void {
    clearTimeout(retry)
    listening?.stop()
    listening = undefined
  }

  /** The socket is closed first: an event it brought meanwhile would be lost under the state that is on its way. */
  async function load(): Promise<void> {
    disconnect()
    change({ isLive: false })
    try {
      const { seq, me, state } = await call('readRoom', { params: { room } })
      if (!isStarted || listening) return
      const before =
        view.status === 'ready'
          ? view
          : { presence: [], turnouts: noTurnouts, hidden: noHidden, isFull: false }
      const { presence, turnouts, hidden, isFull } = before
      show({
        status: 'ready',
        seq,
        me,
        state: fromStored(state),
        presence,
        turnouts,
        hidden,
        isLive: false,
        isFull,
      })
      listen()
    } catch (error) {
      const problem = problemOfError(error)
      if (!isStarted) return
      if (view.status !== 'ready' || isFinal(problem)) show({ status: 'failed', problem })
      else later(load)
    }
  }

  function later(next: () => unknown): void {
    clearTimeout(retry)
    if (isStarted) retry = setTimeout(next, pauseBefore(attempts++))
  }

  function listen(): void {
    if (view.status !== 'ready' || !isStarted || listening) return
    listening = listenToRoom(room, view.seq, {
      opened() {
        attempts = 0
        clock.forget()
        change({ isLive: true })
      },
      took(frame) {
        switch (frame.type) {
          case 'presence':
            if (frame.now !== undefined) clock.hear(frame.now)
            return change({
              presence: frame.people,
              turnouts: turnoutsOf(frame),
              hidden: frame.hidden ?? noHidden,
              isFull: frame.storage === 'full',
            })
          case 'reset':
            return void load()
          case 'event':
            return take(frame.event)
        }
      },
      closed(isForGood) {
        listening = undefined
        change({ isLive: false })
        later(isForGood ? load : listen)
      },
    })
  }

  function take(event: RoomEvent): void {
    if (view.status !== 'ready' || event.seq <= view.seq) return
    if (view.isLive) clock.hear(event.at)
    change({ seq: event.seq, state: evolve(view.state, event) })
    for (const listener of eventListeners) listener(event)
  }

  /** Resolves when the view has come to `seq`; fetches the state when the live socket does not bring it. */
  function shown(seq: number): Promise<void> {
    const isShown = () => !isStarted || view.status !== 'ready' || view.seq >= seq
    if (isShown()) return Promise.resolve()
    return new Promise(resolve => {
      const late = setInterval(() => void load(), 3_000)
      const stop = connection.subscribe(() => {
        if (!isShown()) return
        clearInterval(late)
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
    serverNow: clock.now,
    async ask(command) {
      const { seq, result = {} } = await call('command', {
        params: { room },
        body: { ...command, id: newId() },
      })
      await shown(seq)
      return result
    },
    start() {
      isStarted = true
      void load()
      return () => {
        isStarted = false
        disconnect()
        // Whoever waits for the view to come to their command is not kept waiting by a page that was left.
        for (const listener of listeners) listener()
      }
    },
  }
  return connection
}
