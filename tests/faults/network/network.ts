// Four people on one board, each behind a faulty line: stock clients, and one who counts acknowledgements. Whatever the
// lines do, at the end all have the same content, and nothing that was acknowledged is missing.
import { setTimeout as wait } from 'node:timers/promises'
import * as fc from 'fast-check'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createBoard, createTeam } from '../../server/people.ts'
import { addNote, syncUrl, until } from '../../server/sync/stage/boardClients.ts'
import { browserSocket } from '../../server/sync/stage/browserSocket.ts'
import { Hand } from '../crowd/hand.ts'
import { canonical } from '../damage/readAll.ts'
import { createDice } from '../dice.ts'
import { layFaultyLine, type FaultyLine } from './faultyLine.ts'

const faults = ['cut', 'cutInFrame', 'goSilent', 'block', 'slowDown', 'sayTwice', 'mend'] as const

/** The last one is who counts. */
const people = 4

interface Step {
  who: number
  what: 'draw' | (typeof faults)[number]
  pause: number
}

const Step: fc.Arbitrary<Step> = fc.record({
  who: fc.nat(people - 1),
  what: fc.oneof({ weight: 3, arbitrary: fc.constant('draw' as const) }, fc.constantFrom(...faults)),
  pause: fc.nat(12),
})

interface Person {
  line: FaultyLine
  doc: Y.Doc
  draw(nth: number): void
  leave(): void
}

export interface NetworkOptions {
  origin: string
  runs: number
  seed: number
  /** Called with each schedule that has been played. */
  played?: () => void
}

/** @throws with the shortest schedule found that goes wrong */
export async function playSchedules({ origin, runs, seed, played }: NetworkOptions): Promise<void> {
  const { facilitator, member } = await createTeam({ origin })
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 4, maxLength: 40 }), fc.nat(), async (steps, chance) => {
      const board = await createBoard(facilitator, 'blank')
      await play(steps, { origin, board, token: member.token }, chance)
      played?.()
    }),
    { numRuns: runs, seed, endOnFailure: false },
  )
}

async function play(steps: Step[], seat: { origin: string; board: string; token: string }, chance: number) {
  const hand = new Hand('counting', createDice(chance))
  const sitting = Array.from({ length: people }, async (_, index): Promise<Person> => {
    const line = await layFaultyLine(seat)
    const there = { ...seat, origin: line.origin }
    return index === people - 1 ? sitCounting(hand, line, there) : sitStock(`p${index}`, line, there)
  })
  const all = await Promise.all(sitting)
  const judge = sitStock('judge', await layFaultyLine(seat), seat)
  try {
    for (const [nth, { who, what, pause }] of steps.entries()) {
      const person = all[who]
      if (what === 'draw') person?.draw(nth)
      else if (what === 'slowDown') person?.line.slowDown(pause * 3)
      else person?.line[what]()
      await wait(pause)
    }
    for (const { line } of all) {
      line.mend()
      line.cut()
    }
    await until(() => hand.isSettled && hand.closed === undefined, 'who counts has heard that all is saved')
    await until(() => areSame([judge, ...all.slice(0, -1)].map(({ doc }) => doc)), 'all have the same')
    const before = canonical(recordsOf(judge.doc).toJSON())
    for (const doc of [hand.doc, ...hand.acknowledged]) {
      const update = doc instanceof Y.Doc ? Y.encodeStateAsUpdate(doc) : doc
      Y.applyUpdate(judge.doc, update)
    }
    if (canonical(recordsOf(judge.doc).toJSON()) !== before)
      throw new Error('Something acknowledged is missing')
  } finally {
    for (const person of [...all, judge]) {
      person.leave()
      person.line.close()
    }
  }
}

const areSame = (docs: Y.Doc[]): boolean =>
  new Set(docs.map(doc => canonical(recordsOf(doc).toJSON()))).size === 1

/** One that bears to be broken after the provider has let go of it. */
class BrokenSocket extends WebSocket {
  constructor(address: string, protocols?: string[]) {
    super(address, protocols)
    this.on('error', () => undefined)
  }
}

function sitStock(
  name: string,
  line: FaultyLine,
  seat: { origin: string; board: string; token: string },
): Person {
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(syncUrl(seat), seat.board, doc, {
    params: { token: seat.token },
    WebSocketPolyfill: browserSocket(BrokenSocket),
    disableBc: true,
    maxBackoffTime: 50,
  })
  return {
    line,
    doc,
    draw(nth) {
      const [known] = [...recordsOf(doc).values()].slice(-1)
      if (known && nth % 3 === 0) known.set('pos', [nth, nth])
      else if (known && nth % 7 === 0) recordsOf(doc).delete(String(known.get('id')))
      else addNote(doc, `${name}-${nth}`, `Step ${nth}`)
    },
    leave() {
      provider.destroy()
      provider.awareness.destroy()
    },
  }
}

async function sitCounting(
  hand: Hand,
  line: FaultyLine,
  seat: { origin: string; board: string; token: string },
) {
  let hasLeft = false
  const stayOn = async () => {
    while (!hasLeft) {
      await hand.come(seat)
      while (hand.closed === undefined && !hasLeft) await wait(5)
      await wait(10)
    }
    hand.leave()
  }
  void stayOn()
  return {
    line,
    doc: hand.doc,
    draw: () => hand.draw(),
    leave: () => void (hasLeft = true),
  }
}
