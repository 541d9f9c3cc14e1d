// What people type at the very moment of a turn, on the board that they are led away from.
import { expect, test } from 'vitest'
import { patienceMs } from '../../patience.ts'
import { readNotes } from '../people.ts'
import { visitScene } from '../layers/stage.ts'
import { addNote, messages, until } from '../sync/stage/boardClients.ts'
import { joinRaw, type RawClient } from '../sync/stage/rawClient.ts'

/** At their own board before the turn, and still connected after it. */
async function ledAway(lateMs: number) {
  const set = await visitScene({ sync: { limits: { lateMs } } })
  const { facilitator, host, session, seat, turn } = set
  await facilitator.command({ type: 'session.undoTurn', session, from: 2 })
  const writer = await joinRaw(seat(host))
  await turn(1)
  return { ...set, writer }
}

/** Draws, and answers whether it was taken. */
async function isTaken(client: RawClient, note: string): Promise<boolean> {
  const { acknowledged, heard } = client
  const { step2 } = heard
  client.draw(doc => addNote(doc, note, 'Typed before I knew'))
  client.send(messages.step1(client.doc))
  await until(() => client.heard.step2 > step2, 'an answer')
  return client.acknowledged > acknowledged
}

test('letters that were on their way at a turn are on the board they were typed on', async () => {
  const { facilitator, writer, board } = await ledAway(patienceMs)
  expect(await isTaken(writer, 'late')).toBe(true)
  expect((await readNotes(facilitator, board)).map(({ id }) => id)).toEqual(['late'])
})

test('a moment after the turn nothing more is taken', async () => {
  const { facilitator, writer, board } = await ledAway(1)
  let count = 0
  await until(async () => !(await isTaken(writer, `late-${count++}`)), 'the moment is over')
  expect(await isTaken(writer, 'later')).toBe(false)
  expect((await readNotes(facilitator, board)).some(({ id }) => id === 'later')).toBe(false)
})

test('whoever loses the right for another reason as well is not waited for', async () => {
  const { facilitator, writer, board } = await ledAway(patienceMs)
  await facilitator.command({ type: 'board.lock', board, locked: true })
  expect(await isTaken(writer, 'late')).toBe(false)
})
