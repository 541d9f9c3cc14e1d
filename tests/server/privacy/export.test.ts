// What a room holds about a person, in one file: all of it, and nothing of others.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { serverForTest } from '../fixture.ts'
import { addNotes, createBoard, createTeam, type Participant } from '../people.ts'
import { made } from '../rights/place.ts'

const PersonFile = z.looseObject({
  schema: z.literal('rotunda/person'),
  person: z.object({ id: z.string(), name: z.string() }),
  comments: z.array(z.object({ text: z.string() })),
  mentioned: z.array(z.object({ board: z.string() })),
  votes: z.array(z.object({ answer: z.record(z.string(), z.number()) })),
  drawings: z.array(z.object({ in: z.string(), records: z.array(z.looseObject({ id: z.string() })) })),
  events: z.array(z.looseObject({ type: z.string() })),
})

async function exported(by: Participant, person: Participant): Promise<[z.infer<typeof PersonFile>, string]> {
  const response = await by.request(`/api/rooms/${by.room}/people/${person.me.id}/export`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('attachment')
  const text = await response.text()
  return [PersonFile.parse(JSON.parse(text)), text]
}

async function workedRoom() {
  const server = await serverForTest()
  const { facilitator, member, observer } = await createTeam(server)
  const board = await createBoard(facilitator, 'blank')
  const [note = ''] = await addNotes(member, board, [{ text: 'the lift is slow' }])
  const [other = ''] = await addNotes(facilitator, board, [{ text: 'stairs are steep' }])
  await member.command({ type: 'note.comment', board, note: other, text: 'take the lift then' })
  const mentions = [member.me.id]
  await facilitator.command({ type: 'note.comment', board, note, text: 'how slow, @Grace?', mentions })
  const vote = await made(facilitator, { type: 'vote.open', board, budget: 3, anonymous: true })
  await member.command({ type: 'vote.cast', vote, note: other, count: 2 })
  await facilitator.command({ type: 'vote.cast', vote, note, count: 1 })
  await member.command({ type: 'initiative.promote', sources: [{ board, note }] })
  return { server, facilitator, member, observer, board, note, other }
}

test('somebody exports what they wrote, said and answered', async () => {
  const { member, note, other } = await workedRoom()
  const [file] = await exported(member, member)
  expect(file.person).toMatchObject({ id: member.me.id, name: 'Grace' })
  expect(file.drawings.flatMap(({ records }) => records)).toMatchObject([
    { id: `shape:${note}`, props: { text: 'the lift is slow' } },
  ])
  expect(file.comments).toMatchObject([{ text: 'take the lift then' }])
  expect(file.mentioned).toHaveLength(1)
  expect(file.votes).toMatchObject([{ answer: { [other]: 2 } }])
  expect(file.events.map(({ type }) => type)).toEqual([
    'person.joined',
    'note.commented',
    'note.commented',
    'vote.cast',
    'initiative.promoted',
  ])
})

test('nothing that others wrote or answered is in it', async () => {
  const { facilitator, member } = await workedRoom()
  const [, text] = await exported(member, member)
  for (const others of ['stairs are steep', 'how slow', 'Ada', 'Edsger']) expect(text).not.toContain(others)
  expect(await exported(facilitator, facilitator).then(([, own]) => own)).not.toContain('the lift is slow')
})

test('a facilitator exports anybody, also who was removed, but not what is secret to them', async () => {
  const { facilitator, member, observer } = await workedRoom()
  await facilitator.command({ type: 'person.remove', person: member.me.id })
  const [file] = await exported(facilitator, member)
  expect(file.drawings).toHaveLength(1)
  expect(file.votes).toEqual([])
  expect(file.events.map(({ type }) => type)).not.toContain('vote.cast')
  const params = { room: observer.room, person: facilitator.me.id }
  expect(await observer.refusal('exportPerson', { params })).toMatchObject({ code: 'not-allowed' })
})

test('a version counts where it knows something that the board does not', async () => {
  const { server, member, board, note } = await workedRoom()
  await made(member, { type: 'version.create', board, title: 'Then' })
  const places = async () => (await exported(member, member))[0].drawings.map(({ in: where }) => where)
  expect(await places()).toEqual(['board'])
  await server.app.documents.edit(board, member.me.id, doc => recordsOf(doc).delete(toRecordId(note)))
  expect(await places()).toEqual(['version'])
})
