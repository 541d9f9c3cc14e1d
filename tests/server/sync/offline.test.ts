import { expect, test } from 'vitest'
import { recordsOf } from '#shared/canvas/document.ts'
import { canonical } from '../../faults/damage/readAll.ts'
import { joinBoard, noteText, until } from './stage/boardClients.ts'
import { addSharedNotes, editOffline } from './stage/offlineEdits.ts'
import { scene } from './stage/scene.ts'

test('five people who were away for long, with five hundred edits each, have the same in the end, and all of it', async () => {
  // The board is let go of meanwhile.
  const { server, facilitator, member, board, seat } = await scene({ sync: { idleMs: 20 } })
  const seats = [facilitator, member, member, facilitator, member].map(person => seat(person))
  const clients = await Promise.all(seats.map(each => joinBoard(each)))
  const [first] = clients
  if (!first) throw new Error('Nobody came')
  addSharedNotes(first.doc, 40)
  const contents = () => clients.map(({ doc }) => canonical(recordsOf(doc).toJSON()))
  const areSame = () => new Set(contents()).size === 1
  await until(areSame, 'all have the notes to begin with')

  for (const { provider } of clients) provider.disconnect()
  await until(
    async () => (await server.log.load(`board/${board}`)).entries.length === 0,
    'the board is let go of',
  )
  const made = clients.flatMap(({ doc }, person) => editOffline(doc, `person ${person}`, 500, 40))
  for (const { provider } of clients) provider.connect()

  await until(() => clients.every(({ provider }) => provider.synced) && areSame(), 'all have the same')
  expect(recordsOf(first.doc).size).toBe(40 + made.length)
  // Written at by all of them at once, and nobody's words are gone.
  for (const person of [0, 1, 2, 3, 4]) expect(noteText(first.doc, 'shared-1')).toContain(`person ${person}`)
  const late = await joinBoard(seat(member))
  expect(canonical(recordsOf(late.doc).toJSON())).toBe(contents()[0])
})
