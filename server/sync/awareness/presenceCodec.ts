// The awareness message of y-protocols: how many states, then client, clock and JSON of each.
import * as encoding from 'lib0/encoding'
import type { PaletteColor } from '#shared/palette.ts'
import { isForbiddenKey } from '../inspection/inspectValue.ts'
import { Malformed, Reader } from '../inspection/reader.ts'

/** What everybody is told of a person. It is the room's, whatever the client says. */
export interface PresentUser {
  id: string
  name: string
  color: PaletteColor
}

export interface SentState {
  client: number
  /** JSON, as it was sent. */
  state: Uint8Array
}

/** Stock clients repeat those of everybody; a board has no more connections. */
const mostStates = 4_096

/** @throws Malformed */
export function readStates(message: Uint8Array): SentState[] {
  const reader = new Reader(message)
  const count = reader.varUint()
  if (count * 3 > reader.left) throw new Malformed('it counts more than it holds')
  if (count > mostStates) throw new Malformed('it tells of too many')
  return Array.from({ length: count }, () => {
    const client = reader.varUint()
    // The sender's clock: messages of one socket come in order, so it is not needed.
    reader.varUint()
    return { client, state: reader.block() }
  })
}

/** A state as the server tells it; undefined for somebody who has left. */
export function encodeState(
  client: number,
  clock: number,
  state: Uint8Array | undefined,
  user: PresentUser,
): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
  encoding.writeVarString(encoder, state ? JSON.stringify({ ...readFields(state), user }) : 'null')
  return encoding.toUint8Array(encoder)
}

/** States that are told together, each of them encoded once. */
export class ToldStates {
  readonly #bytes: Buffer
  readonly #ranges: [start: number, end: number][]

  constructor(encoded: Uint8Array[]) {
    let end = 0
    this.#ranges = encoded.map(({ length }) => [end, (end += length)])
    this.#bytes = Buffer.concat(encoded, end)
  }

  get count(): number {
    return this.#ranges.length
  }

  get all(): Uint8Array {
    return joined(this.count, this.#bytes)
  }

  /** All but the one at `index`. */
  allBut(index: number): Uint8Array {
    const [start, end] = this.#ranges[index] ?? [0, 0]
    return joined(this.count - 1, this.#bytes.subarray(0, start), this.#bytes.subarray(end))
  }
}

function joined(count: number, ...parts: Uint8Array[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, count)
  return Buffer.concat([encoding.toUint8Array(encoder), ...parts])
}

const decoder = new TextDecoder()

export const isNoState = (state: Uint8Array): boolean =>
  state.length === 4 && decoder.decode(state) === 'null'

/** What cannot be read as an object counts as an empty one: the person is here all the same. */
function readFields(state: Uint8Array): object {
  try {
    const text = decoder.decode(state)
    // A key may be written with escapes: they are looked at as parsed. JSON without any needs no second look.
    const fields: unknown = /__proto__|constructor|prototype|\\u/.test(text)
      ? JSON.parse(text, (key, value: unknown) => (isForbiddenKey(key) ? undefined : value))
      : JSON.parse(text)
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? fields : {}
  } catch {
    return {}
  }
}
