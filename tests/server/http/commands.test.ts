import { expect, test } from 'vitest'
import { StoreFull } from '../../../server/logs/logStore.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { inviteToken, createRoom, createTeam, join } from '../people.ts'
import { serverForTest, storedServerForTest } from '../fixture.ts'

test('a command is answered with its events and the id of what it made', async () => {
  const ada = await createRoom(await serverForTest())
  const { seq, events, result } = await ada.command({ type: 'group.create', name: 'Red', color: 'pink' })
  expect(events).toMatchObject([{ type: 'group.created', seq, by: ada.me.id, name: 'Red', color: 'pink' }])
  expect((await ada.state()).groups[result?.group ?? '']).toMatchObject({ name: 'Red' })
})

test('the same command a second time gets the first answer and changes nothing', async () => {
  const ada = await createRoom(await serverForTest())
  const command = { type: 'group.create', name: 'Red', color: 'pink' } as const
  const first = await ada.command(command, 'one')
  await ada.command({ type: 'room.rename', name: 'Meanwhile' })
  expect(await ada.command(command, 'one')).toEqual(first)
  expect(Object.keys((await ada.state()).groups)).toHaveLength(1)
  expect((await ada.command(command, 'two')).result).not.toEqual(first.result)
})

test('another command under an id that was used is refused, also where the first changed nothing', async () => {
  const ada = await createRoom(await serverForTest())
  await ada.command({ type: 'group.create', name: 'Red', color: 'pink' }, 'made something')
  await ada.command({ type: 'room.rename', name: 'Support' }, 'changed nothing')
  for (const id of ['made something', 'changed nothing']) {
    const body = { type: 'room.rename', name: 'Other', id } as const
    const problem = await ada.refusal('command', { params: { room: ada.room }, body })
    expect([problem.status, problem.code]).toEqual([409, 'command-id-used'])
  }
  expect((await ada.state()).room.name).toBe('Support')
})

test('the same command is the same in whatever order its fields come', async () => {
  const ada = await createRoom(await serverForTest())
  const first = await ada.command({ type: 'group.create', name: 'Red', color: 'pink' }, 'one')
  expect(await ada.command({ color: 'pink', name: 'Red', type: 'group.create' }, 'one')).toEqual(first)
})

test('the same command sent ten times at once happens once', async () => {
  const ada = await createRoom(await serverForTest())
  const command = { type: 'group.create', name: 'Red', color: 'pink' } as const
  const answers = await Promise.all(Array.from({ length: 10 }, () => ada.command(command, 'same')))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(Object.keys((await ada.state()).groups)).toHaveLength(1)
})

test('ids of commands are each person’s own', async () => {
  const { facilitator, member } = await createTeam(await serverForTest())
  const edit = (name: string) => ({ type: 'person.edit', name }) as const
  await facilitator.command(edit('Ada L.'), 'same id')
  await member.command(edit('Grace H.'), 'same id')
  const { people } = await facilitator.state()
  expect(people[member.me.id]?.name).toBe('Grace H.')
})

test('a retry after a restart gets the first answer', async () => {
  const server = await storedServerForTest()
  const ada = await createRoom(server)
  const command = { type: 'group.create', name: 'Red', color: 'pink' } as const
  const first = await ada.command(command, 'one')
  const again = await server.restart()
  const moved = await join(again, ada.invites.facilitator, 'Ada', ada.token)
  expect(await moved.command(command, 'one')).toEqual(first)
  expect(Object.keys((await moved.state()).groups)).toHaveLength(1)
})

test('a command that changes nothing is answered without events, the second time too', async () => {
  const ada = await createRoom(await serverForTest())
  const first = await ada.command({ type: 'room.rename', name: 'Support' }, 'same')
  expect(first.events).toEqual([])
  await ada.command({ type: 'room.rename', name: 'Other' })
  expect(await ada.command({ type: 'room.rename', name: 'Support' }, 'same')).toEqual(first)
  expect((await ada.state()).room.name).toBe('Other')
})

test('commands sent at once happen one after another, with no seq twice and none left out', async () => {
  const ada = await createRoom(await serverForTest())
  const start = (await ada.call('readRoom', { params: { room: ada.room } })).seq
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) =>
      ada.command({ type: 'group.create', name: `Group ${index}`, color: 'blue' }),
    ),
  )
  const seqs = answers.map(({ seq }) => seq).sort((a, b) => a - b)
  expect(seqs).toEqual(Array.from({ length: 50 }, (_, index) => start + 1 + index))
})

test('a created invite comes with its link, and a retry shows the same one', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const first = await ada.command({ type: 'invite.create', role: 'member' }, 'one')
  expect(await ada.command({ type: 'invite.create', role: 'member' }, 'one')).toEqual(first)
  const { url = '', invite } = first.result ?? {}
  expect(inviteToken(url).split('.')[1]).toBe(invite)
  expect((await join(server, url, 'Grace')).me.role).toBe('member')
})

test('a retry tells nothing that the person may not see any more', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const grace = await join(server, ada.invites.facilitator, 'Grace')
  const command = { type: 'invite.create', role: 'facilitator' } as const
  await grace.command(command, 'one')
  await ada.command({ type: 'person.setRole', person: grace.me.id, role: 'observer' })
  const again = await grace.command(command, 'one')
  expect(again.events).toEqual([])
  expect(again.result).toBeUndefined()
})

test('on a full disk a command is refused, nothing changes, and the next one is taken again', async () => {
  const log = createMemoryLog()
  const disk = { isFull: false }
  const server = await serverForTest({
    log: {
      ...log,
      append: batch => (disk.isFull ? Promise.reject(new StoreFull('no space left')) : log.append(batch)),
    },
  })
  const ada = await createRoom(server)
  disk.isFull = true
  expect(await ada.refused({ type: 'room.rename', name: 'Other' })).toBe('storage-full')
  expect((await ada.state()).room.name).toBe('Support')
  disk.isFull = false
  await ada.command({ type: 'room.rename', name: 'Other' })
  expect((await ada.state()).room.name).toBe('Other')
})

test('a long log is answered in parts, which together are the whole', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const encoder = new TextEncoder()
  const renamed = (seq: number) =>
    encoder.encode(
      JSON.stringify({
        type: 'room.renamed',
        name: 'New',
        seq,
        at: '2026-03-02T09:00:00.000Z',
        by: ada.me.id,
      }),
    )
  await server.log.append(
    Array.from({ length: 5_000 }, (_, index) => ({ stream: `room/${ada.room}`, entry: renamed(6 + index) })),
  )
  const params = { room: ada.room }
  const first = await ada.call('readEvents', { params, query: {} })
  expect([first.seq, first.events.length]).toEqual([5_000, 5_000])
  const rest = await ada.call('readEvents', { params, query: { since: first.seq } })
  expect([rest.seq, rest.events.map(event => event.seq)]).toEqual([
    5_005,
    [5_001, 5_002, 5_003, 5_004, 5_005],
  ])
})

test('events are read from where somebody left off, and of one initiative', async () => {
  const ada = await createRoom(await serverForTest())
  const { seq } = await ada.command({ type: 'room.rename', name: 'Second name' })
  await ada.command({ type: 'room.rename', name: 'Third name' })
  const params = { room: ada.room }
  const since = await ada.call('readEvents', { params, query: { since: seq } })
  expect(since.events.map(event => event.seq)).toEqual([seq + 1])
  expect(since.seq).toBe(seq + 1)
  const none = await ada.call('readEvents', { params, query: { initiative: 'none' } })
  expect(none.events).toEqual([])
})
