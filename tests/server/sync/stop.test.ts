import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished } from 'vitest'
import { closeCodes } from '#shared/api/sync.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import type { LogStore } from '../../../server/logs/logStore.ts'
import { addNote, until } from './stage/boardClients.ts'
import { joinRaw } from './stage/rawClient.ts'
import { scene } from './stage/scene.ts'

/** Each append takes so long. It outlives its server. Milliseconds. */
function slowLog(ms: number): LogStore & { appends: () => number } {
  const log = createMemoryLog()
  let appends = 0
  return {
    ...log,
    appends: () => appends,
    async append(batch) {
      appends++
      await wait(ms)
      return log.append(batch)
    },
    close: () => Promise.resolve(),
  }
}

it('A stop does not wait until people draw no more, and keeps what was acknowledged', async () => {
  const log = slowLog(20)
  // Nobody is read more slowly, so that there is no rest.
  const limits = { burst: 1e6, messagesPerSecond: 1e6 }
  const { server, facilitator, board, seat } = await scene({ log, sync: { limits } })
  const ada = await joinRaw(seat(facilitator))
  let strokes = 0
  // Something new has come whenever an append is done.
  const drawing = setInterval(() => ada.draw(doc => addNote(doc, `stroke-${strokes++}`, 'On and on')), 5)
  onTestFinished(() => clearInterval(drawing))
  await until(() => ada.acknowledged > 0, 'her to be at it')

  const before = log.appends()
  await server.close()
  expect(log.appends() - before).toBeLessThan(10)
  await until(() => ada.closed, 'her to be told')
  expect(ada.closed?.code).toBe(closeCodes.serverRestarts)
  const again = await scene({ log })
  const ids = await again.server.app.documents.read(board, doc => [...doc.getMap('records').keys()])
  for (let stroke = 0; stroke < ada.acknowledged; stroke++) expect(ids).toContain(`shape:stroke-${stroke}`)
})
