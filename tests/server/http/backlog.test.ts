import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../fixture.ts'
import { addNotes, createBoard, createTeam, type Participant } from '../people.ts'

let server: RunningServer
let member: Participant

beforeAll(async () => {
  server = await startServer()
  member = (await createTeam(server)).member
  const board = await createBoard(member)
  const ids = await addNotes(member, board, [{ text: 'First' }, { text: 'Second' }, { text: 'Third' }])
  const initiatives: string[] = []
  for (const note of ids) {
    const { result } = await member.command({ type: 'initiative.promote', sources: [{ board, note }] })
    initiatives.push(result?.initiative ?? '')
  }
  const [first = '', second = '', third = ''] = initiatives
  await member.command({ type: 'initiative.setOwner', initiative: first, person: member.me.id })
  await member.command({ type: 'initiative.setStatus', initiative: second, status: 'accepted' })
  await member.command({ type: 'initiative.merge', into: first, from: third })
})
afterAll(() => server.close())

const backlog = async (query: string) => {
  const response = await member.request(`/api/rooms/${member.room}/backlog?${query}`)
  expect(response.status).toBe(200)
  return response.text()
}

test.each(['jira-csv', 'csv', 'json', 'markdown'])(
  'the backlog as %s has every open initiative',
  async format => {
    const text = await backlog(`format=${format}`)
    expect(text).toContain('First')
    expect(text).toContain('Second')
  },
)

test('only the initiatives asked for are exported', async () => {
  const rows = async (query: string) =>
    (await backlog(`format=jira-csv&${query}`))
      .split('\n')
      .map(row => /^(First|Second|Third),/.exec(row)?.[1])
      .filter(title => title !== undefined)
  expect(await rows('')).toEqual(['First', 'Second'])
  expect(await rows('status=accepted')).toEqual(['Second'])
  expect(await rows('status=accepted,proposed')).toEqual(['First', 'Second'])
  expect(await rows('owner=none')).toEqual(['Second'])
  expect(await rows(`owner=${member.me.id}`)).toEqual(['First'])
  expect(await rows(`owner=${member.me.id}&status=accepted`)).toEqual([])
})

test('links in the backlog lead to where people open the room', async () => {
  expect(await backlog('format=markdown')).toContain(`${server.origin}/rooms/${member.room}`)
})
