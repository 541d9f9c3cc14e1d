// Twenty people in one room on four boards, each of whom draws and asks at the same time; and what has to be true of
// a server afterwards.
import { isDeepStrictEqual } from 'node:util'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import { api, type Client } from '../../server/client.ts'
import { createBoard, createRoom, join, type Facilitator } from '../../server/people.ts'
import { hear, boardUrl, emptyVector, openSocket, step1 } from '../../load/wire.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import type { Dice } from '../dice.ts'
import { Asker } from './asker.ts'
import { Hand } from './hand.ts'

interface Member {
  token: string
  board: string
  hand: Hand
  asker: Asker
}

export interface Crowd {
  room: string
  members: Member[]
  /** Everybody sits down, and goes on with what was not answered. */
  come(origin: string): Promise<void>
  /** Everybody draws and asks until `rest`. */
  work(): void
  /** Resolves when nobody waits for an answer any more. */
  rest(): Promise<void>
  /** Throws when anything acknowledged is missing. */
  assertNothingLost(origin: string): Promise<void>
  /** After everybody has come back and is settled: the boards are what people have drawn, and each thing happened once. */
  assertWhole(origin: string): Promise<void>
  leave(): void
  /** Refusals that were to be expected. */
  forgive(refusal: RegExp): void
  /** What was acknowledged since it was last asked for. */
  takeCounts(): { edits: number; commands: number }
}

/** How often each of them draws. Milliseconds. */
const drawEveryMs = 8

export async function gatherCrowd(origin: string, dice: Dice, size = 20, boardCount = 4): Promise<Crowd> {
  const facilitator = await createRoom({ origin })
  const boards = await Promise.all(
    Array.from({ length: boardCount }, () => createBoard(facilitator, 'blank')),
  )
  const initiative = await promoteSomething(facilitator, boards[0] ?? '')
  const members = await Promise.all(
    Array.from({ length: size }, async (_, index): Promise<Member> => {
      const { token } = await join({ origin }, facilitator.invites.member, `Person ${index}`)
      const name = `p${index}`
      const board = boards[index % boardCount] ?? ''
      return { token, board, hand: new Hand(name, dice), asker: new Asker(name, dice) }
    }),
  )
  const { room } = facilitator
  let clients: Client[] = []
  let drawing: NodeJS.Timeout | undefined
  let asking: Promise<void>[] = []
  let isOver = false
  let counted = { edits: 0, commands: 0 }

  /** Everything that has happened, and what lies on the boards now. */
  async function look(at: string) {
    const { events, state } = await readRoom(at, facilitator.token, room)
    const docs = new Map<string, Y.Doc>()
    for (const board of Object.keys(state.boards))
      docs.set(board, await readBoard(at, board, facilitator.token))
    return { events, docs }
  }

  function assertAnswersKept(events: RoomEvent[]): void {
    for (const { asker } of members) {
      if (asker.refused.length > 0) throw new Error(`Refused: ${asker.refused.join('; ')}`)
      for (const answer of asker.answered)
        for (const event of answer.events)
          if (!isDeepStrictEqual(events[event.seq - 1], event))
            throw new Error(`The server answered ${answer.id} with event ${event.seq}, and has lost it`)
    }
  }

  return {
    room,
    members,
    async come(at) {
      clients = members.map(({ token }) => api({ origin: at }, token))
      await Promise.all(members.map(({ hand, board, token }) => hand.come({ origin: at, board, token })))
    },
    work() {
      isOver = false
      drawing = setInterval(() => members.forEach(({ hand }) => hand.draw()), drawEveryMs)
      asking = members.map(async ({ asker, board }, index) => {
        const client = clients[index]
        if (client) await asker.askOn(client, { room, board, initiative }, () => isOver)
      })
    },
    async rest() {
      isOver = true
      clearInterval(drawing)
      await Promise.all(asking)
    },
    async assertNothingLost(at) {
      // What was acknowledged by now: more may come in while it is looked for.
      const known = members.map(({ hand, asker }) => ({
        updates: [...hand.acknowledged],
        notes: [...asker.notes],
      }))
      const { events, docs } = await look(at)
      assertAnswersKept(events)
      for (const [nth, { hand, board }] of members.entries()) {
        const { updates = [], notes = [] } = known[nth] ?? {}
        const doc = docs.get(board)
        if (!doc) throw new Error(`Board ${board} is missing`)
        let news = 0
        doc.on('update', () => news++)
        for (const update of updates) Y.applyUpdate(doc, update)
        if (news > 0)
          throw new Error(`${news} acknowledged edits of ${hand.name} are missing on board ${board}`)
        const lost = notes.filter(id => !recordsOf(doc).has(`shape:${id}`))
        if (lost.length > 0) throw new Error(`Notes that were answered are missing: ${lost.join()}`)
        // What was checked once stays checked by content, in `assertWhole`.
        hand.acknowledged.splice(0, updates.length)
      }
    },
    async assertWhole(at) {
      await until(() => members.every(({ hand }) => hand.isSettled && hand.closed === undefined), 'all saved')
      const { events, docs } = await look(at)
      assertAnswersKept(events)
      assertNothingTwice(events)
      for (const [board, doc] of docs) {
        const there = recordsOf(doc).toJSON()
        for (const { hand } of members.filter(member => member.board === board)) {
          const own = Object.entries(there).filter(([id]) => id.startsWith(`shape:${hand.name}-`))
          if (!isDeepStrictEqual(Object.fromEntries(own), recordsOf(hand.doc).toJSON()))
            throw new Error(`Board ${board} is not what ${hand.name} has drawn`)
        }
      }
    },
    forgive(refusal) {
      for (const { asker } of members) asker.refused = asker.refused.filter(message => !refusal.test(message))
    },
    leave: () => members.forEach(({ hand }) => hand.leave()),
    takeCounts() {
      const now = { edits: 0, commands: 0 }
      for (const { hand, asker } of members) {
        now.edits += hand.saved
        now.commands += asker.answered.length + asker.notes.length
      }
      const since = { edits: now.edits - counted.edits, commands: now.commands - counted.commands }
      counted = now
      return since
    },
  }
}

