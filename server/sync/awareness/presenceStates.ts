// Who is on a board and where their cursors are: y-protocols' awareness, without its class, which holds a timer.
// What a client sends is believed for its own id only, and never for who it is. Nothing of it is logged.
import { awarenessFrame } from '../frames.ts'
import { encodeState, isNoState, readStates, ToldStates, type PresentUser } from './presenceCodec.ts'
import { ShownIds } from './shownIds.ts'
import { Telling } from './telling.ts'

/** Somebody who is told who is here, and may say where they are themselves. */
export interface Attendee {
  readonly person: string
  readonly user: PresentUser
  /**
   * They write without a name, or a vote is open: where they point and what they have chosen would tell what is theirs. What
   * they said meanwhile is forgotten, and not told when it is over.
   */
  readonly isQuiet: boolean
  /** The awareness client id that is its own. */
  presenceClient: number | undefined
  write(frame: Buffer): void
}

interface PresentState {
  attendee: Attendee
  /** As the client sent it; undefined when it has taken its state back, or left. */
  sent: Uint8Array | undefined
  /** The clock it was last told with. */
  clock: number
  toldAt: number
}

/** The unit of clocks, and the least time between two tellings. Milliseconds. */
const tellEveryMs = 50
/** Among more people than this each is told of less often: what all hear of all grows with their square. */
const crowd = 100
/** Between two tellings of one person there, milliseconds for each who is there. */
const crowdPauseMs = 0.8
/** Stock clients forget a state that was not renewed for 30 s; a hidden tab's timers are later than that. */
const renewAfterMs = 20_000
/** What is told of who is quiet, beside who it is. */
const quiet = new TextEncoder().encode('{"cursor":null}')
const epoch = Date.UTC(2026, 0, 1)

/**
 * Clocks are the server's and follow the time of day: a client that comes back, even after a restart, remembers
 * the clocks it saw before and takes only later ones. A client is never told its own state, for then its clock
 * would jump, and an older state replace its newest.
 */
const clockNow = () => Math.max(0, Math.floor((Date.now() - epoch) / tellEveryMs))

export class PresenceStates {
  readonly #states = new Map<number, PresentState>()
  readonly #changed = new Set<number>()
  readonly #asking = new Set<Attendee>()
  readonly #shown = new ShownIds()
  readonly #telling = new Telling<Attendee>()
  readonly #attendees: ReadonlySet<Attendee>
  readonly #ownerOf: (client: number) => string | undefined
  readonly #longest: number
  #timer: NodeJS.Timeout | undefined
  #toldAt = 0
  /** No clock is lower than this: those that are gone must not be told again with an earlier one. */
  #leastClock = 0

  /** @param ownerOf the person a Yjs client id is bound to */
  constructor(
    attendees: ReadonlySet<Attendee>,
    ownerOf: (client: number) => string | undefined,
    longest: number,
  ) {
    this.#attendees = attendees
    this.#ownerOf = ownerOf
    this.#longest = longest
  }

  /** The person who is here under a client id, or was. */
  personAt(client: number): string | undefined {
    return this.#states.get(client)?.attendee.person ?? this.#shown.personOf(client)
  }

