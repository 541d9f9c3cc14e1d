// Rights that are taken away from somebody who has a socket, or is about to have one. What may not wait is asked at
// once after the command was answered; the promise is one second.
import { expect, test } from 'vitest'
import { closeCodes } from '#shared/api/sync.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import type { LogStore } from '../../../server/logs/logStore.ts'
import { startFairClock } from '../../patience.ts'
import { serverForTest } from '../fixture.ts'
import { isEvent, openLive } from '../live/liveSocket.ts'
import { addNotes, createBoard, createTeam, readNotes, type Participant } from '../people.ts'
import { addNote, messages, until } from '../sync/stage/boardClients.ts'
import { joinRaw, openRaw, type RawClient } from '../sync/stage/rawClient.ts'

/** A log whose reading can be held up, as that of a large board or a busy disk takes long. */
function createSlowLog() {
  const log = createMemoryLog()
  let waiting = 0
  let slow: { stream: string; gate: Promise<void> } | undefined
  const wait = async (stream: string) => {
    if (!slow || !stream.startsWith(slow.stream)) return
    waiting++
    await slow.gate
  }
  const slowLog: LogStore = {
    ...log,
    async load(stream) {
      await wait(stream)
      return log.load(stream)
    },
    async read(stream, after, limit) {
      await wait(stream)
      return log.read(stream, after, limit)
    },
  }
  return {
    log: slowLog,
    waiting: () => waiting,
    /** Reading streams that begin so waits, until what is answered is called. */
    hold(stream: string): () => void {
      const { promise, resolve } = Promise.withResolvers<void>()
      slow = { stream, gate: promise }
      return resolve
    },
  }
}

async function slowTeam() {
  const slow = createSlowLog()
  const server = await serverForTest({ log: slow.log, sync: { idleMs: 1 } })
  const team = await createTeam(server)
  const board = await createBoard(team.facilitator, 'blank')
  const isForgotten = async () =>
    (await (await fetch(`${server.origin}/metrics`)).text()).includes('rotunda_boards_loaded 0')
  await until(isForgotten, 'the board is not in memory any more')
  const seat = ({ token }: Participant) => ({ origin: server.origin, board, token })
  return { slow, server, ...team, board, seat }
}
type SlowTeam = Awaited<ReturnType<typeof slowTeam>>

type Withdraw = (team: SlowTeam) => Promise<unknown>

const withdrawals: Record<string, Withdraw> = {
  demoted: ({ facilitator, member }) =>
    facilitator.command({ type: 'person.setRole', person: member.me.id, role: 'observer' }),
  'on a board that is locked': ({ facilitator, board }) =>
    facilitator.command({ type: 'board.lock', board, locked: true }),
  'on a board that is archived': ({ facilitator, board }) =>
    facilitator.command({ type: 'board.archive', board }),
}

/** Draws at once, and sees to it that the server has read that. */
async function drawInVain(client: RawClient, { facilitator, board }: SlowTeam): Promise<void> {
  client.draw(doc => addNote(doc, 'late', 'Too late'))
  const before = client.heard.step2
  client.send(messages.step1(client.doc))
  await until(() => client.heard.step2 > before, 'an answer')
  expect([client.acknowledged, await readNotes(facilitator, board)]).toEqual([0, []])
}

/** What a member asks of the board waits for it to be loaded; meanwhile they lose the right to it. */
async function withdrawWhileLoading<T>(
  team: SlowTeam,
  withdraw: Withdraw,
  ask: () => Promise<T> | T,
): Promise<T> {
  const goOn = team.slow.hold(`board/${team.board}`)
  const asked = await ask()
  await until(() => team.slow.waiting() > 0, 'the board is being loaded')
  const seq = async () => (await team.facilitator.call('readRoom', { params: team.facilitator })).seq
  const before = await seq()
  // A lock is answered when a version of the board is kept, for which it has to be loaded.
  const answer = withdraw(team)
  await until(async () => (await seq()) > before, 'it is so')
  goOn()
  await answer
  return asked
}

test.each(Object.entries(withdrawals))('a member who is %s draws no more', async (_what, withdraw) => {
  const team = await slowTeam()
  const grace = await joinRaw(team.seat(team.member))
  await withdraw(team)
  await drawInVain(grace, team)
})

