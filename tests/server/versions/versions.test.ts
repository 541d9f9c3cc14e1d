import { expect, test } from 'vitest'
import { versionStream } from '../../../server/versions/copies.ts'
import { serverForTest, storedServerForTest } from '../fixture.ts'
import { addNotes, createBoard, createTeam, readNotes, type Participant } from '../people.ts'

const params = (person: Participant, board: string) => ({ room: person.room, board })
const versionsOf = (person: Participant, board: string) =>
  person.call('readVersions', { params: params(person, board) })
const look = (person: Participant, board: string, version: string) =>
  person.call('readVersion', { params: { ...params(person, board), version } })
const texts = async (person: Participant, board: string) =>
  (await readNotes(person, board)).map(({ text }) => text).sort()

async function keep(person: Participant, board: string, title: string): Promise<string> {
  return (await person.command({ type: 'version.create', board, title })).result?.version ?? ''
}

test('a version is what was on the board at the moment, however it is changed later', async () => {
  const { facilitator, member, observer } = await createTeam(await serverForTest())
  const board = await createBoard(facilitator)
  await addNotes(member, board, [{ text: 'Then', zone: 'pains/fix' }])
  const version = await keep(member, board, 'After round one')
  await addNotes(member, board, [{ text: 'Now' }])

  expect(await versionsOf(observer, board)).toMatchObject([
    { id: version, board, reason: 'named', title: 'After round one', by: member.me.id, notes: 1 },
  ])
  const { records } = await look(observer, board, version)
  const notes = Object.values(records).filter(record => record['type'] === 'sticky')
  expect(notes.map(note => note['props.text'])).toEqual(['Then'])
  expect(await texts(observer, board)).toEqual(['Now', 'Then'])
})

test('the same command sent again keeps one version', async () => {
  const { member } = await createTeam(await serverForTest())
  const board = await createBoard(member)
  const ask = () => member.command({ type: 'version.create', board, title: 'Once' }, 'the-same')
  expect((await ask()).result).toEqual((await ask()).result)
  expect(await versionsOf(member, board)).toHaveLength(1)
})

test('observers look and keep nothing; a version is renamed and deleted by who kept it, or a facilitator', async () => {
  const server = await serverForTest()
  const { facilitator, member, observer } = await createTeam(server)
  const board = await createBoard(facilitator)
  expect(await observer.refused({ type: 'version.create', board, title: 'Mine' })).toBe('not-allowed')
  const ofFacilitator = await keep(facilitator, board, 'Ada’s')
  const ofMember = await keep(member, board, 'Grace’s')
  expect(await member.refused({ type: 'version.rename', version: ofFacilitator, title: 'Mine' })).toBe(
    'not-allowed',
  )
  expect(await member.refused({ type: 'version.delete', version: ofFacilitator })).toBe('not-allowed')
  await member.command({ type: 'version.rename', version: ofMember, title: 'Better' })
  await facilitator.command({ type: 'version.delete', version: ofMember })
  expect(await versionsOf(member, board)).toMatchObject([{ id: ofFacilitator, title: 'Ada’s' }])
  const gone = await member.refusal('readVersion', {
    params: { ...params(member, board), version: ofMember },
  })
  expect(gone.code).toBe('no-such-version')
  // Nothing of it is left on disk.
  const left = await server.log.load(versionStream(board, ofMember))
  expect(left.entries).toEqual([])
  expect(left.snapshot?.bytes).toHaveLength(0)
})

test('a program is told what has changed since a version, or between two', async () => {
  const { facilitator, member, observer } = await createTeam(await serverForTest())
  const board = await createBoard(facilitator)
  await addNotes(member, board, [{ text: 'Stays', zone: 'pains/fix' }])
  const first = await keep(member, board, 'First')
  const [added = ''] = await addNotes(member, board, [{ text: 'Since' }])
  const second = await keep(member, board, 'Second')
  const compare = (version: string, other: string) =>
    observer.call('compareVersion', {
      params: { ...params(observer, board), version },
      query: { with: other },
    })
  const nothing = { added: [], changed: [], removed: [], drawings: { added: 0, changed: 0, removed: 0 } }
  expect(await compare(first, 'now')).toMatchObject({ ...nothing, added: [{ id: added, text: 'Since' }] })
  expect(await compare(second, first)).toMatchObject({ ...nothing, removed: [{ id: added }] })
  expect(await compare(second, 'now')).toEqual(nothing)
  const notes = await observer.call('readVersionNotes', {
    params: { ...params(observer, board), version: first },
  })
  expect(notes).toMatchObject([{ text: 'Stays', zone: 'pains/fix', author: member.me.id }])
})

test('a version of another board is not found', async () => {
  const { member } = await createTeam(await serverForTest())
  const [board, other] = [await createBoard(member), await createBoard(member)]
  const version = await keep(member, board, 'Here')
  expect((await member.refusal('readVersion', { params: { ...params(member, other), version } })).code).toBe(
    'no-such-version',
  )
  expect(await member.refused({ type: 'board.restore', board: other, version, as: 'new' })).toBe(
    'no-such-version',
  )
})

test('a version becomes a new board with the same notes, and the board itself stays as it is', async () => {
  const { member } = await createTeam(await serverForTest())
  const board = await createBoard(member)
  await addNotes(member, board, [{ text: 'Then', zone: 'pains/fix' }])
  const version = await keep(member, board, 'Then')
  await addNotes(member, board, [{ text: 'Now' }])
  const { result } = await member.command({
    type: 'board.restore',
    board,
    version,
    as: 'new',
    title: 'As it was',
  })
  const fresh = result?.board ?? ''
  expect(await readNotes(member, fresh)).toMatchObject([
    { text: 'Then', zone: 'pains/fix', author: member.me.id },
  ])
  expect((await member.state()).boards[fresh]).toMatchObject({
    title: 'As it was',
    fromVersion: { board, version },
  })
  expect(await texts(member, board)).toEqual(['Now', 'Then'])
})

test('versions are there after a restart, and can be restored', async () => {
  const server = await storedServerForTest()
  const { facilitator } = await createTeam(server)
  const board = await createBoard(facilitator)
  await addNotes(facilitator, board, [{ text: 'Then' }])
  const version = await keep(facilitator, board, 'Then')
  await addNotes(facilitator, board, [{ text: 'Now' }])
  const again = await server.restart()
  const { api } = await import('../client.ts')
  const client = api(again, facilitator.token)
  const at = { room: facilitator.room, board }
  expect(await client.call('readVersions', { params: at })).toMatchObject([{ id: version }])
  await client.call('command', {
    params: { room: facilitator.room },
    body: { type: 'board.restore', board, version, as: 'in-place' },
  })
  expect((await client.call('readNotes', { params: at })).map(({ text }) => text)).toEqual(['Then'])
})
