// A flush that has no time left for what is dear: it waits for the next one, and is not forgotten.
import { pino } from 'pino'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { BoardDocument } from '../../../server/sync/document/boardDocument.ts'
import { createFlushes } from '../../../server/sync/document/flushes.ts'
import { Labour } from '../../../server/sync/document/labour.ts'
import { Writers } from '../../../server/sync/document/writers.ts'
import { loadBoard } from '../../../server/sync/document/loadBoard.ts'
import type { Listener } from '../../../server/sync/document/listener.ts'
import { inspectUpdate } from '../../../server/sync/inspection/inspectUpdate.ts'
import { defaultLimits as limits } from '../../../server/sync/limits.ts'
import { Receipts } from '../../../server/sync/socket/receipts.ts'
import * as Y from 'yjs'
import { addNote, noteText, until, updatesOf } from './stage/boardClients.ts'

function somebody(): Listener {
  return {
    layer: undefined,
    person: 'ada',
    user: { id: 'ada', name: 'Ada', color: 'blue' },
    isQuiet: false,
    presenceClient: undefined,
    hasSentStep2: true,
    isRefused: false,
    receipts: new Receipts(),
    acknowledge: () => undefined,
    write: () => undefined,
    refuse: () => undefined,
  }
}

test('what nobody else sends is taken too when a flush ended before it could be begun', async () => {
  const labour = new Labour()
  const log = createMemoryLog()
  const flushes = createFlushes({
    log,
    logger: pino({ level: 'silent' }),
    tickMs: 16,
    limits,
    onSaved: () => undefined,
    onBroken: () => undefined,
  })
  const document = new BoardDocument({
    board: 'room.board',
    loaded: await loadBoard(log, 'room.board'),
    limits,
    labour,
    now: () => '2026-11-22T00:00:00.000Z',
    writers: new Writers([]),
    gone: new Set(),
    onDayOver: () => undefined,
    onTold: () => undefined,
    onWork: each => flushes.schedule(each),
  })
  onTestFinished(() => void document.destroy())
  const sender = somebody()
  document.listeners.add(sender)
  labour.spend(sender.person, 400)
  // The machine stands still for a moment between any two looks at the clock, as a busy one does.
  let leapMs = 20
  let now = performance.now()
  let looks = 0
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => (looks++, (now += leapMs)))
  onTestFinished(() => clock.mockRestore())

  const doc = new Y.Doc()
  for (const update of updatesOf(doc, () => addNote(doc, 'dear', 'Dear')))
    document.receive({ sender, update, outline: inspectUpdate(update), nth: 1, isStep2: false })
  while (looks < 4) await new Promise(resolve => setImmediate(resolve))
  expect(noteText(document.kept.doc, 'dear')).toBeUndefined()
  leapMs = 0
  clock.mockRestore()
  await until(() => noteText(document.kept.doc, 'dear') === 'Dear', 'it to be taken')
})