  /** @throws Malformed */
  receive(attendee: Attendee, message: Uint8Array): void {
    for (const { client, state } of readStates(message)) {
      // Stock clients repeat everybody's states: only the own one counts.
      if (!this.#mayTell(attendee, client) || state.length > this.#longest) continue
      const sent = isNoState(state) ? undefined : attendee.isQuiet ? quiet : state
      const known = this.#states.get(client)
      if (!known && !sent) continue
      // Each of these says the same; `renew` tells of them now and then.
      if (sent === quiet && known?.sent === quiet && known.attendee === attendee) continue
      if (known && known.attendee !== attendee) known.attendee.presenceClient = undefined
      attendee.presenceClient = client
      this.#shown.show(client, attendee.person)
      // Copied, for what was received is a part of a larger buffer.
      this.#states.set(client, {
        attendee,
        sent: sent === quiet ? quiet : sent && new Uint8Array(sent),
        clock: known?.clock ?? 0,
        toldAt: known?.toldAt ?? 0,
      })
      this.#change(client)
    }
  }

  /** One id a socket. A person who comes back on a new socket takes their id along. */
  #mayTell(attendee: Attendee, client: number): boolean {
    if (attendee.presenceClient !== undefined) return attendee.presenceClient === client
    const owner = this.#ownerOf(client) ?? this.personAt(client)
    return owner === undefined || owner === attendee.person
  }

  leave(attendee: Attendee): void {
    this.#asking.delete(attendee)
    const client = attendee.presenceClient
    const state = client === undefined ? undefined : this.#states.get(client)
    if (client === undefined || state?.attendee !== attendee) return
    state.sent = undefined
    this.#change(client)
  }

  /** The person has another name or colour now, or is quiet, or no longer. */
  rename(attendee: Attendee): void {
    const client = attendee.presenceClient
    const state = client === undefined ? undefined : this.#states.get(client)
    if (client === undefined || !state) return
    if (attendee.isQuiet && state.sent) state.sent = quiet
    this.#change(client)
  }

  /** Somebody who has just come, or asks, is told of everybody: soon, with all others who do. */
  ask(attendee: Attendee): void {
    this.#asking.add(attendee)
    this.#tellSoon()
  }

  /** Says again what the clients would forget otherwise. */
  renew(): void {
    const due = performance.now() - renewAfterMs
    for (const [client, state] of this.#states) if (state.toldAt < due) this.#change(client)
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#telling.close()
  }

  #change(client: number): void {
    this.#changed.add(client)
    this.#tellSoon()
  }

  #tellSoon(): void {
    const wait = Math.max(0, this.#toldAt + tellEveryMs - performance.now())
    this.#timer ??= setTimeout(() => this.#tell(), wait)
  }

  #encode(client: number, state: PresentState): Uint8Array {
    state.clock = Math.max(state.clock + 1, this.#leastClock, clockNow())
    return encodeState(client, state.clock, state.sent, state.attendee.user)
  }

  #tell(): void {
    this.#timer = undefined
    this.#toldAt = performance.now()
    const encoded: Uint8Array[] = []
    const own = new Map<Attendee, number>()
    const pause = this.#attendees.size > crowd ? this.#attendees.size * crowdPauseMs : 0
    for (const client of this.#changed) {
      const state = this.#states.get(client)
      // Each at a moment of their own, so that all are not told of all at once.
      if (state?.sent && this.#toldAt - state.toldAt < pause) continue
      this.#changed.delete(client)
      if (!state) continue
      own.set(state.attendee, encoded.length)
      encoded.push(this.#encode(client, state))
      state.toldAt = this.#toldAt
      if (state.sent) continue
      this.#states.delete(client)
      this.#leastClock = Math.max(this.#leastClock, state.clock + 1)
    }
    if (encoded.length > 0) this.#tellTo(this.#attendees, new ToldStates(encoded), own)
    if (this.#asking.size > 0) this.#answer()
    if (this.#changed.size > 0) this.#tellSoon()
  }

  #answer(): void {
    const encoded: Uint8Array[] = []
    const own = new Map<Attendee, number>()
    for (const [client, state] of this.#states) {
      if (!state.sent) continue
      own.set(state.attendee, encoded.length)
      encoded.push(this.#encode(client, state))
    }
    if (encoded.length > 0) this.#tellTo(this.#asking, new ToldStates(encoded), own)
    this.#asking.clear()
  }

  /** Nobody is told their own. */
  #tellTo(attendees: Iterable<Attendee>, told: ToldStates, own: Map<Attendee, number>): void {
    const frame = awarenessFrame(told.all)
    this.#telling.tell(attendees, attendee => {
      const index = own.get(attendee)
      if (index === undefined) attendee.write(frame)
      else if (told.count > 1) attendee.write(awarenessFrame(told.allBut(index)))
    })
  }
}
