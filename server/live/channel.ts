// All event sockets of one room: what happened is sent to those who may see it, who is here to everybody.
import { setImmediate } from 'node:timers/promises'
import type { WebSocket } from 'ws'
import type { LiveFrame } from '#shared/api/live.ts'
import { closeCodes } from '#shared/api/sync.ts'
import { fistTurnoutsIn } from '#shared/fists/select.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import type { RoomState } from '#shared/room/model.ts'
import { placingTurnoutsIn } from '#shared/placings/select.ts'
import { isVisible, type Viewer } from '#shared/room/visibility.ts'
import { turnoutsIn } from '#shared/votes/select.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Space } from '../space.ts'
import type { AllowanceLimits } from '../sync/socket/allowance.ts'
import type { DraftCounts } from '../sync/layers/draftCounts.ts'
import type { Presence } from './presence.ts'
import { createRecentEvents, type EventFrame } from './recentEvents.ts'
import { createSeat, encode, type Seat } from './seat.ts'
import { createTurnClock } from './turnClock.ts'

export interface LiveLimits {
  /** Who is further behind fetches the state again. */
  maxBehind: number
  /** Bytes that may wait for a slow reader. */
  maxBuffered: number
  /** Presence is sent at most this often. Milliseconds. */
  presenceMs: number
  /** Of somebody who talks to a socket that listens to nothing. */
  talk: AllowanceLimits
}

export interface Channel {
  /** @param since undefined for somebody who wants nothing of before */
  join(socket: WebSocket, person: string, since: number | undefined): Promise<void>
}

export interface ChannelParts {
  room: string
  rooms: Rooms
  presence: Presence
  space: Pick<Space, 'isFull' | 'onChange'>
  drafts: Pick<DraftCounts, 'of' | 'onChange'>
  limits: LiveLimits
  /** ISO 8601, UTC. */
  now: () => string
  warn: (error: unknown) => void
  /** The last socket has gone; the channel is closed. */
  onEmpty: () => void
}

