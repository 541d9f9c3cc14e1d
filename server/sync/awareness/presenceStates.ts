// Who is on a board and where their cursors are: y-protocols' awareness, without its class, which holds a timer.
// What a client sends is believed for its own id only, and never for who it is. Nothing of it is logged.
import type { Connection } from '../socket/connection.ts'
import { awarenessFrame } from '../socket/frames.ts'
import { encodeState, isNoState, readStates, ToldStates } from './presenceCodec.ts'

interface PresentState {
  connection: Connection
  /** As the client sent it; undefined when it has taken its state back, or left. */
  sent: Uint8Array | undefined
  /** The clock it was last told with. */
  clock: number
  toldAt: number
}

/** The unit of clocks, and the least time between two tellings. Milliseconds. */
const tellEveryMs = 50
/** Stock clients forget a state that was not renewed for 30 s; a hidden tab's timers are later than that. */
const renewAfterMs = 20_000
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
  readonly #connections: ReadonlySet<Connection>
  readonly #ownerOf: (client: number) => string | undefined
  readonly #longest: number
  #timer: NodeJS.Timeout | undefined
  #toldAt = 0
  /** No clock is lower than this: those that are gone must not be told again with an earlier one. */
  #leastClock = 0

  /** @param ownerOf the person a Yjs client id is bound to */
  constructor(
    connections: ReadonlySet<Connection>,
    ownerOf: (client: number) => string | undefined,
    longest: number,
  ) {
    this.#connections = connections
    this.#ownerOf = ownerOf
    this.#longest = longest
  }

  /** The person who is here now under a client id. */
  personAt(client: number): string | undefined {
    return this.#states.get(client)?.connection.person
  }

  /** @throws Malformed */
  receive(connection: Connection, message: Uint8Array): void {
    for (const { client, state } of readStates(message)) {
      // Stock clients repeat everybody's states: only the own one counts.
      if (!this.#mayTell(connection, client) || state.length > this.#longest) continue
      const sent = isNoState(state) ? undefined : state
      const known = this.#states.get(client)
      if (!known && !sent) continue
      if (known && known.connection !== connection) known.connection.presenceClient = undefined
      connection.presenceClient = client
      // Copied, for what was received is a part of a larger buffer.
      this.#states.set(client, {
        connection,
        sent: sent && new Uint8Array(sent),
        clock: known?.clock ?? 0,
        toldAt: known?.toldAt ?? 0,
      })
      this.#change(client)
    }
  }

  /** One id a connection. A person who comes back on a new socket takes their id along. */
  #mayTell(connection: Connection, client: number): boolean {
    if (connection.presenceClient !== undefined) return connection.presenceClient === client
    const owner = this.personAt(client) ?? this.#ownerOf(client)
    return owner === undefined || owner === connection.person
  }

  leave(connection: Connection): void {
    const client = connection.presenceClient
    const state = client === undefined ? undefined : this.#states.get(client)
    if (client === undefined || state?.connection !== connection) return
    state.sent = undefined
    this.#change(client)
  }

  /** The person behind a connection has another name or colour now. */
  rename(connection: Connection): void {
    const client = connection.presenceClient
    if (client !== undefined && this.#states.has(client)) this.#change(client)
  }

  /** Everybody who is here, for a connection that has just come or asks. */
  frameFor(connection: Connection): Buffer | undefined {
    const states: Uint8Array[] = []
    for (const [client, state] of this.#states)
      if (state.connection !== connection && state.sent) states.push(this.#encode(client, state))
    return states.length === 0 ? undefined : awarenessFrame(new ToldStates(states).all)
  }

  /** Says again what the clients would forget otherwise. */
  renew(): void {
    const due = performance.now() - renewAfterMs
    for (const [client, state] of this.#states) if (state.toldAt < due) this.#change(client)
  }

  close(): void {
    clearTimeout(this.#timer)
  }

  #change(client: number): void {
    this.#changed.add(client)
    const wait = Math.max(0, this.#toldAt + tellEveryMs - performance.now())
    this.#timer ??= setTimeout(() => this.#tell(), wait)
  }

  #encode(client: number, state: PresentState): Uint8Array {
    state.clock = Math.max(state.clock + 1, this.#leastClock, clockNow())
    return encodeState(client, state.clock, state.sent, state.connection.user)
  }

  #tell(): void {
    this.#timer = undefined
    this.#toldAt = performance.now()
    const encoded: Uint8Array[] = []
    const own = new Map<Connection, number>()
    for (const client of this.#changed) {
      const state = this.#states.get(client)
      if (!state) continue
      own.set(state.connection, encoded.length)
      encoded.push(this.#encode(client, state))
      state.toldAt = this.#toldAt
      if (state.sent) continue
      this.#states.delete(client)
      this.#leastClock = Math.max(this.#leastClock, state.clock + 1)
    }
    this.#changed.clear()
    if (encoded.length > 0) this.#tellAll(new ToldStates(encoded), own)
  }

  #tellAll(told: ToldStates, own: Map<Connection, number>): void {
    const frame = awarenessFrame(told.all)
    for (const connection of this.#connections) {
      const index = own.get(connection)
      if (index === undefined) connection.write(frame)
      else if (told.count > 1) connection.write(awarenessFrame(told.allBut(index)))
    }
  }
}
