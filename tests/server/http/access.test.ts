// Who may call what: every endpoint of the contract × everybody who may come, and every command × every role.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Endpoint } from '#shared/api/endpoint.ts'
import { endpoints, type EndpointName } from '#shared/api/endpoints.ts'
import { Command } from '#shared/room/commands.ts'
import { mayAsk } from '#shared/room/permissions.ts'
import { addressOf, api, type Client } from '../client.ts'
import { startServer, type RunningServer } from '../fixture.ts'
import { createBoard, createRoom, createTeam, type Participant } from '../people.ts'
import { pngOf, sendPicture } from '../pictures.ts'

type Caller = 'nobody' | 'forged' | 'stranger' | 'removed' | 'observer' | 'member' | 'facilitator'
const callers: Caller[] = ['nobody', 'forged', 'stranger', 'removed', 'observer', 'member', 'facilitator']
const names = Object.keys(endpoints) as EndpointName[]
const accessOf = (name: EndpointName): Endpoint['access'] => endpoints[name].access

let server: RunningServer
let team: Record<'observer' | 'member' | 'facilitator', Participant>
let clients: Record<Caller, Client>
let board: string
let hash: string
let version: string
let template: string

beforeAll(async () => {
  server = await startServer()
  const { observer, member, facilitator } = await createTeam(server)
  team = { observer, member, facilitator }
  board = await createBoard(facilitator)
  hash = (await sendPicture(facilitator)).asset
  const kept = await facilitator.command({ type: 'version.create', board, title: 'Then' })
  version = kept.result?.version ?? ''
  const saved = await facilitator.command({ type: 'template.create', board, title: 'Ours', withNotes: false })
  template = saved.result?.template ?? ''
  const { member: removed } = await createTeam(server)
  const stranger = await createRoom(server, { you: 'Stranger' })
  const [person = ''] = facilitator.token.split('.')
  clients = {
    nobody: api(server),
    forged: api(server, `${person}.${Buffer.alloc(32).toString('base64url')}`),
    stranger,
    removed: await removeFrom(facilitator, removed.token),
    observer,
    member,
    facilitator,
  }
})
afterAll(() => server.close())

/** Somebody who was in the room and is not any more. */
async function removeFrom(facilitator: Participant, token: string): Promise<Client> {
  const { result } = await facilitator.command({ type: 'invite.create', role: 'member' })
  const client = api(server, token)
  const joined = await client.call('join', {
    body: { token: result?.url?.split('/join/')[1] ?? '', name: 'Removed' },
  })
  await facilitator.command({ type: 'person.remove', person: joined.me.id })
  return client
}

/** What the contract says happens to a caller; undefined when they are let through. */
function expectedCode(access: Endpoint['access'], caller: Caller): string | undefined {
  if (access === 'public') return undefined
  if (caller === 'nobody' || caller === 'forged') return 'who-are-you'
  if (caller === 'stranger' || caller === 'removed') return 'no-such-room'
  const needed = { room: 0, member: 1, facilitator: 2 }[access]
  const has = { observer: 0, member: 1, facilitator: 2 }[caller]
  return has < needed ? 'not-allowed' : undefined
}

const queries: Partial<Record<EndpointName, Record<string, string>>> = {
  exportBacklog: { format: 'json' },
  exportBoard: { format: 'json' },
}
const bodies: Partial<Record<EndpointName, object>> = {
  addNotes: { notes: [{ text: 'A note' }] },
  command: { type: 'person.edit', color: 'blue' },
}

async function codeOf(client: Client, name: EndpointName, params: object): Promise<string | undefined> {
  const endpoint: Endpoint = endpoints[name]
  const address = addressOf(endpoint, { params: { ...params }, query: queries[name] ?? {} })
  const response = await client.request(address, {
    method: endpoint.method,
    ...(endpoint.method === 'POST' && {
      headers: { 'content-type': 'application/json' },
      body: endpoint.body === 'bytes' ? new Uint8Array(pngOf()) : JSON.stringify(bodies[name] ?? {}),
    }),
  })
  const text = await response.text()
  return response.ok ? undefined : (JSON.parse(text) as { code: string }).code
}

// Public ones take what they are given; what that is, other tests try.
describe.each(names.filter(name => accessOf(name) !== 'public'))('%s', name => {
  test.each(callers)('answers %s as the contract says', async caller => {
    const params = { room: team.facilitator.room, board, hash, version, template }
    expect(await codeOf(clients[caller], name, params)).toBe(expectedCode(accessOf(name), caller))
  })

  test('answers everybody as if a room that does not exist were one they are not in', async () => {
    for (const caller of ['stranger', 'removed', 'observer', 'member', 'facilitator'] as const)
      expect(await codeOf(clients[caller], name, { room: 'nowhere', board, hash, version, template })).toBe(
        'no-such-room',
      )
  })
})

describe.each(Command.options.flatMap(group => group.options.map(command => command.shape.type.value)))(
  '%s',
  type => {
    test.each(['observer', 'member', 'facilitator'] as const)('of %s is let through or not', async role => {
      // Only the right is asked for: what is missing from the command is found later.
      const body = completed(type)
      const response = await team[role].request(`/api/rooms/${team[role].room}/commands`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
      const answer = (await response.json()) as { code?: string }
      expect(answer.code === 'not-allowed').toBe(!mayAsk(role, type))
      expect(answer.code).not.toBe('invalid-input')
    })
  },
)

/** A command of this type with every field it needs; what they name does not exist. */
function completed(type: Command['type']): object {
  const none = 'none'
  return {
    type,
    name: 'Name',
    url: null,
    role: 'observer',
    invite: none,
    person: none,
    group: type === 'board.create' ? undefined : none,
    color: 'blue',
    title: 'Title',
    template: none,
    board: none,
    locked: true,
    archived: true,
    sources: [{ board: none, note: none }],
    initiative: none,
    status: 'done',
    into: none,
    from: none,
    text: 'Text',
    note: none,
    comment: none,
    resolved: true,
    version: none,
    as: 'new',
  }
}
