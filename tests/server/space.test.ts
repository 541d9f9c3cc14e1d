// A disk that is full: rooms can be looked at and not be changed, everybody knows why, and it ends by itself.
import { expect, it } from 'vitest'
import { api } from './client.ts'
import { openLive } from './live/liveSocket.ts'
import { readNotes } from './people.ts'
import { addNote, noteText, until } from './sync/stage/boardClients.ts'
import { createGatedLog } from './sync/stage/gatedLog.ts'
import { joinRaw } from './sync/stage/rawClient.ts'
import { scene } from './sync/stage/scene.ts'

it('is told to the room, refuses notes without breaking the board, and is over as soon as there is space', async () => {
  const log = createGatedLog()
  const set = await scene({ log, timings: { spaceRetryMs: 20 } })
  const { server, facilitator, member, board, seat } = set
  const live = openLive(server, member)
  await live.until(({ type }) => type === 'presence')
  const params = { room: member.room, board }
  const add = { params, body: { notes: [{ text: 'Too much' }] } }
  log.refuse()
  const client = api(server, member.token)
  expect((await client.refusal('addNotes', add)).code).toBe('storage-full')
  await live.until(frame => frame.type === 'presence' && frame.storage === 'full')
  const ada = await joinRaw(seat(facilitator))
  expect((await client.refusal('addNotes', add)).code).toBe('storage-full')
  ada.draw(doc => addNote(doc, 'one', 'One'))
  expect(await readNotes(member, board)).toEqual([])
  expect([ada.closed, ada.acknowledged]).toEqual([undefined, 0])
  log.release()
  await until(() => ada.acknowledged === 1, 'what was drawn meanwhile')
  const last = live.frames.findLast(frame => frame.type === 'presence')
  expect(last).not.toHaveProperty('storage')
  expect(noteText((await joinRaw(seat(member))).doc, 'one')).toBe('One')
  expect((await client.call('addNotes', add)).ids).toHaveLength(1)
})
