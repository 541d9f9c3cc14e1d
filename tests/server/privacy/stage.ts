// A room on disk in which somebody has left traces everywhere, and a look at what the files say.
import { readdir, readFile } from 'node:fs/promises'
import { join as joinPath } from 'node:path'
import { assetPath } from '#shared/canvas/picture.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { storedServerForTest, temporaryDirectory, type StoredServer } from '../fixture.ts'
import { addNotes, createBoard, createRoom, join, readNotes, type Participant } from '../people.ts'
import { pngOf, sendPicture } from '../pictures.ts'
import { made } from '../rights/place.ts'
import { addNote, joinBoard, noteText, until } from '../sync/stage/boardClients.ts'

export const secret = {
  name: 'Zsófia Quintrell',
  before: 'Quintilla Before',
  note: 'wombats prefer turquoise',
  drawn: 'heptagons everywhere',
  deleted: 'nobody recalls marmalade',
  comment: 'kumquat objection',
  versioned: 'obsolete xylophones',
  draft: 'unspoken hippopotamus',
} as const

export interface Traces {
  directory: string
  server: StoredServer
  facilitator: Participant
  member: Participant
  other: Participant
  board: string
  notes: { theirs: string; others: string }
  initiative: string
  vote: string
  version: string
  picture: string
}

/** Both in the room still. Everybody else has gone from the board. */
export async function tracesEverywhere(): Promise<Traces> {
  const directory = await temporaryDirectory()
  const server = await storedServerForTest({}, directory)
  const facilitator = await createRoom(server, { you: 'Ada' })
  const member = await join(server, facilitator.invites.member, secret.before)
  const other = await join(server, facilitator.invites.member, 'Grace')
  await member.command({ type: 'person.edit', name: secret.name })
  const board = await createBoard(facilitator, 'blank')
  const [theirs = '', old = ''] = await addNotes(member, board, [
    { text: secret.note },
    { text: secret.versioned },
  ])
  const [others = ''] = await addNotes(other, board, [{ text: 'the lift is slow' }])
  const { asset: picture } = await sendPicture(member, pngOf({ width: 7 }))
  await drawAndLeave(server, member, board, assetPath(member.room, picture))
  const version = await made(facilitator, { type: 'version.create', board, title: 'Then' })
  await server.app.documents.edit(board, other.me.id, doc => recordsOf(doc).delete(toRecordId(old)))
  await member.command({ type: 'note.comment', board, note: others, text: secret.comment })
  const mentions = [member.me.id]
  const said = {
    type: 'note.comment',
    board,
    note: theirs,
    text: `see @${secret.name}, please`,
    mentions,
  } as const
  await other.command(said)
  const vote = await made(facilitator, { type: 'vote.open', board, budget: 3, anonymous: false })
  await member.command({ type: 'vote.cast', vote, note: others, count: 2 })
  await other.command({ type: 'vote.cast', vote, note: theirs, count: 1 })
  await facilitator.command({ type: 'vote.close', vote })
  const sources = [theirs, others].map(note => ({ board, note }))
  const initiative = await made(other, { type: 'initiative.promote', sources, title: 'Repair it' })
  await facilitator.command({ type: 'board.hide', board })
  const draft = await joinBoard({
    origin: server.origin,
    board: `${board}~draft:${member.me.id}`,
    token: member.token,
  })
  addNote(draft.doc, 'draft', secret.draft)
  await until(
    async () => (await readAll(directory)).some(({ bytes }) => bytes.includes(secret.draft)),
    'kept',
  )
  draft.provider.destroy()
  const notes = { theirs, others }
  return { directory, server, facilitator, member, other, board, notes, initiative, vote, version, picture }
}

/** What bears no name, and what was deleted before anybody else saw it. */
async function drawAndLeave(
  server: StoredServer,
  person: Participant,
  board: string,
  src: string,
): Promise<void> {
  const seat = { origin: server.origin, board, token: person.token }
  const client = await joinBoard(seat)
  const { doc } = client
  doc.transact(() => {
    addNote(doc, 'drawn', secret.drawn)
    const asset = { id: 'asset:theirs', typeName: 'asset', type: 'image', props: { src }, meta: {} }
    recordsOf(doc).set(asset.id, createRecordMap(asset))
  })
  addNote(doc, 'deleted', secret.deleted)
  const heard = await joinBoard(seat)
  await until(() => noteText(heard.doc, 'deleted') === secret.deleted, 'told')
  recordsOf(doc).delete(toRecordId('deleted'))
  await until(() => noteText(heard.doc, 'deleted') === undefined, 'deleted')
  for (const each of [client, heard]) each.provider.destroy()
}

export async function readAll(folder: string): Promise<{ file: string; bytes: Buffer }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => joinPath(parentPath, name))
  return Promise.all(
    files.map(async file => ({ file, bytes: await readFile(file).catch(() => Buffer.alloc(0)) })),
  )
}

/** Words that some file still says, in UTF-8 or UTF-16. */
export async function wordsIn(folder: string, words: readonly string[]): Promise<string[]> {
  const files = await readAll(folder)
  return words.filter(word =>
    files.some(({ bytes }) => bytes.includes(word) || bytes.includes(Buffer.from(word, 'utf16le'))),
  )
}

/** All of the room that somebody can be told, as one text. */
export async function toldTo(person: Participant, { board, version }: Traces): Promise<string> {
  const params = { room: person.room, board }
  return JSON.stringify([
    await person.state(),
    await person.call('readEvents', { params, query: { since: 0 } }),
    await readNotes(person, board),
    await person.call('readVersion', { params: { ...params, version } }),
  ])
}
