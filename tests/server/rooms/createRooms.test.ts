// Rooms over a log of their own: several writers, checkpoints, and rooms that leave the memory.
import { expect, onTestFinished, test, vi } from 'vitest'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import type { LogStore } from '../../../server/logs/logStore.ts'
import { createStillness } from '../../../server/privacy/stillness.ts'
import { createRooms, type RoomsParts } from '../../../server/rooms/createRooms.ts'
import type { Rooms } from '../../../server/rooms/rooms.ts'
import { patiently } from '../../patience.ts'
import { noBoards } from './noBoards.ts'

let made = 0

function roomsOn(log: LogStore, parts: Partial<RoomsParts> = {}): Rooms {
  const rooms = createRooms({
    log,
    documents: noBoards,
    now: () => new Date().toISOString(),
    newId: () => `id-${++made}`,
    isTemplate: () => true,
    stillness: createStillness(),
    react: async () => undefined,
    warn: () => undefined,
    ...parts,
  })
  onTestFinished(() => rooms.close())
  return rooms
}

const creation = { name: 'Support', language: 'en', you: { name: 'Ada', color: undefined } } as const

async function newRoom(rooms: Rooms): Promise<string> {
  return (await rooms.create(creation, 'ada')).state.room.id
}

test('two writers on one room both get through, and both know everything', async () => {
  const log = createMemoryLog()
  const [here, there] = [roomsOn(log), roomsOn(log)]
  const room = await newRoom(here)
  const group = (name: string) => ({ type: 'group.create', name, color: 'blue' }) as const
  await Promise.all(
    Array.from({ length: 20 }, (_, index) =>
      (index % 2 ? here : there).ask(room, 'ada', group(`Group ${index}`)),
    ),
  )
  await here.ask(room, 'ada', group('last here'))
  await there.ask(room, 'ada', group('last there'))
  await here.ask(room, 'ada', { type: 'room.rename', name: 'Now the same' })
  const { state, seq } = await here.read(room)
  expect(Object.keys(state.groups)).toHaveLength(22)
  expect(seq).toBe(5 + 23)
  expect(await roomsOn(log).read(room)).toEqual({ state, seq })
})

test('a command that another writer has taken already is answered as there', async () => {
  const log = createMemoryLog()
  const [here, there] = [roomsOn(log), roomsOn(log)]
  const room = await newRoom(here)
  await there.read(room)
  const command = { type: 'group.create', name: 'Red', color: 'pink' } as const
  const first = await here.ask(room, 'ada', command, 'one')
  expect(await there.ask(room, 'ada', command, 'one')).toEqual(first)
})

test('listeners are told of every event once, in order, whoever wrote it', async () => {
  const log = createMemoryLog()
  const [here, there] = [roomsOn(log), roomsOn(log)]
  const room = await newRoom(here)
  const seqs: number[] = []
  await here.read(room)
  here.subscribe(room, events => seqs.push(...events.map(event => event.seq)))
  await there.ask(room, 'ada', { type: 'room.rename', name: 'There' })
  await here.ask(room, 'ada', { type: 'room.rename', name: 'Here' })
  expect(seqs).toEqual([6, 7])
})

test('a listener that fails keeps nobody else from hearing', async () => {
  const warn = vi.fn<(message: string) => void>()
  const rooms = roomsOn(createMemoryLog(), { warn })
  const room = await newRoom(rooms)
  const heard: string[] = []
  rooms.subscribe(room, () => {
    throw new Error('deaf')
  })
  const stop = rooms.subscribe(room, events => heard.push(...events.map(event => event.type)))
  await rooms.ask(room, 'ada', { type: 'room.rename', name: 'New' })
  stop()
  await rooms.ask(room, 'ada', { type: 'room.rename', name: 'Newer' })
  expect(heard).toEqual(['room.renamed'])
  expect(warn).toHaveBeenCalledWith('deaf')
})

test('a room is checkpointed when it has been quiet, not at every command', async () => {
  const log = createMemoryLog()
  const checkpoint = vi.spyOn(log, 'checkpoint')
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  onTestFinished(() => void vi.useRealTimers())
  const rooms = roomsOn(log, { quietMs: 5_000 })
  const room = await newRoom(rooms)
  for (let count = 0; count < 20; count++)
    await rooms.ask(room, 'ada', { type: 'room.rename', name: `Name ${count}` })
  await vi.advanceTimersByTimeAsync(4_999)
  expect(checkpoint).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(checkpoint.mock.calls).toEqual([[`room/${room}`, 25, expect.anything()]])
})

test('closing writes a checkpoint of every room that has changed, and of no other', async () => {
  const log = createMemoryLog()
  const checkpoint = vi.spyOn(log, 'checkpoint')
  const rooms = roomsOn(log)
  const room = await newRoom(rooms)
  await rooms.close()
  expect(checkpoint).toHaveBeenCalledTimes(1)
  const again = roomsOn(log)
  expect((await again.read(room)).seq).toBe(5)
  await again.close()
  expect(checkpoint).toHaveBeenCalledTimes(1)
})

test('a room from its checkpoint is the room from its log', async () => {
  const log = createMemoryLog()
  const rooms = roomsOn(log)
  const room = await newRoom(rooms)
  await rooms.ask(room, 'ada', { type: 'room.setCall', url: null })
  await rooms.ask(room, 'ada', { type: 'invite.create', role: 'member' })
  const before = await rooms.read(room)
  await rooms.close()
  expect((await log.load(`room/${room}`)).snapshot?.seq).toBe(before.seq)
  expect(await roomsOn(log).read(room)).toEqual(before)
})

