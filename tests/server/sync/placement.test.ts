// Items that name two neighbours they never had. Those who write at the same time get them in another order than the
// server, and Yjs would put them elsewhere there.
import * as encoding from 'lib0/encoding'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createDice, type Dice } from '../../faults/dice.ts'
import { addNote, messages, noteText, until } from './stage/boardClients.ts'
import { applyPlaced, docOf } from './stage/placed.ts'
import { joinRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

interface Letter {
  id: Y.ID
  origin: Y.ID | null
  right: Y.ID | null
}

/** Letters of one client that follow each other, as one update. */
function updateOf(letters: Letter[]): Uint8Array {
  return encoding.encode(encoder => {
    const write = (...numbers: number[]) => {
      for (const number of numbers) encoding.writeVarUint(encoder, number)
    }
    write(1, letters.length, letters[0]?.id.client ?? 0, letters[0]?.id.clock ?? 0)
    for (const { origin, right } of letters) {
      encoding.writeUint8(encoder, 4 | (origin ? 128 : 0) | (right ? 64 : 0))
      for (const id of [origin, right]) if (id) write(id.client, id.clock)
      if (!origin && !right) {
        write(1)
        encoding.writeVarString(encoder, 'text')
      }
      encoding.writeVarString(encoder, 'x')
    }
    write(0)
  })
}

function idsIn(doc: Y.Doc): Y.ID[] {
  const ids: Y.ID[] = []
  for (let item = doc.getText('text')._start; item; item = item.right)
    for (let at = 0; at < item.length; at++) ids.push(Y.createID(item.id.client, item.id.clock + at))
  return ids
}

const orderIn = (doc: Y.Doc) => idsIn(doc).map(({ client, clock }) => `${client}/${clock}`)

interface Taken {
  update: Uint8Array
  /** How many of those taken before its author knew. */
  known: number
  isHonest: boolean
}

/** What honest people and a forger write into one text, in the order in which the server took it. */
function writeTogether(dice: Dice): { server: Y.Doc; log: Taken[] } {
  const server = new Y.Doc()
  const log: Taken[] = []
  const knownOf = new Map<number, number>()
  const nextId = (client: number) => Y.createID(client, Y.getState(server.store, client))
  for (let step = dice.whole(4, 9); step > 0; step--) {
    if (log.length > 1 && dice.falls(0.45)) {
      const all = [...idsIn(server), null]
      const { client, clock } = nextId(dice.pick([5, 15, 25]))
      // The second may stand beside the first, which is not there yet.
      const own = Y.createID(client, clock)
      const update = updateOf(
        [own, Y.createID(client, clock + 1)].slice(0, dice.whole(1, 2)).map((id, nth) => ({
          id,
          origin: dice.pick(nth > 0 ? [...all, own] : all),
          right: dice.pick(nth > 0 ? [...all, own] : all),
        })),
      )
      const before = Y.encodeStateVector(server)
      applyPlaced(update, server)
      // All of it, or what was sound before the forged one.
      const taken = Y.encodeStateAsUpdate(server, before)
      if (taken.length > 2) log.push({ update: taken, known: log.length, isHonest: false })
    } else {
      const client = dice.pick([10, 20, 30])
      const known = dice.whole(knownOf.get(client) ?? 0, log.length)
      const ids = idsIn(docOf(...log.slice(0, known).map(({ update }) => update)))
      const at = dice.whole(0, ids.length)
      const update = updateOf([{ id: nextId(client), origin: ids[at - 1] ?? null, right: ids[at] ?? null }])
      expect(applyPlaced(update, server)).toBe(true)
      log.push({ update, known, isHonest: true })
      knownOf.set(client, log.length)
    }
  }
  return { server, log }
}

describe('Neighbours that never were', () => {
  it('do not get in, so that everybody has the same order, and honest people write on', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const { server, log } = writeTogether(createDice(seed))
      const updates = log.map(({ update }) => update)
      expect(orderIn(docOf(Y.encodeStateAsUpdate(server))), `who joins, seed ${seed}`).toEqual(
        orderIn(server),
      )
      log.forEach(({ update, known, isHonest }) => {
        if (!isHonest) return
        // Who wrote it had it before what came meanwhile.
        const replica = docOf(...updates.slice(0, known), update, ...updates.slice(known))
        expect(orderIn(replica), `seed ${seed}`).toEqual(orderIn(server))
      })
    }
  })

  it('would tear a text apart without that', () => {
    const id = (client: number, clock = 0) => Y.createID(client, clock)
    const base = updateOf([
      { id: id(40), origin: null, right: null },
      { id: id(40, 1), origin: id(40), right: null },
    ])
    const forged = updateOf([{ id: id(17), origin: id(40, 1), right: id(40, 1) }])
    const others = [
      updateOf([{ id: id(15), origin: null, right: id(40, 1) }]),
      updateOf([{ id: id(16), origin: null, right: id(15) }]),
    ]
    const server = docOf(base, ...others, forged)
    expect(orderIn(docOf(Y.encodeStateAsUpdate(server)))).not.toEqual(orderIn(server))
    expect([...others, forged].map(update => applyPlaced(update, docOf(base, ...others)))).toContain(false)
  })

  it('send their sender away, and nobody else', async () => {
    const { facilitator, member, seat } = await scene()
    const ada = await joinRaw(seat(facilitator))
    const grace = await joinRaw(seat(member))
    const first = ada.draw(doc => doc.getText('text').insert(0, 'ab'))
    await until(() => ada.acknowledged === first, 'on disk')
    const { clientID } = ada.doc
    const [a, b] = [Y.createID(clientID, 0), Y.createID(clientID, 1)]
    const forger = await joinRaw(seat(member))
    forger.send(messages.update(updateOf([{ id: Y.createID(77, 0), origin: b, right: a }])))
    await until(() => forger.closed, 'closed')
    expect(forger.closed).toEqual({ code: 4400, reason: 'malformed: neighbours that never were' })
    const count = grace.draw(doc => addNote(doc, 'one', 'Unharmed'))
    await until(() => grace.acknowledged === count && noteText(ada.doc, 'one'), 'the others go on')
    expect(ada.doc.getText('text').toString()).toBe('ab')
  })
})
