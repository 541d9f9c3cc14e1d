// What is written in more than one place: answered means that it is there in all of them.
import { expect, it, onTestFinished } from 'vitest'
import { api } from '../../server/client.ts'
import { temporaryDirectory } from '../../server/fixture.ts'
import { addNotes, createBoard, createTeam } from '../../server/people.ts'
import { startProcess, type ServerProcess } from '../serverProcess.ts'

async function serve(directory: string): Promise<ServerProcess & { origin: string }> {
  const server = startProcess(directory)
  onTestFinished(() => void server.stop('SIGKILL'))
  return { ...server, origin: await server.open }
}

it('has a version, and what was restored, after it is killed as soon as it has answered', async () => {
  const directory = await temporaryDirectory()
  let server = await serve(directory)
  const { member } = await createTeam(server)
  const board = await createBoard(member, 'blank')
  await addNotes(member, board, [{ text: 'Then' }])
  const kept = await member.command({ type: 'version.create', board, title: 'Then' })
  const version = kept.result?.version ?? ''
  await server.stop('SIGKILL')
  server = await serve(directory)
  let client = api(server, member.token)
  const params = { room: member.room, board }
  const body = { type: 'board.restore', board, version, as: 'in-place' } as const
  await client.call('addNotes', { params, body: { notes: [{ text: 'Now' }] } })
  const { result } = await client.call('command', { params, body })
  await server.stop('SIGKILL')
  server = await serve(directory)
  client = api(server, member.token)
  expect((await client.call('readNotes', { params })).map(({ text }) => text)).toEqual(['Then'])
  const before = await client.call('readVersion', { params: { ...params, version: result?.before ?? '' } })
  const notes = Object.values(before.records).map(record => record['props.text'])
  expect(new Set(notes)).toEqual(new Set(['Now', 'Then']))
})