test('a checkpoint that cannot be read is left aside, and said', async () => {
  const log = createMemoryLog()
  const warn = vi.fn<(message: string) => void>()
  const rooms = roomsOn(log)
  const room = await newRoom(rooms)
  const before = await rooms.read(room)
  await rooms.close()
  await log.checkpoint(`room/${room}`, before.seq, new TextEncoder().encode('{"schema":1,"state":{}}'))
  const again = roomsOn(log, { warn })
  expect(await again.read(room)).toEqual(before)
  expect(warn.mock.calls[0]?.[0]).toContain(room)
})

test('an event that cannot be read closes its room alone', async () => {
  const log = createMemoryLog()
  const rooms = roomsOn(log)
  const [broken, sound] = [await newRoom(rooms), await newRoom(rooms)]
  await rooms.close()
  const entry = new TextEncoder().encode('{"type":"room.renamed"}')
  await log.append([{ stream: `room/${broken}`, entry }])
  const again = roomsOn(log)
  await expect(again.read(broken)).rejects.toThrow(`Event 6 of room ${broken} cannot be read`)
  expect((await again.read(sound)).seq).toBe(5)
})

test('an idle room leaves the memory, and one that somebody listens to stays', async () => {
  const log = createMemoryLog()
  const rooms = roomsOn(log, { idleMs: 20 })
  const [left, watched] = [await newRoom(rooms), await newRoom(rooms)]
  const stop = rooms.subscribe(watched, () => undefined)
  await vi.waitFor(() => expect(rooms.loaded()).toBe(1), patiently)
  expect((await log.load(`room/${left}`)).snapshot?.seq).toBe(5)
  stop()
  await vi.waitFor(() => expect(rooms.loaded()).toBe(0), patiently)
  expect((await rooms.read(left)).state.room.name).toBe('Support')
})

test('a room whose checkpoint fails keeps no other room in the memory', async () => {
  const log = createMemoryLog()
  const warn = vi.fn<(message: string) => void>()
  const failing = new Set<string>()
  const failingLog: LogStore = {
    ...log,
    async checkpoint(stream, upTo, snapshot) {
      if (failing.has(stream)) throw new Error('no space left')
      await log.checkpoint(stream, upTo, snapshot)
    },
  }
  const rooms = roomsOn(failingLog, { idleMs: 20, warn })
  const first = await newRoom(rooms)
  failing.add(`room/${first}`)
  const second = await newRoom(rooms)
  await vi.waitFor(async () => expect((await log.load(`room/${second}`)).snapshot?.seq).toBe(5), patiently)
  await vi.waitFor(
    () => expect([rooms.loaded(), warn.mock.calls[0]]).toEqual([1, ['no space left']]),
    patiently,
  )
  failing.clear()
  await vi.waitFor(() => expect(rooms.loaded()).toBe(0), patiently)
})

test('a long history is answered in parts, each complete up to its seq', async () => {
  const rooms = roomsOn(createMemoryLog(), { eventsAtOnce: 3 })
  const room = await newRoom(rooms)
  const seqs: number[][] = []
  for (let since = 0; ;) {
    const { seq, events } = await rooms.events(room, { since })
    if (events.length === 0) break
    seqs.push(events.map(event => event.seq))
    since = seq
  }
  expect(seqs).toEqual([
    [1, 2, 3],
    [4, 5],
  ])
  expect(await rooms.events(room, { since: 4_000 })).toEqual({ seq: 5, events: [] })
})

test('the history of one initiative is found wherever in the log it lies', async () => {
  const log = createMemoryLog()
  const rooms = roomsOn(log, { eventsAtOnce: 3 })
  const room = await newRoom(rooms)
  await rooms.close()
  const about = [
    { type: 'initiative.promoted', initiative: 'one', title: 'It says "two"', sources: [] },
    { type: 'initiative.promoted', initiative: 'two', title: 'one', sources: [] },
    { type: 'initiative.commented', initiative: 'two', comment: 'c', text: 'one' },
    { type: 'initiative.merged', initiative: 'two', from: 'one' },
  ]
  const entries = about.map((body, index) => ({
    stream: `room/${room}` as const,
    entry: new TextEncoder().encode(
      JSON.stringify({ ...body, seq: 6 + index, at: '2026-03-02T09:00:00.000Z', by: 'ada' }),
    ),
  }))
  await log.append(entries)
  const again = roomsOn(log, { eventsAtOnce: 3 })
  const seqsOf = async (id: string) => {
    const { seq, events } = await again.events(room, { since: 0, about: id })
    return { seq, events: events.map(event => event.seq) }
  }
  expect(await seqsOf('one')).toEqual({ seq: 9, events: [6, 9] })
  expect(await seqsOf('two')).toEqual({ seq: 9, events: [7, 8, 9] })
  expect(await seqsOf('three')).toEqual({ seq: 9, events: [] })
})

test('asking for rooms that do not exist leaves nothing behind', async () => {
  const rooms = roomsOn(createMemoryLog())
  for (let count = 0; count < 10; count++)
    await expect(rooms.read(`nothing-${count}`)).rejects.toMatchObject({ code: 'no-such-room' })
  expect(rooms.loaded()).toBe(0)
})
