// What belongs to one room, asked for by somebody of another with all its ids: it does not exist.
import { expect, test } from 'vitest'
import { addNotes, createBoard, createRoom, readNotes, type Participant } from '../people.ts'
import { sendPicture } from '../pictures.ts'
import { scene } from '../sync/stage/scene.ts'

/** A board with everything on it, and a stranger who knows the id of each and has a board too. */
async function twoRooms() {
  const set = await scene()
  const { server, member, board } = set
  await addNotes(member, board, [{ text: 'Ours' }])
  const note = (await readNotes(member, board))[0]?.id ?? ''
  const made = async (command: Parameters<Participant['command']>[0], what: string) =>
    (await member.command(command)).result?.[what] ?? ''
  const version = await made({ type: 'version.create', board, title: 'Then' }, 'version')
  const template = await made({ type: 'template.create', board, title: 'Ours', withNotes: true }, 'template')
  const comment = await made({ type: 'note.comment', board, note, text: 'Why?' }, 'comment')
  const { asset } = await sendPicture(member)
  const stranger = await createRoom(server, { you: 'Mallory' })
  return { ...set, note, version, template, comment, asset, stranger, own: await createBoard(stranger) }
}

test('nothing of another room can be read, by its own address or by that of one’s own room', async () => {
  const { member, board, version, template, asset, stranger, own } = await twoRooms()
  const theirs = `/api/rooms/${member.room}`
  const mine = `/api/rooms/${stranger.room}`
  for (const path of [
    `${theirs}/boards/${board}/versions`,
    `${theirs}/boards/${board}/versions/${version}`,
    `${mine}/boards/${board}/versions/${version}`,
    `${mine}/boards/${own}/versions/${version}`,
    `${mine}/boards/${own}/versions/${version}/compare?with=now`,
    `${mine}/boards/${own}/versions/now/notes`,
    `${mine}/boards/${board}/export?format=tldr`,
    `${mine}/boards/${template}/notes`,
    `${mine}/templates/${template}`,
    `${mine}/assets/${asset}`,
  ])
    expect([path, (await stranger.request(path)).status]).toEqual([path, 404])
  // Nor is a template a board, or a board a template, in their own room.
  for (const path of [`${theirs}/boards/${template}/notes`, `${theirs}/templates/${board}`])
    expect([path, (await member.request(path)).status]).toEqual([path, 404])
})

test('nothing of another room can be used or changed', async () => {
  const { member, board, note, version, template, comment, stranger, own } = await twoRooms()
  const restore = { type: 'board.restore', version } as const
  expect(await stranger.refused({ ...restore, board: own, as: 'in-place' })).toBe('no-such-version')
  expect(await stranger.refused({ ...restore, board: own, as: 'new' })).toBe('no-such-version')
  expect(await stranger.refused({ ...restore, board, as: 'new' })).toBe('no-such-board')
  expect(await stranger.refused({ type: 'version.delete', version })).toBe('no-such-version')
  expect(await stranger.refused({ type: 'board.create', title: 'Mine', template })).toBe('unknown-template')
  expect(await stranger.refused({ type: 'template.create', board, title: 'Mine', withNotes: true })).toBe(
    'no-such-board',
  )
  expect(await stranger.refused({ type: 'note.comment', board, note, text: 'Because' })).toBe('no-such-board')
  expect(await stranger.refused({ type: 'comment.delete', comment })).toBe('no-such-comment')
  const mentions = [stranger.me.id]
  expect(await member.refused({ type: 'note.comment', board, note, text: '@Mallory', mentions })).toBe(
    'no-such-person',
  )
})
