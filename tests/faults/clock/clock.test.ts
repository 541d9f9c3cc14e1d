// A clock that jumps, an hour back and a year ahead, while people work: nothing is lost and nobody is locked out.
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { isBackupDue } from '../../../server/backup/automatic.ts'
import { createSteadyStore } from '../../../server/http/steadyStore.ts'
import { api } from '../../server/client.ts'
import { storedServerForTest } from '../../server/fixture.ts'
import { addNotes, createBoard, createTeam, join, readNotes } from '../../server/people.ts'
import { addNote, joinBoard, noteText, until } from '../../server/sync/stage/boardClients.ts'

const hourMs = 60 * 60 * 1000
const yearMs = 365 * 24 * hourMs

// Only what time of day it is: timers are the machine's own.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'] }))
afterEach(() => void vi.useRealTimers())

const jump = (ms: number) => vi.setSystemTime(Date.now() + ms)

test.each([
  ['an hour back', -hourMs],
  ['a year ahead', yearMs],
])('%s: people, boards, versions and links go on', async (_name, ms) => {
  const server = await storedServerForTest({ timings: { roomQuietMs: 10 } })
  const { facilitator, member } = await createTeam(server)
  const board = await createBoard(member, 'blank')
  await addNotes(member, board, [{ text: 'Before' }])
  await member.command({ type: 'version.create', board, title: 'Then' })
  const seat = { origin: server.origin, board, token: member.token }
  const ada = await joinBoard({ ...seat, token: facilitator.token })
  const grace = await joinBoard(seat)
  ada.provider.awareness.setLocalStateField('cursor', { x: 1, y: 1 })
  await until(() => grace.provider.awareness.getStates().has(ada.doc.clientID), 'her cursor')

  jump(ms)
  addNote(ada.doc, 'after', 'After')
  ada.provider.awareness.setLocalStateField('cursor', { x: 2, y: 2 })
  await until(() => noteText(grace.doc, 'after') === 'After', 'the note')
  await until(
    () => grace.provider.awareness.getStates().get(ada.doc.clientID)?.['cursor']?.x === 2,
    'where her cursor is now',
  )
  const { seq, events } = await member.command({
    type: 'initiative.promote',
    sources: await sources(member, board),
  })
  expect(events[0]?.seq).toBe(seq)
  expect((await join(server, facilitator.invites.member, 'Barbara')).me.role).toBe('member')
  await member.command({ type: 'version.create', board, title: 'Now' })

  const again = await server.restart()
  jump(-ms)
  const client = api(again, member.token)
  const params = { room: member.room, board }
  expect((await client.call('readNotes', { params })).map(({ text }) => text).sort()).toEqual([
    'After',
    'Before',
  ])
  const versions = await client.call('readVersions', { params })
  expect(
    versions
      .map(({ title }) => title)
      .filter(title => title !== undefined)
      .sort(),
  ).toEqual(['Now', 'Then'])
  await client.call('addNotes', { params, body: { notes: [{ text: 'Back again' }] } })
})

const sources = async (member: Parameters<typeof readNotes>[0], board: string) =>
  (await readNotes(member, board)).slice(0, 1).map(({ id }) => ({ board, note: id }))

test('a backup of the future does not keep the next ones from being made', () => {
  const now = Date.now()
  expect(isBackupDue([], now)).toBe(true)
  expect(isBackupDue([now - 2 * hourMs], now)).toBe(false)
  expect(isBackupDue([now - 25 * hourMs], now)).toBe(true)
  expect(isBackupDue([now - 25 * hourMs, now + yearMs], now)).toBe(true)
  expect(isBackupDue([now - hourMs, now + yearMs], now)).toBe(false)
})

test('a limit of a minute holds for a minute, whatever the clock says', async () => {
  let steady = 0
  const store = createSteadyStore(60_000, () => steady)
  const hits = async () => (await store.increment('ada')).totalHits
  expect([await hits(), await hits()]).toEqual([1, 2])
  jump(-hourMs)
  steady += 59_000
  expect(await hits()).toBe(3)
  steady += 1_000
  expect(await hits()).toBe(1)
})
