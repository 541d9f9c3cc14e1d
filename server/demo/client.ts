// A program outside, as docs/protocol.md describes one: the public API by fetch, and a board by the stock
// y-websocket client. Nothing here reaches into the server, and nothing is tried twice.
import * as decoding from 'lib0/decoding'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { z } from 'zod'
import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints, type Call } from '#shared/api/endpoints.ts'
import { Problem } from '#shared/api/problem.ts'
import type { Command } from '#shared/room/commands.ts'

/** Something that a person can read and act on; anything else that is thrown is a mistake of ours. */
export class PlayStopped extends Error {
  override name = 'PlayStopped'
}

interface Sent {
  params?: Record<string, string>
  body?: unknown
  token?: string
}

export class RoomClient {
  readonly origin: string

  constructor(origin: string) {
    this.origin = origin
  }

  createRoom(body: Call<'createRoom'>['body']) {
    return this.#send(endpoints.createRoom, { body })
  }

  join(body: Call<'join'>['body']) {
    return this.#send(endpoints.join, { body })
  }

  readTemplates() {
    return this.#send(endpoints.readTemplates, {})
  }

  readNotes(room: string, board: string, token: string) {
    return this.#send(endpoints.readNotes, { params: { room, board }, token })
  }

  command(room: string, token: string, body: z.input<typeof Command>) {
    return this.#send(endpoints.command, { params: { room }, body, token })
  }

  async #send<A extends z.ZodType>(endpoint: Endpoint & { answer: A }, sent: Sent): Promise<z.output<A>> {
    const { params = {}, body, token } = sent
    const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''))
    const response = await fetch(this.origin + path, {
      method: endpoint.method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: body === undefined ? null : JSON.stringify(body),
    }).catch(() => {
      throw new PlayStopped(
        `Nobody answers at ${this.origin}. Start Rotunda with \`npm start\`, or say where it is with --url.`,
      )
    })
    const answer: unknown = await response.json().catch(() => undefined)
    const parsed = response.ok ? endpoint.answer.safeParse(answer) : undefined
    if (parsed?.success) return parsed.data
    const problem = Problem.safeParse(answer)
    const said = problem.success
      ? [problem.data.title, problem.data.detail].filter(Boolean).join(': ')
      : `the answer (${response.status}) is none of Rotunda’s`
    throw new PlayStopped(`${endpoint.method} ${path} was refused. ${said}`)
  }
}

export interface BoardAddress {
  origin: string
  board: string
  token: string
}

/** Type of the message by which the server says how many of this connection's updates are on disk. */
const acknowledgement = 100
const patienceMs = 15_000

/** Opens a board, writes once it is whole, and resolves when what was written is on the server's disk. */
export async function writeOnBoard(address: BoardAddress, write: (doc: Y.Doc) => void): Promise<void> {
  const { origin, board, token } = address
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(`${origin.replace(/^http/, 'ws')}/sync`, board, doc, {
    params: { token, acks: '1' },
    disableBc: true,
    connect: false,
  })
  const { promise: saved, resolve, reject } = Promise.withResolvers<undefined>()
  const stop = (why: string) => reject(new PlayStopped(`The board ${board} could not be written. ${why}`))
  const timer = setTimeout(() => stop('The server has not confirmed in time.'), patienceMs)
  let written = 0
  provider.messageHandlers[acknowledgement] = (_encoder, decoder) => {
    if (decoding.readVarUint(decoder) >= written && written > 0) resolve(undefined)
  }
  provider.on('connection-close', event => stop(`The connection was closed (${event?.code ?? 'lost'}).`))
  provider.on('connection-error', () => stop('The connection was refused.'))
  provider.on('sync', isSynced => {
    if (!isSynced) return
    doc.on('update', (_update: Uint8Array, from: unknown) => {
      if (from !== provider) written++
    })
    try {
      write(doc)
    } catch (error) {
      reject(error)
    }
    if (written === 0) resolve(undefined)
  })
  try {
    provider.connect()
    await saved
  } finally {
    clearTimeout(timer)
    provider.destroy()
    doc.destroy()
  }
}