export function createChannel({
  room,
  rooms,
  presence,
  space,
  drafts,
  limits,
  now,
  warn,
  onEmpty,
}: ChannelParts): Channel {
  const seats = new Set<Seat>()
  let recent = createRecentEvents(readEvents, limits.maxBehind)
  let present: { seq: number; state: RoomState } | undefined
  let shown = ''
  let waiting: NodeJS.Timeout | undefined
  let sending: Promise<void> = Promise.resolve()

  const turnClock = createTurnClock({ room, rooms, now, warn })

  const unsubscribe = rooms.subscribe(room, tellEvents)
  const stopWatchingLog = rooms.onRewritten(room, startAnew)
  const tellSoon = () => {
    waiting ??= setTimeout(tellPresence, limits.presenceMs)
  }
  const stopWatching = presence.onChange(room, tellSoon)
  const stopCounting = drafts.onChange(room, tellSoon)

  const stopWatchingSpace = space.onChange(tellPresence)

  function tellEvents(events: RoomEvent[], state: RoomState): void {
    const seq = events.at(-1)?.seq ?? 0
    present = { seq, state }
    turnClock.follow(state)
    const frames = recent.add(events)
    if (events.some(({ type }) => changesTurnout(type))) tellSoon()
    for (const seat of seats) {
      const role = roleOf(seat.person, state)
      // Who has just come is told by `catchUp`.
      if (seat.role === undefined) continue
      if (role === undefined) {
        seat.close(closeCodes.notAllowed, 'not allowed')
        continue
      }
      const isRoleNew = role !== seat.role
      seat.role = role
      if (seat.isLive) {
        for (const frame of frames) sendEvent(seat, { id: seat.person, role }, frame)
      }
      // What was not theirs to see before may be now, and the other way round.
      if (isRoleNew) {
        seat.send({ type: 'reset', seq })
        seat.sent = seq
      }
    }
  }

  /** Nobody is told again what was said before. */
  function startAnew(rewritten: { seq: number; state: RoomState }): void {
    present = rewritten
    recent = createRecentEvents(readEvents, limits.maxBehind)
    for (const seat of seats) {
      if (!seat.isLive) continue
      seat.send({ type: 'reset', seq: rewritten.seq })
      seat.sent = rewritten.seq
    }
  }

  function sendEvent(seat: Seat, viewer: Viewer, frame: EventFrame): void {
    if (frame.event.seq <= seat.sent) return
    if (isVisible(frame.event, viewer)) seat.send(frame)
    seat.sent = frame.event.seq
  }

  async function readEvents(since: number): Promise<RoomEvent[]> {
    const events: RoomEvent[] = []
    for (let last = since; ;) {
      const history = await rooms.events(room, { since: last })
      events.push(...history.events)
      if (history.events.length === 0 || history.seq >= (present?.seq ?? 0)) return events
      last = history.seq
    }
  }

  const presenceFrame = (): Extract<LiveFrame, { type: 'presence' }> => ({
    type: 'presence',
    people: presence.people(room),
    ...(space.isFull && { storage: 'full' }),
    ...hiddenNotes(),
    ...turnouts(),
  })

  const hiddenNotes = () => {
    const hidden = drafts.of(room)
    return hidden.length > 0 ? { hidden } : {}
  }

  const turnouts = () => {
    const votes = present ? turnoutsIn(present.state) : []
    const fists = present ? fistTurnoutsIn(present.state) : []
    const placings = present ? placingTurnoutsIn(present.state) : []
    return {
      ...(votes.length > 0 && { votes }),
      ...(fists.length > 0 && { fists }),
      ...(placings.length > 0 && { placings }),
    }
  }

  function tellPresence(): void {
    waiting = undefined
    const frame = encode(presenceFrame())
    if (frame.text === shown) return
    shown = frame.text
    for (const seat of seats) if (seat.isLive) seat.send(frame)
  }

  async function catchUp(seat: Seat, since: number | undefined): Promise<void> {
    const read = await rooms.read(room)
    const newest = present && present.seq > read.seq ? present : read
    present = newest
    turnClock.follow(newest.state)
    seat.role = roleOf(seat.person, newest.state)
    if (seat.role === undefined) return seat.close(closeCodes.notFound, 'no such room')
    seat.sent = since ?? newest.seq
    if (seat.sent > newest.seq || newest.seq - seat.sent > limits.maxBehind) {
      seat.send({ type: 'reset', seq: newest.seq })
      seat.sent = newest.seq
    }
    // What happens while the log is read makes another round.
    while (seat.isOpen() && seat.sent < present.seq) {
      const missed = await recent.after(seat.sent, present.seq)
      // Many come back at the same moment, each for hundreds of frames: everybody else has a turn between two of them.
      sending = sending.then(() => setImmediate())
      await sending
      const viewer = { id: seat.person, role: seat.role }
      for (const frame of missed) sendEvent(seat, viewer, frame)
    }
    seat.isLive = true
  }

  function leave(seat: Seat): void {
    seats.delete(seat)
    if (seats.size > 0) return
    clearTimeout(waiting)
    turnClock.stop()
    unsubscribe()
    stopWatchingLog()
    stopWatching()
    stopWatchingSpace()
    stopCounting()
    onEmpty()
  }

  return {
    async join(socket, person, since) {
      const seat = createSeat(socket, person, limits.maxBuffered)
      seats.add(seat)
      socket.once('close', () => leave(seat))
      await catchUp(seat, since)
      if (!seat.isOpen()) return
      socket.once('close', presence.enter(room, person))
      seat.send({ ...presenceFrame(), now: now() })
    },
  }
}

const changesTurnout = (type: RoomEvent['type']): boolean => /^(vote|fist|placing)\./.test(type)

function roleOf(person: string, { people }: RoomState) {
  const known = people[person]
  return known && !known.removed ? known.role : undefined
}
