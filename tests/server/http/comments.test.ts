import { expect, test } from 'vitest'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { serverForTest, storedServerForTest } from '../fixture.ts'
import { addNotes, createBoard, createRoom, createTeam, join, readNotes } from '../people.ts'

async function talk() {
  const server = await serverForTest()
  const team = await createTeam(server)
  const board = await createBoard(team.facilitator)
  const [note = ''] = await addNotes(team.facilitator, board, [{ text: 'Nobody called back' }])
  const threads = async () => Object.values((await team.observer.state()).threads)
  return { ...team, server, board, note, threads }
}

test('a comment is answered with its id, and everybody in the room reads it', async () => {
  const { facilitator, member, board, note, threads } = await talk()
  const mentions = [facilitator.me.id]
  const text = '@Ada how often?'
  const { result } = await member.command({
    type: 'note.comment',
    board,
    note: `shape:${note}`,
    text,
    mentions,
  })
  expect(await threads()).toMatchObject([
    {
      board,
      note,
      excerpt: 'Nobody called back',
      comments: [{ id: result?.comment, by: member.me.id, text, mentions }],
    },
  ])
  expect(await readNotes(facilitator, board)).toMatchObject([{ id: note, comments: 1 }])
  const file = await member.request(`/api/rooms/${member.room}/boards/${board}/export?format=json`)
  expect(await file.json()).toMatchObject({ threads: [{ note, comments: [{ text }] }] })
})

test('a note has to be on the board; a thread outlives its note', async () => {
  const { server, member, board, note, threads } = await talk()
  const comment = { type: 'note.comment', board, note, text: 'How often?' } as const
  expect(await member.refused({ ...comment, note: 'never' })).toBe('no-such-note')
  expect(await member.refused({ ...comment, board: `${member.room}.none` })).toBe('no-such-board')
  await member.command(comment)
  await server.app.documents.edit(board, member.me.id, doc => recordsOf(doc).delete(toRecordId(note)))
  expect(await member.refused(comment)).toBe('no-such-note')
  await member.command({ type: 'comment.resolve', board, note, resolved: true })
  expect(await threads()).toMatchObject([{ note, resolved: { by: member.me.id } }])
})

test('observers read along, members change what is theirs, facilitators delete what must go', async () => {
  const { facilitator, member, observer, board, note, threads } = await talk()
  const { result } = await facilitator.command({ type: 'note.comment', board, note, text: 'How often?' })
  const comment = result?.comment ?? ''
  expect(await observer.refused({ type: 'note.comment', board, note, text: 'x' })).toBe('not-allowed')
  expect(await member.refused({ type: 'comment.edit', comment, text: 'x' })).toBe('not-yours')
  expect(await member.refused({ type: 'comment.delete', comment })).toBe('not-yours')
  await facilitator.command({ type: 'comment.edit', comment, text: 'How often, and when?' })
  expect(await threads()).toMatchObject([
    { comments: [{ text: 'How often, and when?', editedAt: expect.any(String) }] },
  ])
  const answered = await member.command({ type: 'note.comment', board, note, text: 'Mondays' })
  await facilitator.command({ type: 'comment.delete', comment: answered.result?.comment ?? '' })
  expect(await threads()).toMatchObject([{ comments: [{ id: comment }] }])
})

test('what was said is there after a restart', async () => {
  const server = await storedServerForTest()
  const ada = await createRoom(server)
  const board = await createBoard(ada)
  const [note = ''] = await addNotes(ada, board, [{ text: 'Nobody called back' }])
  await ada.command({ type: 'note.comment', board, note, text: 'How often?', mentions: [ada.me.id] })
  const before = (await ada.state()).threads
  const again = await server.restart()
  const moved = await join(again, ada.invites.facilitator, 'Ada', ada.token)
  expect((await moved.state()).threads).toEqual(before)
})
