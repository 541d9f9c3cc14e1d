// The server is killed, as by a power switch, while people draw. Whatever it had acknowledged is there afterwards.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { expect, it, onTestFinished } from 'vitest'
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { api } from '../server/client.ts'
import { temporaryDirectory } from '../server/fixture.ts'
import { addNotes, createBoard, createTeam } from '../server/people.ts'
import { addNote, joinBoard, noteText, until, type Seat } from '../server/sync/boardClients.ts'
import { joinRaw, type RawClient } from '../server/sync/rawClient.ts'

interface Running {
  origin: string
  process: ChildProcess
}

async function start(directory: string): Promise<Running> {
  const main = new URL('../../server/main.ts', import.meta.url).pathname
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main], {
    env: { ...process.env, DATA_DIR: directory, PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  for await (const line of createInterface({ input: child.stdout })) {
    const origin = /^Rotunda is open at (\S+)$/.exec(line)?.[1]
    if (origin) return { origin, process: child }
  }
  throw new Error('The server did not start')
}

async function kill({ process: child }: Running): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

/** Draws one note after the other without waiting, until it is told to stop. */
function drawOn(client: RawClient, name: string) {
  let drawn = 0
  const timer = setInterval(() => {
    for (let index = 0; index < 4; index++) {
      client.draw(doc => addNote(doc, `${name}-${drawn}`, `Note ${drawn} of ${name}`))
      drawn++
    }
  }, 2)
  onTestFinished(() => clearInterval(timer))
  return { stop: () => clearInterval(timer), drawn: () => drawn }
}

it('loses nothing that was acknowledged when it is killed, and goes on where it was', async () => {
  const directory = await temporaryDirectory()
  let server = await start(directory)
  const { facilitator, member } = await createTeam(server)
  const board = await createBoard(facilitator, 'retro-start-stop-continue')
  const kept = new Map<string, number>()
  for (let round = 0; round < 3; round++) {
    const clients = await Promise.all(
      Array.from({ length: 6 }, (_, index) => {
        const { token } = index % 2 === 0 ? facilitator : member
        return joinRaw({ origin: server.origin, board, token })
      }),
    )
    const hands = clients.map((client, index) => drawOn(client, `${round}-${index}`))
    // Every client's step 2 has nothing to add, so the count is that of its notes.
    await until(() => clients.every(client => client.acknowledged > 30 + round * 17), 'a good deal is saved')
    await kill(server)
    for (const hand of hands) hand.stop()
    for (const [index, client] of clients.entries()) kept.set(`${round}-${index}`, client.acknowledged)
    server = await start(directory)
    const fresh = await joinBoard({ origin: server.origin, board, token: member.token })
    for (const [name, count] of kept)
      for (let note = 0; note < count; note++)
        expect(noteText(fresh.doc, `${name}-${note}`)).toBe(`Note ${note} of ${name}`)
    expect(fresh.doc.getMap('meta').get('template')).toBe('retro-start-stop-continue')
    await bringBack(clients[0], fresh.doc, { origin: server.origin, board, token: facilitator.token })
  }
  const total = [...kept.values()].reduce((sum, count) => sum + count, 0)
  const params = { room: facilitator.room, board }
  const notes = await api(server, member.token).call('readNotes', { params })
  expect(notes.length).toBeGreaterThanOrEqual(total)
}, 60_000)

/** Who was there comes back with all they drew, acknowledged or not, and others see it. */
async function bringBack(client: RawClient | undefined, other: Y.Doc, seat: Seat): Promise<void> {
  if (!client) throw new Error('Nobody was there')
  const back = await joinRaw(seat, { doc: client.doc })
  const ids = [...recordsOf(client.doc).keys()]
  await until(() => ids.every(id => recordsOf(other).has(id)), 'all that was drawn')
  expect(back.closed).toBeUndefined()
}

it('has a version, and what was restored, after it is killed as soon as it has answered', async () => {
  const directory = await temporaryDirectory()
  let server = await start(directory)
  const { member } = await createTeam(server)
  const board = await createBoard(member, 'blank')
  await addNotes(member, board, [{ text: 'Then' }])
  const kept = await member.command({ type: 'version.create', board, title: 'Then' })
  const version = kept.result?.version ?? ''
  await kill(server)
  server = await start(directory)
  let client = api(server, member.token)
  const params = { room: member.room, board }
  const body = { type: 'board.restore', board, version, as: 'in-place' } as const
  await client.call('addNotes', { params, body: { notes: [{ text: 'Now' }] } })
  const { result } = await client.call('command', { params, body })
  await kill(server)
  server = await start(directory)
  client = api(server, member.token)
  expect((await client.call('readNotes', { params })).map(({ text }) => text)).toEqual(['Then'])
  const before = await client.call('readVersion', { params: { ...params, version: result?.before ?? '' } })
  const notes = Object.values(before.records).map(record => record['props.text'])
  expect(new Set(notes)).toEqual(new Set(['Now', 'Then']))
}, 30_000)
