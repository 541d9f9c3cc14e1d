// Who is not in a room finds none, and what is in another room is not there: the same answer to the letter as for what
// never was.
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints, type EndpointName } from '#shared/api/endpoints.ts'
import { startServer, type RunningServer } from '../fixture.ts'
import { commandsTo } from './asked.ts'
import { furnish, newPlace, paramsOf, type Furnished, type Place } from './place.ts'
import { ask, outcome, send } from './send.ts'
import { commands, outsiders, routes, turnedAway, type Asked } from './table.ts'

let server: RunningServer
let here: Place
let there: Place
let onHere: Furnished
let onThere: Furnished

beforeAll(async () => {
  server = await startServer()
  here = await newPlace(server)
  there = await newPlace(server)
  onHere = await furnish(here)
  onThere = await furnish(there)
})
afterAll(() => server.close())

const routeNames = Object.keys(routes) as EndpointName[]
const guarded = routeNames.filter(name => routes[name] !== 'anybody')
const asked = Object.keys(commands) as Asked[]

/** An id like this one, of nothing. */
const madeUp = (id: string): string =>
  id.replace(/[0-9a-f]{20,}/g, hex => randomBytes(hex.length).toString('hex').slice(0, hex.length))

/** All that an answer says, with `id` left out; what differs from request to request as well. */
async function said(response: Response, id: string): Promise<unknown> {
  const headers = [...response.headers].filter(([name]) => !/^(date|ratelimit|x-request-id)/.test(name))
  return { status: response.status, headers, body: (await response.text()).replaceAll(id, '…') }
}

describe.each(guarded)('the route %s', name => {
  test.each(outsiders)('tells %s nothing', async outsider => {
    const client = here.outsiders[outsider]
    const params = paramsOf(here, onHere)
    const response = await send(client, name, params)
    expect(await outcome(response.clone())).toBe(turnedAway[outsider].http)
    const room = madeUp(params.room)
    expect(await said(response, params.room)).toEqual(
      await said(await send(client, name, { ...params, room }), room),
    )
  })
})

/** What an address names beside the room. */
const namedBy = (name: EndpointName): string[] =>
  [...endpoints[name].path.matchAll(/:(\w+)/g)].flatMap(([, key]) =>
    key === undefined || key === 'room' ? [] : [key],
  )

test.each(guarded.filter(name => namedBy(name).length > 0))(
  'the route %s has nothing of another room',
  async name => {
    const params: Record<string, string> = paramsOf(here, onHere)
    const foreign: Record<string, string> = paramsOf(there, onThere)
    for (const key of namedBy(name)) {
      const id = foreign[key] ?? ''
      const none = madeUp(id)
      const response = await send(here.host, name, { ...params, [key]: id })
      expect([key, response.status]).toEqual([key, 404])
      expect(await said(response, id)).toEqual(
        await said(await send(here.host, name, { ...params, [key]: none }), none),
      )
    }
  },
)

/** The places in a command, as paths, where another room's command about the same has something else: ids. */
function idsIn(mine: unknown, theirs: unknown, path: string[] = []): { path: string[]; id: string }[] {
  if (typeof mine === 'string' && typeof theirs === 'string')
    return mine === theirs ? [] : [{ path, id: theirs }]
  if (typeof mine !== 'object' || typeof theirs !== 'object' || !mine || !theirs) return []
  const other = new Map<string, unknown>(Object.entries(theirs))
  return Object.entries(mine).flatMap(([key, value]) => idsIn(value, other.get(key), [...path, key]))
}

function withId<T>(command: T, path: string[], id: string): T {
  const copy = structuredClone(command)
  let at: object = copy as object // a command is one
  for (const key of path.slice(0, -1)) at = Reflect.get(at, key) as object
  Reflect.set(at, path.at(-1) ?? '', id)
  return copy
}

describe.each(asked)('%s', each => {
  test('is asked by nobody from outside', async () => {
    const command = await commandsTo[each](here, onHere, here.host)
    for (const outsider of outsiders) {
      const client = here.outsiders[outsider]
      const { room } = here.host
      const response = await ask(client, room, command)
      expect([outsider, await outcome(response.clone())]).toEqual([outsider, turnedAway[outsider].http])
      const none = madeUp(room)
      expect(await said(response, room)).toEqual(await said(await ask(client, none, command), none))
    }
  })

  test('finds nothing of another room', async () => {
    const command = await commandsTo[each](here, onHere, here.host)
    for (const { path, id } of idsIn(command, await commandsTo[each](there, onThere, there.host))) {
      const none = madeUp(id)
      const response = await ask(here.host, here.host.room, withId(command, path, id))
      expect([path, response.status >= 400]).toEqual([path, true])
      expect(await said(response, id)).toEqual(
        await said(await ask(here.host, here.host.room, withId(command, path, none)), none),
      )
    }
  })
})