test.each(Object.entries(withdrawals))(
  'a member who is %s while the board is loaded for them does not begin to draw',
  async (_what, withdraw) => {
    const team = await slowTeam()
    const grace = await withdrawWhileLoading(team, withdraw, async () => {
      const client = await openRaw(team.seat(team.member))
      client.draw(doc => addNote(doc, 'early', 'Sent while it was allowed, read when it is not'))
      return client
    })
    await drawInVain(grace, team)
  },
)

test.each(Object.entries(withdrawals))(
  'a program of a member who is %s while the board is loaded for it adds no notes',
  async (_what, withdraw) => {
    const team = await slowTeam()
    const { adding } = await withdrawWhileLoading(team, withdraw, () => ({
      adding: addNotes(team.member, team.board, [{ text: 'Too late' }]).catch(String),
    }))
    expect(await adding).toMatch(/not-allowed|board-locked|board-archived/)
    expect(await readNotes(team.facilitator, team.board)).toEqual([])
  },
)

test('who is removed is shown out of boards and rooms, and what they sent last stays out', async () => {
  const { facilitator, member, server, board, seat } = await slowTeam()
  const grace = await joinRaw(seat(member))
  const live = openLive(server, member)
  await live.until(frame => frame.type === 'presence')
  const sinceAsked = startFairClock()
  await facilitator.command({ type: 'person.remove', person: member.me.id })
  grace.draw(doc => addNote(doc, 'late', 'Too late'))
  expect(await live.closed).toBe(closeCodes.notAllowed)
  await until(() => grace.closed, 'closed')
  expect(sinceAsked()).toBeLessThan(1_000)
  expect(grace.closed?.code).toBe(closeCodes.notAllowed)
  expect(await readNotes(facilitator, board)).toEqual([])
})

test('who is removed while their board is loaded never sees it', async () => {
  const { slow, facilitator, member, board, seat } = await slowTeam()
  const goOn = slow.hold(`board/${board}`)
  const grace = await openRaw(seat(member))
  grace.send(messages.step1(grace.doc))
  await until(() => slow.waiting() > 0, 'the board is being loaded')
  await facilitator.command({ type: 'person.remove', person: member.me.id })
  await until(() => grace.closed, 'closed, loaded or not')
  goOn()
  expect([grace.closed?.code, grace.heard.frames]).toEqual([closeCodes.notAllowed, 0])
})

test('who is removed while they catch up with the room is told nothing of it', async () => {
  const { slow, facilitator, member, server } = await slowTeam()
  const goOn = slow.hold('room/')
  const live = openLive(server, { ...member, since: 1 })
  await until(() => slow.waiting() > 0, 'the log is being read')
  await facilitator.command({ type: 'person.remove', person: member.me.id })
  goOn()
  expect([await live.closed, live.frames]).toEqual([closeCodes.notAllowed, []])
})

test('a facilitator who is demoted hears of no more invites, also while they catch up', async () => {
  const { slow, facilitator, member, server } = await slowTeam()
  const role = { type: 'person.setRole', person: member.me.id } as const
  await facilitator.command({ ...role, role: 'facilitator' })
  const sitting = openLive(server, { ...member })
  await sitting.until(frame => frame.type === 'presence')
  const goOn = slow.hold('room/')
  const comingIn = openLive(server, { ...member, since: 1 })
  await until(() => slow.waiting() > 0, 'the log is being read')
  await facilitator.command({ ...role, role: 'member' })
  goOn()
  await facilitator.command({ type: 'invite.create', role: 'member' })
  await facilitator.command({ type: 'room.rename', name: 'After it' })
  for (const live of [sitting, comingIn]) {
    await live.until(isEvent('room.renamed'))
    expect(live.frames.some(isEvent('invite.created'))).toBe(false)
  }
})

test('an invite that is revoked lets nobody in, and facilitators hear of it', async () => {
  const { facilitator, server } = await slowTeam()
  const made = await facilitator.command({ type: 'invite.create', role: 'member' })
  const token = made.result?.url?.split('/join/')[1] ?? ''
  const live = openLive(server, facilitator)
  await live.until(frame => frame.type === 'presence')
  const joining = () =>
    fetch(`${server.origin}/api/join`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: 'Guest' }),
    })
  expect((await joining()).status).toBe(201)
  const sinceAsked = startFairClock()
  await facilitator.command({ type: 'invite.revoke', invite: made.result?.invite ?? '' })
  expect((await joining()).status).toBe(404)
  await live.until(isEvent('invite.revoked'))
  expect(sinceAsked()).toBeLessThan(1_000)
})
