import { expect, test } from 'vitest'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { StoreFull } from '../../../server/logs/logStore.ts'
import { api } from '../client.ts'
import { serverForTest } from '../fixture.ts'

test('the server is ready as long as its store can be read and written', async () => {
  const log = createMemoryLog()
  const disk = { isBroken: false }
  const client = api(
    await serverForTest({
      log: {
        ...log,
        append: batch => (disk.isBroken ? Promise.reject(new StoreFull('no space left')) : log.append(batch)),
      },
    }),
  )
  expect(await client.call('readReady', {})).toEqual({ status: 'ready' })
  disk.isBroken = true
  expect(await client.refusal('readReady', {})).toMatchObject({ status: 503, code: 'not-ready' })
  expect(await client.call('readHealth', {})).toEqual({ status: 'ok' })
  disk.isBroken = false
  expect(await client.call('readReady', {})).toEqual({ status: 'ready' })
})
