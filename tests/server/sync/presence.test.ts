import * as awarenessProtocol from 'y-protocols/awareness'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Participant } from '../people.ts'
import { joinBoard, messages, openBoard, until, type StockClient } from './stage/boardClients.ts'
import { joinRaw, type RawClient } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

const userOf = ({ me: { id, name, color } }: Participant) => ({ id, name, color })

const stateSeen = ({ provider }: StockClient, of: StockClient): Record<string, unknown> | undefined =>
  provider.awareness.getStates().get(of.doc.clientID)

/** What a raw client has been told, as the protocol's own class understands it. */
function statesHeard(client: RawClient): Map<number, Record<string, unknown>> {
  const awareness = new awarenessProtocol.Awareness(new Y.Doc())
  awareness.setLocalState(null)
  for (const update of client.heard.awareness)
    awarenessProtocol.applyAwarenessUpdate(awareness, update, 'server')
  const states = new Map(awareness.getStates())
  awareness.destroy()
  return states
}

async function pair() {
  const table = await scene()
  const ada = await joinBoard(table.seat(table.facilitator))
  const grace = await joinBoard(table.seat(table.member))
  return { ...table, ada, grace }
}

describe('Presence on a board', () => {
  it('shows everybody with their cursor, and who they are in the room', async () => {
    const { ada, grace, facilitator } = await pair()
    ada.provider.awareness.setLocalState({ cursor: { x: 1, y: 2 } })
    await until(() => stateSeen(grace, ada)?.cursor, 'the cursor')
    expect(stateSeen(grace, ada)).toEqual({ cursor: { x: 1, y: 2 }, user: userOf(facilitator) })
  })

  it('shows the newest of many movements', async () => {
    const { ada, grace } = await pair()
    for (let x = 0; x <= 100; x++) ada.provider.awareness.setLocalStateField('cursor', { x, y: 0 })
    await until(() => (stateSeen(grace, ada)?.cursor as { x: number } | undefined)?.x === 100, 'the last one')
  })

  it('does not believe who a client says it is', async () => {
    const { ada, grace, member } = await pair()
    grace.provider.awareness.setLocalState({ user: { id: 'ada', name: 'Ada', color: 'pink' } })
    await until(() => stateSeen(ada, grace)?.user, 'a user')
    expect(stateSeen(ada, grace)?.user).toEqual(userOf(member))
  })

  it('does not tell where people point while a vote is open, nor afterwards where they had pointed', async () => {
    const { ada, grace, facilitator, member, board } = await pair()
    const cursorOf = (client: StockClient, seenBy: StockClient) => stateSeen(seenBy, client)?.cursor
    grace.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
    await until(() => cursorOf(grace, ada), 'the cursor')
    const { result } = await facilitator.command({ type: 'vote.open', board, budget: 3, anonymous: true })
    await until(() => cursorOf(grace, ada) === null, 'it to be hidden')
    grace.provider.awareness.setLocalState({ cursor: { x: 2, y: 2 }, selection: ['shape:a'] })
    // The same over and over is told once.
    let told = 0
    ada.provider.awareness.on('update', () => told++)
    for (let x = 0; x < 5; x++) grace.provider.awareness.setLocalState({ cursor: { x, y: 3 } })
    const vote = String(result?.['vote'])
    await facilitator.command({ type: 'vote.close', vote })
    // What is told after it, in order.
    ada.provider.awareness.setLocalState({ cursor: { x: 3, y: 3 } })
    await until(() => cursorOf(ada, grace), 'the cursor of the other')
    expect(stateSeen(ada, grace)).toEqual({ cursor: null, user: userOf(member) })
    // That of its own, and that the vote is over.
    expect(told).toBeLessThanOrEqual(2)
    grace.provider.awareness.setLocalState({ cursor: { x: 4, y: 4 } })
    await until(() => cursorOf(grace, ada), 'it again')
    expect(cursorOf(grace, ada)).toEqual({ x: 4, y: 4 })
  })

  it('shows a new name and colour at once', async () => {
    const { ada, grace, member } = await pair()
    grace.provider.awareness.setLocalState({ cursor: null })
    await until(() => stateSeen(ada, grace), 'Grace')
    await member.command({ type: 'person.edit', name: 'Grace H.', color: 'teal' })
    await until(
      () => (stateSeen(ada, grace)?.user as { name: string } | undefined)?.name === 'Grace H.',
      'the name',
    )
    expect(stateSeen(ada, grace)?.user).toEqual({ id: member.me.id, name: 'Grace H.', color: 'teal' })
  })

  it('ends when the socket does', async () => {
    const { ada, grace } = await pair()
    grace.provider.awareness.setLocalState({ cursor: null })
    await until(() => stateSeen(ada, grace), 'Grace')
    grace.provider.ws?.close()
    grace.provider.shouldConnect = false
    await until(() => !stateSeen(ada, grace), 'Grace has gone')
  })

  it('is there again on both sides after a reconnect, without anybody moving', async () => {
    const { ada, grace } = await pair()
    ada.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
    grace.provider.awareness.setLocalState({ cursor: { x: 2, y: 2 } })
    await until(() => stateSeen(ada, grace) && stateSeen(grace, ada), 'both')
    grace.provider.ws?.close()
    await until(() => !stateSeen(grace, ada), 'alone')
    await until(() => stateSeen(ada, grace) && stateSeen(grace, ada), 'both again')
    grace.provider.awareness.setLocalStateField('cursor', { x: 3, y: 3 })
    await until(() => (stateSeen(ada, grace)?.cursor as { x: number } | null)?.x === 3, 'a movement after it')
  })

  it('is told to those who come later, and to those who ask', async () => {
    const { ada, facilitator, observer, seat } = await pair()
    ada.provider.awareness.setLocalState({ cursor: null })
    const edsger = await joinRaw(seat(observer))
    await until(() => statesHeard(edsger).has(ada.doc.clientID), 'Ada')
    edsger.heard.awareness = []
    edsger.send(messages.queryAwareness())
    await until(() => edsger.heard.awareness.length > 0, 'an answer')
    expect(statesHeard(edsger).get(ada.doc.clientID)?.user).toEqual(userOf(facilitator))
  })

  it('lets nobody speak for another client', async () => {
    const { ada, grace, member, observer, seat } = await pair()
    ada.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
    await until(() => stateSeen(grace, ada)?.cursor, 'Ada')
    const edsger = await joinRaw(seat(observer))
    edsger.send(messages.awareness(ada.doc.clientID, 2 ** 40, { cursor: { x: 666, y: 666 } }))
    edsger.send(messages.awareness(ada.doc.clientID, 2 ** 40, null))
    edsger.send(messages.awareness(edsger.doc.clientID, 1, { cursor: { x: 5, y: 5 } }))
    edsger.send(messages.awareness(edsger.doc.clientID + 1, 1, { cursor: { x: 6, y: 6 } }))
    const watcher = await joinRaw(seat(member))
    await until(() => statesHeard(watcher).has(edsger.doc.clientID), 'Edsger')
    expect(statesHeard(watcher).get(ada.doc.clientID)?.cursor).toEqual({ x: 1, y: 1 })
    expect(statesHeard(watcher).has(edsger.doc.clientID + 1)).toBe(false)
    expect(stateSeen(grace, ada)?.cursor).toEqual({ x: 1, y: 1 })
  })

  it('passes on no state that is too large, and nothing that reaches into prototypes', async () => {
    const { ada, grace, observer, seat } = await pair()
    const edsger = await joinRaw(seat(observer))
    const own = edsger.doc.clientID
    edsger.send(messages.awareness(own, 1, { cursor: null, junk: 'x'.repeat(5_000) }))
    edsger.send(messages.step1(edsger.doc))
    await until(() => edsger.heard.step2 > 1, 'it has been read')
    grace.provider.awareness.setLocalState({ cursor: { x: 1, y: 1 } })
    await until(() => stateSeen(ada, grace)?.cursor, 'what came after it is told')
    expect(ada.provider.awareness.getStates().has(own)).toBe(false)
    edsger.send(messages.awareness(own, 2, JSON.parse('{"cursor":null,"__proto__":{"isAdmin":true}}')))
    await until(() => ada.provider.awareness.getStates().get(own), 'the second state')
    const state = ada.provider.awareness.getStates().get(own) ?? {}
    expect(Object.keys(state).toSorted()).toEqual(['cursor', 'user'])
  })

  it('holds no forbidden keys, however they are spelled', async () => {
    const { ada, seat, observer } = await pair()
    const edsger = await joinRaw(seat(observer))
    const own = edsger.doc.clientID
    const json = '{"cursor":null,"\\u005f_proto__":{"isAdmin":true},"in":{"c\\u006fnstructor":1}}'
    edsger.send(messages.awarenessJson(own, 1, json))
    await until(() => ada.provider.awareness.getStates().get(own), 'the state')
    const state = ada.provider.awareness.getStates().get(own) ?? {}
    expect(Object.keys(state).toSorted()).toEqual(['cursor', 'in', 'user'])
    expect(state['in']).toEqual({})
    expect(Object.getPrototypeOf(state)).toBe(Object.prototype)
  })

  it('never tells a client its own state', async () => {
    const { ada, seat, facilitator } = await pair()
    const before = { cursor: { x: 9, y: 9 } }
    ada.provider.awareness.setLocalState(before)
    const second = openBoard(seat(facilitator))
    await until(() => second.provider.synced && stateSeen(second, ada), 'the second tab sees the first')
    expect(ada.provider.awareness.getLocalState()).toEqual(before)
  })
})