async function promoteSomething(facilitator: Facilitator, board: string): Promise<string> {
  const params = { room: facilitator.room, board }
  const { ids } = await facilitator.call('addNotes', { params, body: { notes: [{ text: 'Slow answers' }] } })
  const sources = ids.map(note => ({ board, note }))
  const { result } = await facilitator.command({ type: 'initiative.promote', sources })
  return result?.initiative ?? ''
}

/** A command's events stand together; a second time they would stand apart, under the same id. */
function assertNothingTwice(events: RoomEvent[]): void {
  const seen = new Map<string, number>()
  for (const { by, command, seq } of events) {
    if (command === undefined) continue
    const key = `${by} ${command}`
    const last = seen.get(key)
    if (last !== undefined && last !== seq - 1) throw new Error(`Command ${command} was carried out twice`)
    seen.set(key, seq)
  }
}

async function readRoom(origin: string, token: string, room: string) {
  const client = api({ origin }, token)
  const params = { room }
  const { state, seq } = await client.call('readRoom', { params })
  const events: RoomEvent[] = []
  while (events.length < seq)
    events.push(...(await client.call('readEvents', { params, query: { since: events.length } })).events)
  return { state, events }
}

async function readBoard(origin: string, board: string, token: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const socket = await openSocket(boardUrl(origin, board, token))
  const { promise, resolve } = Promise.withResolvers<void>()
  socket.on('message', (bytes: Buffer) => {
    const heard = hear(bytes)
    if (heard.type === 'step2' || heard.type === 'update') Y.applyUpdate(doc, heard.bytes)
    if (heard.type === 'step2') resolve()
  })
  socket.send(step1(emptyVector))
  await promise
  socket.terminate()
  return doc
}
