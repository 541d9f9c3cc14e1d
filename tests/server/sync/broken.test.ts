// What fails at an awkward moment: a board that breaks while somebody is coming in, a compaction that does not work.
import { createServer } from 'node:http'
import { pino } from 'pino'
import { expect, it, onTestFinished, vi } from 'vitest'
import { closeCodes } from '#shared/api/sync.ts'
import { identifySocket } from '../../../server/http/authenticate.ts'
import { listen, routeUpgrades } from '../../../server/listen.ts'
import { createPresence } from '../../../server/live/presence.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { createTokens } from '../../../server/rooms/tokens.ts'
import { createSync } from '../../../server/sync/sync.ts'
import { addNote, messages, noteText, until } from './stage/boardClients.ts'
import { createGatedLog } from './stage/gatedLog.ts'
import { joinRaw, openRaw } from './stage/rawClient.ts'
import { createDraftCounts } from '../../../server/sync/layers/draftCounts.ts'
import { createMetrics } from '../../../server/metrics/metrics.ts'
import { scene } from './stage/scene.ts'

/** A scene whose sockets are served by a sync server that can be told to wait when it asks the room for rights. */
async function slowRoomScene() {
  const log = createGatedLog()
  const set = await scene({ log })
  const tokens = createTokens(set.server.key)
  let asked = 0
  let answers: Promise<void>[] = []
  const sync = createSync({
    log,
    rooms: () => ({
      ...set.server.app.rooms,
      async read(room) {
        await answers[asked++]
        return set.server.app.rooms.read(room)
      },
    }),
    findTemplate: () => undefined,
    now: () => new Date().toISOString(),
    presence: createPresence(),
    drafts: createDraftCounts(),
    space: { isFull: false, onChange: () => () => undefined },
    authenticate: request => identifySocket(request, tokens),
    isForeign: () => false,
    metrics: createMetrics(),
    onDayOver: () => undefined,
    logger: pino({ level: 'silent' }),
    limits: { diskRestMs: 20 },
  })
  const http = createServer()
  routeUpgrades(http, { sync: (...upgrade) => sync.handleUpgrade(...upgrade) })
  const origin = await listen(http, { host: '127.0.0.1', port: 0 })
  onTestFinished(async () => {
    await sync.close()
    http.close()
  })
  return {
    ...set,
    log,
    seat: (person: { token: string }) => ({ ...set.seat(person), origin }),
    room: {
      /** The next questions are answered when these have resolved. Tells how many were asked since. */
      delay(...next: Promise<void>[]) {
        asked = 0
        answers = next
        return () => asked
      },
    },
  }
}

it('Whoever is coming in while the board breaks is sent away to come back, and finds the board', async () => {
  const { log, facilitator, member, seat, room } = await slowRoomScene()
  const ada = await joinRaw(seat(facilitator))
  // The room is asked at the door, and again when the board is there.
  const second = Promise.withResolvers<void>()
  const asked = room.delay(Promise.resolve(), second.promise)
  const grace = await openRaw(seat(member))
  grace.send(messages.step1(grace.doc))
  await until(() => asked() === 2, 'asked for the second time')
  log.refuse()
  ada.draw(doc => addNote(doc, 'one', 'One'))
  await until(() => ada.closed, 'the board has broken')
  second.resolve()
  await until(() => grace.closed, 'sent away')
  expect(grace.closed?.code).toBe(closeCodes.tryAgain)
  log.release()
  const back = await joinRaw(seat(member))
  expect([back.closed, back.heard.step2]).toEqual([undefined, 1])
})

it('A compaction that fails is tried again, and counts only once it has worked', async () => {
  const log = createMemoryLog()
  const compact = vi.spyOn(log, 'compact').mockRejectedValueOnce(new Error('no space left'))
  const limits = { compactEntries: 3, sweepMs: 20 }
  const { facilitator, board, seat } = await scene({ log, sync: { limits } })
  const ada = await joinRaw(seat(facilitator))
  for (let nth = 0; nth < 6; nth++) ada.draw(doc => addNote(doc, `n${nth}`, 'Drawn'))
  await until(async () => (await log.load(`board/${board}`)).snapshot, 'a snapshot after all')
  expect(compact.mock.calls.length).toBeGreaterThan(1)
  const other = await joinRaw(seat(facilitator))
  expect(noteText(other.doc, 'n5')).toBe('Drawn')
})
