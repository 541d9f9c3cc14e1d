// What happens beside an erasure: copies that were taken before, a version that nobody can read, a backup that holds on to
// the old pages, a server that stops.
import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { versionStream } from '../../../server/versions/copies.ts'
import { openReadOnlyLog } from '../../../server/logs/sqlite/readOnlyLog.ts'
import { examine } from '../../../server/backup/examine.ts'
import type { Documents } from '../../../server/sync/documents.ts'
import { api } from '../client.ts'
import { until } from '../sync/stage/boardClients.ts'
import { secret, toldTo, tracesEverywhere, wordsIn, type Traces } from './stage.ts'

const words = Object.values(secret)

/** From now on whatever is read of a board waits before it is used, until `letGo`. */
function holdReadings({ documents }: { documents: Documents }) {
  const { promise, resolve } = Promise.withResolvers<void>()
  const { ...asItIs } = documents
  let held = 0
  documents.read = async (board, look) => {
    const seen = await asItIs.read(board, look)
    held++
    await promise
    return seen
  }
  return {
    held: () => held,
    letGo() {
      Object.assign(documents, asItIs)
      resolve()
    },
  }
}

const erase = ({ facilitator, member }: Traces) =>
  facilitator.command({ type: 'person.erase', person: member.me.id, what: 'words' })

const erasedOf = async ({ facilitator, member }: Traces) =>
  (await facilitator.state()).people[member.me.id]?.erased

test('a version that was on its way when somebody was erased does not hold them', async () => {
  const traces = await tracesEverywhere()
  const { server, facilitator, other, board } = traces
  const readings = holdReadings(server.app)
  const kept = facilitator.command({ type: 'version.create', board, title: 'On its way' })
  await until(() => readings.held() === 1, 'the copy is taken')
  const erased = erase(traces)
  await until(async () => (await erasedOf(traces)) !== undefined, 'it begins')
  // As far as it comes without waiting for the copy.
  for (let turns = 0; turns < 200; turns++) await turn()
  readings.letGo()
  const [{ result }] = await Promise.all([kept, erased])
  const told = await toldTo(other, { ...traces, version: result?.version ?? '' })
  for (const word of words) expect(told).not.toContain(word)
  expect(await erasedOf(traces)).toEqual({ what: 'words', isDone: true })
})

test('a version that nobody can read keeps nobody’s name: it is let go', async () => {
  const traces = await tracesEverywhere()
  const { server, directory, other, board, version } = traces
  const damaged = { seq: 1, entry: new TextEncoder().encode(secret.versioned) }
  await server.log.rewrite([{ stream: versionStream(board, version), entries: [damaged] }])
  await erase(traces)
  expect(await erasedOf(traces)).toEqual({ what: 'words', isDone: true })
  expect(await wordsIn(directory, words)).toEqual([])
  expect((await other.state()).versions[version]).toBeUndefined()
  const params = { room: other.room, board, version }
  expect((await other.refusal('readVersion', { params })).code).toBe('no-such-version')
})

test('a server stops at once beside a backup, says what is left, and does it when it starts', async () => {
  const traces = await tracesEverywhere()
  const { server, directory, other, member } = traces
  const backup = await openReadOnlyLog(directory)
  backup.hold()
  await backup.streams('room/')
  const asked = erase(traces).catch(() => undefined)
  await until(async () => !(await toldTo(other, traces)).includes(secret.name), 'the room does not know them')
  await server.close()
  await asked
  backup.close()
  const { findings } = await examine(directory)
  expect(findings).toContainEqual({
    kind: 'note',
    message: expect.stringContaining(`Room ${other.room} still`),
  })
  const again = await server.restart()
  const { people } = (await api(again, other.token).call('readRoom', { params: { room: other.room } })).state
  expect(people[member.me.id]?.erased).toEqual({ what: 'words', isDone: true })
  expect(await wordsIn(directory, words)).toEqual([])
})
