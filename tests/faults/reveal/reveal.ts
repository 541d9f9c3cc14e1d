// People write hidden, all of it is revealed, and the server is killed at that very moment. What it had acknowledged is
// hidden or shown when it is started again, and in the end it is on the board, whole and once.
import { setTimeout as wait } from 'node:timers/promises'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { api } from '../../server/client.ts'
import { createBoard, createRoom, join, type Facilitator, type Participant } from '../../server/people.ts'
import { messages, syncUrl, until } from '../../server/sync/stage/boardClients.ts'
import { hear, openSocket } from '../../load/wire.ts'
import { Hand } from '../crowd/hand.ts'
import { createDice, type Dice } from '../dice.ts'
import { startProcess } from '../serverProcess.ts'

export interface RevealOptions {
  directory: string
  cycles: number
  seed: number
  say: (line: string) => void
}

export interface RevealFigures {
  /** Acknowledged. */
  edits: number
  /** How often it was killed before the reveal was on disk, and after. */
  hidden: number
  shown: number
}

const authors = 5

interface Scene {
  facilitator: Facilitator
  people: Participant[]
  board: string
}

interface Author {
  person: Participant
  hand: Hand
}

export async function revealAgainAndAgain(options: RevealOptions): Promise<RevealFigures> {
  const { directory, cycles, seed, say } = options
  const dice = createDice(seed)
  const figures: RevealFigures = { edits: 0, hidden: 0, shown: 0 }
  const begin = async () => {
    const server = startProcess(directory, { program: dice.pick(['usual', 'hasty']) })
    return { server, origin: await server.open }
  }
  let { server, origin } = await begin()
  const scene = await setTheScene(origin)
  for (let cycle = 1; cycle <= cycles; cycle++) {
    const those = scene.people.map((person, nth) => ({ person, hand: new Hand(`c${cycle}p${nth}`, dice) }))
    await command(origin, scene, 'board.hide')
    await comeAll(origin, scene, those)
    const { done } = await writeAndReveal(origin, scene, those, dice)
    await wait(dice.whole(0, dice.pick([20, 100, 400])))
    await server.stop('SIGKILL')
    await done
    ;({ server, origin } = await begin())
    const isHidden = await isStillHidden(origin, scene)
    if (isHidden) {
      assertNothingShown(await readBoard(origin, scene), cycle)
      await command(origin, scene, 'board.reveal')
    }
    await until(async () => {
      const doc = await readBoard(origin, scene)
      return those.every(({ hand }) => hasAll(doc, hand))
    }, `all that was acknowledged (cycle ${cycle})`)
    await comeAll(origin, scene, those)
    await until(async () => {
      const doc = await readBoard(origin, scene)
      return those.every(({ hand }) => contentOf(doc, hand.name) === contentOf(hand.doc, hand.name))
    }, `everything, once (cycle ${cycle})`)
    for (const { hand } of those) {
      figures.edits += hand.saved
      hand.leave()
    }
    figures[isHidden ? 'hidden' : 'shown']++
    say(`cycle ${cycle}: killed ${isHidden ? 'before' : 'after'} the reveal was on disk; all is there, once`)
  }
  await server.stop('SIGKILL')
  return figures
}

async function setTheScene(origin: string): Promise<Scene> {
  const facilitator = await createRoom({ origin })
  const people: Participant[] = []
  for (let nth = 0; nth < authors; nth++)
    people.push(await join({ origin }, facilitator.invites.member, `Author ${nth}`))
  return { facilitator, people, board: await createBoard(facilitator, 'blank') }
}

/** The server has another address each time. */
const command = async (
  origin: string,
  { facilitator, board }: Scene,
  type: 'board.hide' | 'board.reveal',
): Promise<unknown> =>
  api({ origin }, facilitator.token).call('command', {
    params: { room: facilitator.room },
    body: { type, board },
  })

async function comeAll(origin: string, { board }: Scene, those: Author[]): Promise<void> {
  for (const { person, hand } of those)
    await hand.come({ origin, board: `${board}~draft:${person.me.id}`, token: person.token })
  await until(
    () => those.every(({ hand }) => hand.isSettled || hand.closed !== undefined),
    'everybody is there',
  )
}

/** They go on writing while it is revealed. Answers what is still under way. */
async function writeAndReveal(
  origin: string,
  scene: Scene,
  those: Author[],
  dice: Dice,
): Promise<{ done: Promise<unknown> }> {
  const write = async (times: number) => {
    for (let time = 0; time < times; time++) {
      for (const { hand } of those) hand.draw()
      await new Promise(resolve => setImmediate(resolve))
    }
  }
  await write(dice.whole(1, 30))
  await wait(dice.whole(0, 60))
  const revealed = command(origin, scene, 'board.reveal').catch(() => undefined)
  return { done: Promise.all([revealed, write(dice.whole(1, 30))]) }
}

async function isStillHidden(origin: string, { facilitator, board }: Scene): Promise<boolean> {
  const params = { room: facilitator.room }
  const { state } = await api({ origin }, facilitator.token).call('readRoom', { params })
  return state.boards[board]?.hiding !== undefined
}

/** What is on the board, for somebody who comes. */
async function readBoard(origin: string, { facilitator, board }: Scene): Promise<Y.Doc> {
  const socket = await openSocket(
    `${syncUrl({ origin })}/${board}?token=${encodeURIComponent(facilitator.token)}`,
  )
  const doc = new Y.Doc()
  await new Promise<void>((resolve, reject) => {
    socket.once('close', () => reject(new Error('The board was closed')))
    socket.on('message', (bytes: Buffer) => {
      const heard = hear(bytes)
      if (heard.type === 'update' || heard.type === 'step2') Y.applyUpdate(doc, heard.bytes)
      if (heard.type === 'step2') resolve()
    })
    socket.send(messages.step1(doc))
  })
  socket.terminate()
  return doc
}

function assertNothingShown(doc: Y.Doc, cycle: number): void {
  const shown = [...recordsOf(doc).keys()].filter(key => key.startsWith(`shape:c${cycle}p`))
  if (shown.length > 0) throw new Error(`It is hidden, and on the board: ${shown.join()}`)
}

function hasAll(doc: Y.Doc, { acknowledged }: Hand): boolean {
  if (acknowledged.length === 0) return true
  const known = Y.decodeStateVector(Y.encodeStateVector(doc))
  const saved = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(Y.mergeUpdates(acknowledged)))
  return [...saved].every(([client, clock]) => (known.get(client) ?? 0) >= clock)
}

/** But for places: what would lie on others' notes is put beside them. */
const contentOf = (doc: Y.Doc, name: string): string =>
  JSON.stringify(
    [...recordsOf(doc).entries()]
      .filter(([key]) => key.startsWith(`shape:${name}-`))
      .map(([key, record]) => [key, fieldsOf(record.toJSON())])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )

const fieldsOf = ({ pos: _pos, ...fields }: Record<string, unknown>): [string, unknown][] =>
  Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1))
