// The contract: every endpoint once, with the schemas of what goes in and comes out. The server mounts it, the
// client calls it, OpenAPI and the readable page are generated from it.
import { z } from 'zod'
import { Id, Moment } from '../fields.ts'
import { Language } from '../language.ts'
import { PaletteColor } from '../palette.ts'
import { Person, PersonName, Role } from '../people/model.ts'
import { Command } from '../room/commands.ts'
import { RoomEvent } from '../room/events.ts'
import { RoomName, StoredRoom } from '../room/model.ts'
import { BacklogFormat, BoardFormat } from '../exchange/formats.ts'
import { assetEndpoints } from './assets.ts'
import { embeddingEndpoints } from './embeddings.ts'
import type { Endpoint } from './endpoint.ts'
import { BoardOutline, NewNotes, NoteAnswer } from './notes.ts'
import { peopleEndpoints } from './people.ts'
import { summaryEndpoints } from './summaries.ts'
import { templateEndpoints } from './templates.ts'
import { versionEndpoints } from './versions.ts'

const RoomRef = z.object({ room: Id })
const BoardRef = z.object({ room: Id, board: Id })

const Url = z.string()
const Entered = z.object({ room: z.object({ id: Id, name: z.string() }), me: Person, token: z.string() })

const CommandBody = z.intersection(z.object({ id: z.string().min(1).max(64).optional() }), Command)
const Events = z.object({ seq: z.int(), events: z.array(RoomEvent) })

export const endpoints = {
  createRoom: {
    method: 'POST',
    path: '/api/rooms',
    access: 'public',
    status: 201,
    body: z.object({
      name: RoomName,
      language: Language.default('en'),
      you: z.object({ name: PersonName, color: PaletteColor.optional() }),
    }),
    answer: Entered.extend({ invites: z.object({ facilitator: Url, member: Url, observer: Url }) }),
  },
  readInvite: {
    method: 'GET',
    path: '/api/invites/:token',
    access: 'public',
    status: 200,
    params: z.object({ token: z.string().max(200) }),
    answer: z.object({
      room: z.object({ name: z.string() }),
      role: Role,
      language: Language,
      /** Whoever asks is in this room already, as this person. */
      me: Person.optional(),
      roomId: Id.optional(),
      suggestedColor: PaletteColor,
    }),
  },
  join: {
    method: 'POST',
    path: '/api/join',
    access: 'public',
    status: 201,
    body: z.object({ token: z.string().max(200), name: PersonName, color: PaletteColor.optional() }),
    answer: Entered,
  },
  readRoom: {
    method: 'GET',
    path: '/api/rooms/:room',
    access: 'room',
    status: 200,
    params: RoomRef,
    answer: z.object({ seq: z.int(), me: Id, state: StoredRoom }),
  },
  command: {
    method: 'POST',
    path: '/api/rooms/:room/commands',
    access: 'room',
    status: 200,
    params: RoomRef,
    body: CommandBody,
    answer: Events.extend({ result: z.record(z.string(), z.string()).optional() }),
  },
  readEvents: {
    method: 'GET',
    path: '/api/rooms/:room/events',
    access: 'room',
    status: 200,
    params: RoomRef,
    query: z.object({
      since: z.coerce.number().int().nonnegative().default(0),
      initiative: Id.optional(),
    }),
    answer: Events,
  },
  readInvites: {
    method: 'GET',
    path: '/api/rooms/:room/invites',
    access: 'facilitator',
    status: 200,
    params: RoomRef,
    answer: z.array(
      z.object({
        id: Id,
        role: Role,
        url: Url,
        createdAt: Moment,
        expiresAt: Moment.optional(),
        maxUses: z.int().optional(),
        uses: z.int(),
        revoked: z.boolean(),
      }),
    ),
  },
  readNotes: {
    method: 'GET',
    path: '/api/rooms/:room/boards/:board/notes',
    access: 'room',
    status: 200,
    params: BoardRef,
    answer: z.array(NoteAnswer),
  },
  addNotes: {
    method: 'POST',
    path: '/api/rooms/:room/boards/:board/notes',
    access: 'member',
    status: 201,
    params: BoardRef,
    body: NewNotes,
    answer: z.object({ ids: z.array(z.string()) }),
  },
  readOutline: {
    method: 'GET',
    path: '/api/rooms/:room/boards/:board/outline',
    access: 'room',
    status: 200,
    params: BoardRef,
    answer: BoardOutline,
  },
  exportBoard: {
    method: 'GET',
    path: '/api/rooms/:room/boards/:board/export',
    access: 'room',
    status: 200,
    params: BoardRef,
    query: z.object({ format: BoardFormat, language: Language.optional() }),
    answer: 'file',
  },
  ...peopleEndpoints,
  ...assetEndpoints,
  ...versionEndpoints,
  ...summaryEndpoints,
  ...embeddingEndpoints,
  exportBacklog: {
    method: 'GET',
    path: '/api/rooms/:room/backlog',
    access: 'room',
    status: 200,
    params: RoomRef,
    query: z.object({
      format: BacklogFormat,
      language: Language.optional(),
      /** Ids of people, or `none`, with commas between; likewise statuses. */
      owner: z.string().max(2_000).optional(),
      status: z.string().max(100).optional(),
      /** Which file, from 1, of a format that takes so many rows a file. */
      part: z.coerce.number().int().positive().optional(),
    }),
    answer: 'file',
  },
  ...templateEndpoints,
  readConfig: {
    method: 'GET',
    path: '/api/config',
    access: 'public',
    status: 200,
    answer: z.object({
      /** Who may create rooms: anybody, or who has the administrator token. */
      roomCreation: z.enum(['open', 'token']),
      tldrawLicenseKey: z.string().optional(),
      /** How many backups the server keeps by itself, one a day; 0 where it makes none. */
      backupsKept: z.int().nonnegative(),
      /** Of the pages that are served; another one than a page came with means that there are newer ones. */
      build: z.string().optional(),
    }),
  },
  readHealth: {
    method: 'GET',
    path: '/api/health',
    access: 'public',
    status: 200,
    answer: z.object({ status: z.literal('ok') }),
  },
  readReady: {
    method: 'GET',
    path: '/api/ready',
    access: 'public',
    status: 200,
    answer: z.object({ status: z.literal('ready') }),
  },
} as const satisfies Record<string, Endpoint>

export type Endpoints = typeof endpoints
export type EndpointName = keyof Endpoints

type Output<T> = T extends z.ZodType ? z.output<T> : undefined
type Input<T> = T extends z.ZodType ? z.input<T> : undefined
type Part<E, K extends string> = E extends Record<K, infer T> ? T : undefined

/** What the server's handler of an endpoint is given, parsed. */
export interface Request<N extends EndpointName> {
  params: Output<Part<Endpoints[N], 'params'>>
  query: Output<Part<Endpoints[N], 'query'>>
  body: Part<Endpoints[N], 'body'> extends 'bytes' ? Uint8Array : Output<Part<Endpoints[N], 'body'>>
}

/** What a caller has to give; parts the endpoint does not have, and bytes, are left out. */
export type Call<N extends EndpointName> = {
  [K in 'params' | 'query' | 'body' as Part<Endpoints[N], K> extends z.ZodType ? K : never]: Input<
    Part<Endpoints[N], K>
  >
}

export type Answer<N extends EndpointName> = Endpoints[N]['answer'] extends z.ZodType
  ? z.output<Endpoints[N]['answer']>
  : never
