// Puts the contract on Express: origin, who, parameters, rights, body, handler, answer. The same for every endpoint.
import express, { Router, type Request, type Response } from 'express'
import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints, type EndpointName } from '#shared/api/endpoints.ts'
import { DomainError, type RefusalCode } from '#shared/errors.ts'
import type { TextFile } from '#shared/exchange/formats.ts'
import { isAtLeast } from '#shared/people/model.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Tokens } from '../rooms/tokens.ts'
import { traceOf } from '../metrics/watchRequests.ts'
import { cookieName, identify, type Identity } from './authenticate.ts'
import { readBytes, sendBytes, type BytesFile } from './bytes.ts'
import type { Handler, Handlers, Insider, Visitor } from './handler.ts'
import type { Origins } from './origin.ts'

export interface MountParts {
  rooms: Rooms
  tokens: Tokens
  origins: Origins
  isAdministrator: (request: Request) => boolean
}

const readJson = express.json({ limit: '1mb' })

const year = 365 * 24 * 60 * 60 * 1000

/** An address whose id cannot be one leads nowhere: it is not found, rather than badly written. */
const notFound: Record<string, RefusalCode> = {
  token: 'no-such-invite',
  board: 'no-such-board',
  version: 'no-such-version',
  template: 'no-such-template',
  session: 'no-such-session',
  person: 'no-such-person',
  room: 'no-such-room',
  hash: 'no-such-asset',
}

export function mountEndpoints(handlers: Handlers, parts: MountParts): Router {
  const router = Router()
  for (const name of Object.keys(endpoints) as EndpointName[]) mount(router, name, handlers[name], parts)
  return router
}

function mount<N extends EndpointName>(router: Router, name: N, handle: Handler<N>, parts: MountParts): void {
  const endpoint: Endpoint = endpoints[name]
  const answer = async (request: Request, response: Response) => {
    const trace = traceOf(response)
    trace.endpoint = name
    const identity = identify(request, parts.tokens)
    if (identity) trace.person = identity.person
    if (endpoint.method === 'POST') refuseForeign(request, identity, parts.origins)
    if (endpoint.access !== 'public' && !identity) throw new DomainError('who-are-you')
    const params = parseParams(endpoint, request.params)
    if (params?.room !== undefined) trace.room = String(params.room)
    const caller =
      endpoint.access === 'public'
        ? visitor(request, response, identity, parts)
        : await insider(String(params?.room), identity, endpoint.access, parts, request)
    const call: Record<'params' | 'query' | 'body' | 'caller', unknown> = {
      params,
      query: endpoint.query?.parse(request.query),
      body: await readBody(endpoint, request, response),
      caller,
    }
    // Each part was parsed by the schema this endpoint's own type is inferred from.
    const output = await handle(call as Parameters<Handler<N>>[0])
    if (endpoint.answer === 'file') sendFile(response, output as TextFile)
    else if (endpoint.answer === 'bytes') sendBytes(request, response, output as BytesFile)
    else response.status(endpoint.status).json(output)
  }
  if (endpoint.method === 'GET') router.get(endpoint.path, answer)
  else if (endpoint.body === 'bytes') router.post(endpoint.path, answer)
  else router.post(endpoint.path, readJson, answer)
}

/** Bytes are read only from those who may send them: they are ten times what JSON may be. */
const readBody = ({ body }: Endpoint, request: Request, response: Response): unknown =>
  body === 'bytes' ? readBytes(request, response) : body?.parse(request.body, bodyMessages(request))

/** A browser sends the cookie whatever page asked; only a bearer token shows that the page knew it. */
function refuseForeign(request: Request, identity: Identity | undefined, origins: Origins): void {
  if (identity?.by !== 'bearer' && !origins.isOwn(request)) throw new DomainError('foreign-origin')
}

function parseParams({ params }: Endpoint, given: object): Record<string, unknown> | undefined {
  const parsed = params?.safeParse(given)
  if (!parsed || parsed.success) return parsed?.data
  throw new DomainError(notFound[String(parsed.error.issues[0]?.path[0])] ?? 'no-such-page')
}

function bodyMessages(request: Request): { error: () => string } | undefined {
  if (request.body !== undefined) return undefined
  return { error: () => 'send JSON with the header Content-Type: application/json' }
}

function visitor(
  request: Request,
  response: Response,
  identity: Identity | undefined,
  { origins, tokens, isAdministrator }: MountParts,
): Visitor {
  const origin = origins.of(request)
  return {
    person: identity?.person,
    origin,
    isAdministrator: () => isAdministrator(request),
    remember(person) {
      const token = tokens.forPerson(person)
      response.cookie(cookieName, token, {
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
        maxAge: year,
        secure: origin.startsWith('https:'),
      })
      return token
    },
  }
}

/** A room one is not in answers as one that does not exist. */
async function insider(
  room: string,
  identity: Identity | undefined,
  access: Exclude<Endpoint['access'], 'public'>,
  { rooms, origins }: MountParts,
  request: Request,
): Promise<Insider> {
  const { seq, state } = await rooms.read(room)
  const me = identity && state.people[identity.person]
  if (!me || me.removed) throw new DomainError('no-such-room')
  if (access !== 'room' && !isAtLeast(me.role, access)) throw new DomainError('not-allowed')
  return { me, seq, state, origin: origins.of(request) }
}

function sendFile(response: Response, { name, mediaType, text, warnings }: TextFile): void {
  response.attachment(name)
  response.set('Content-Type', mediaType.includes('charset') ? mediaType : `${mediaType}; charset=utf-8`)
  if (warnings.length > 0) {
    const told = warnings
      .slice(0, 10)
      .map(warning => encodeURIComponent(warning.slice(0, 200).toWellFormed()))
    response.set('Rotunda-Warnings', told.join(','))
  }
  response.send(text)
}
