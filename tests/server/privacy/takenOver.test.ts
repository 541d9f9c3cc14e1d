// Somebody writes their own name on what others drew, and leaves with all they wrote.
import { expect, test } from 'vitest'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { serverForTest } from '../fixture.ts'
import { createBoard, createTeam } from '../people.ts'
import { made } from '../rights/place.ts'
import { addNote, joinBoard, until } from '../sync/stage/boardClients.ts'

test('what others drew stays on the board and in its versions', async () => {
  const server = await serverForTest()
  const { facilitator, member } = await createTeam(server)
  const board = await createBoard(facilitator, 'blank')
  const [drawing, taking] = await Promise.all(
    [facilitator, member].map(({ token }) => joinBoard({ origin: server.origin, board, token })),
  )
  if (!drawing || !taking) throw new Error('Nobody has joined')
  const id = toRecordId('drawn')
  addNote(drawing.doc, 'drawn', 'by the facilitator')
  await until(() => recordsOf(taking.doc).has(id), 'the drawing')
  const version = await made(facilitator, { type: 'version.create', board, title: 'Before' })
  recordsOf(taking.doc).get(id)?.set('meta.author', member.me.id)
  await until(() => recordsOf(drawing.doc).get(id)?.get('meta.author') === member.me.id, 'the name')

  await member.command({ type: 'person.erase', person: member.me.id, what: 'words' })
  const { people } = await facilitator.state()
  expect(people[member.me.id]?.erased).toEqual({ what: 'words', isDone: true })
  const params = { room: facilitator.room, board }
  expect(JSON.stringify(await facilitator.call('readVersion', { params: { ...params, version } }))).toContain(
    'by the facilitator',
  )
  expect((await facilitator.call('readNotes', { params })).map(({ text }) => text)).toEqual([
    'by the facilitator',
  ])
})
