// What a handler of an endpoint is given and what it gives back. Parsing, rights and errors are not its job.
import type { Answer, EndpointName, Endpoints, Request as Parsed } from '#shared/api/endpoints.ts'
import type { TextFile } from '#shared/exchange/formats.ts'
import type { Person } from '#shared/people/model.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { BytesFile } from './bytes.ts'

/** Whoever calls a public endpoint. */
export interface Visitor {
  /** Who they are, when they have been in any room of this server. */
  person: string | undefined
  /** The origin people use, for links. */
  origin: string
  isAdministrator: () => boolean
  /** Makes the browser remember who this is. Returns the token, for programs. */
  remember(person: string): string
}

/** Somebody who is in the room they ask about, and whose role allows the call. */
export interface Insider {
  me: Person
  seq: number
  state: RoomState
  origin: string
}

type Caller<N extends EndpointName> = Endpoints[N]['access'] extends 'public' ? Visitor : Insider

type Output<N extends EndpointName> = Endpoints[N]['answer'] extends 'file'
  ? TextFile
  : Endpoints[N]['answer'] extends 'bytes'
    ? BytesFile
    : Answer<N>

export type Handler<N extends EndpointName> = (
  call: Parsed<N> & { caller: Caller<N> },
) => Output<N> | Promise<Output<N>>

export type Handlers = { [N in EndpointName]: Handler<N> }
