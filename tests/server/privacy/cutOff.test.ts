// The server is cut off while it erases somebody, before each of its writes in turn. At the next start either nobody was
// erased, or it is finished.
import { cp } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openFileAssets } from '../../../server/assets/fileAssets.ts'
import type { LogStore } from '../../../server/logs/logStore.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { api } from '../client.ts'
import { startServer, temporaryDirectory } from '../fixture.ts'
import { secret, tracesEverywhere, wordsIn } from './stage.ts'

const words = Object.values(secret)

interface CutLog {
  log: LogStore
  /** From now on so many writes come to the disk, and no more. */
  cutAfter(writes: number): void
  isCut(): boolean
}

function cutLog(log: LogStore): CutLog {
  let left = Infinity
  const write = (work: () => Promise<void>): Promise<void> =>
    left-- > 0 ? work() : Promise.reject(new Error('cut off'))
  return {
    log: {
      ...log,
      append: batch => write(() => log.append(batch)),
      checkpoint: (stream, upTo, snapshot) => write(() => log.checkpoint(stream, upTo, snapshot)),
      compact: (stream, upTo, snapshot) => write(() => log.compact(stream, upTo, snapshot)),
      rewrite: changes => write(() => log.rewrite(changes)),
      scrub: () => write(() => log.scrub()),
    },
    cutAfter: writes => (left = writes),
    isCut: () => left < 0,
  }
}

test('is done at the next start, wherever it was cut off', async () => {
  const { server, directory, facilitator, member, other } = await tracesEverywhere()
  const { key } = server
  await server.close()
  const room = { room: other.room }
  const outcomes: string[] = []
  for (let writes = 0, isWhole = false; !isWhole; writes++) {
    const folder = await temporaryDirectory()
    await cp(directory, folder, { recursive: true })
    const start = async (cut?: CutLog) => {
      const log = cut?.log ?? (await openSqliteLog({ directory: folder, onWarning: () => undefined }))
      return startServer({ log, assets: await openFileAssets(folder), key })
    }
    const cut = cutLog(await openSqliteLog({ directory: folder, onWarning: () => undefined }))
    const before = await start(cut)
    cut.cutAfter(writes)
    const body = { type: 'person.erase', person: member.me.id, what: 'words' } as const
    await api(before, facilitator.token)
      .call('command', { params: room, body })
      .catch(() => undefined)
    isWhole = !cut.isCut()
    await before.close()

    const after = await start()
    const { people } = (await api(after, other.token).call('readRoom', { params: room })).state
    const found = await wordsIn(folder, words)
    outcomes.push(people[member.me.id]?.erased?.isDone ? `erased, left: ${found.join()}` : 'there')
    await after.close()
  }
  expect(outcomes[0]).toBe('there')
  expect(new Set(outcomes.slice(1))).toEqual(new Set(['erased, left: ']))
  expect(outcomes.length).toBeGreaterThan(8)
})
