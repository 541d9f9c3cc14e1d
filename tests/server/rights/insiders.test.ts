// The people of a room: every route and every command, by role, on open, locked and archived boards.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endpoints, type EndpointName } from '#shared/api/endpoints.ts'
import { Command } from '#shared/room/commands.ts'
import { mayAsk, mayDraw } from '#shared/room/permissions.ts'
import { createHttpEmbedder } from '../../../server/embeddings/httpEmbedder.ts'
import { startServer, type RunningServer } from '../fixture.ts'
import { commandsTo } from './asked.ts'
import { join } from '../people.ts'
import { furnish, newPlace, paramsOf, setState, type Place } from './place.ts'
import { ask, outcome, send } from './send.ts'
import { boardSocket, boardStates, commands, expected, roles, routes, typeOf, type Asked } from './table.ts'

let server: RunningServer
let place: Place

beforeAll(async () => {
  // Never asked: no texts are sent here.
  server = await startServer({ embedder: createHttpEmbedder({ url: 'http://localhost:9/v1/embeddings' }) })
  place = await newPlace(server)
})
afterAll(() => server.close())

const routeNames = Object.keys(routes) as EndpointName[]
const asked = Object.keys(commands) as Asked[]

test('the table knows every route and every command, and nothing else', () => {
  expect(new Set<string>(routeNames)).toEqual(new Set(Object.keys(endpoints)))
  const types = Command.options.flatMap(group => group.options.map(command => command.shape.type.value))
  expect(new Set(asked.map(typeOf))).toEqual(new Set(types))
})

test('the table and the rules that the pages go by say the same', () => {
  for (const each of asked)
    for (const role of roles)
      expect([each, role, mayAsk(role, typeOf(each))]).toEqual([
        each,
        role,
        commands[each].may[role] !== 'no',
      ])
  for (const role of roles)
    for (const state of boardStates) {
      const board = { locked: state === 'locked', archived: state === 'archived' }
      expect([role, state, mayDraw(role, board)]).toEqual([role, state, boardSocket[role][state] === 'draws'])
    }
})

describe.each(routeNames)('the route %s', name => {
  const rule = routes[name]
  const isAboutBoard = endpoints[name].path.includes(':board')

  test.each(isAboutBoard ? boardStates : (['open'] as const))('with a board that is %s', async board => {
    const on = await furnish(place)
    await setState(place, on.board, board)
    for (const role of roles)
      for (const isOwn of endpoints[name].path.includes(':person') ? [false, true] : [false]) {
        const params = paramsOf(place, on, isOwn ? place.team[role].me.id : place.person)
        const heard = await outcome(await send(place.team[role], name, params))
        const right = rule === 'anybody' ? 'yes' : expected(rule, { role, isOwn, board })
        expect([role, isOwn, heard]).toEqual([role, isOwn, right])
      }
  })
})

/** Commands that speak of a board, or of what is on one. */
const isAboutBoard = (each: Asked) => !/^(room|invite|person|group|session|timer)\.|^board.create$/.test(each)

describe.each(asked)('%s', each => {
  test.each(isAboutBoard(each) ? boardStates : (['open'] as const))(
    'with a board that is %s',
    async board => {
      for (const role of roles)
        for (const isOwn of role === 'observer' && commands[each].may[role] !== 'own'
          ? [false]
          : [false, true]) {
          const on = await furnish(place)
          // Whoever goes by it is somebody who just came.
          const person =
            each === 'person.erase' && isOwn
              ? await join(server, place.host.invites[role], 'New')
              : place.team[role]
          const command = await commandsTo[each](place, on, isOwn ? person : place.host)
          await setState(place, on.board, board)
          const heard = await outcome(await ask(person, place.host.room, command))
          expect([role, isOwn, heard]).toEqual([
            role,
            isOwn,
            expected(commands[each], { role, isOwn, board }),
          ])
        }
    },
  )
})

test('invites and their links are known to facilitators only, by whatever way', async () => {
  for (const role of roles) {
    const person = place.team[role]
    const { events } = await person.call('readEvents', { params: { room: place.host.room }, query: {} })
    const heard = events.some(({ type }) => type.startsWith('invite.'))
    const seen = Object.keys((await person.state()).invites).length > 0
    expect([role, heard, seen]).toEqual([role, role === 'facilitator', role === 'facilitator'])
  }
})
