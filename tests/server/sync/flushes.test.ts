// When what is drawn is taken, and how often everybody is told.
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

function somebody(person = 'ada'): Listener {
  return {
    layer: undefined,
    person,
    user: { id: person, name: person, color: 'blue' },
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

async function openDocument(labour = new Labour()) {
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
  return { document, flushes }
}

test('what nobody else sends is taken too when a flush ended before it could be begun', async () => {
  const labour = new Labour()
  const { document } = await openDocument(labour)
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

/** Each of `hands` draws twenty times a second, for as long; answers how often a second everybody was told. */
async function drawAmong(people: number, hands: number, seconds: number): Promise<number> {
  const { document, flushes } = await openDocument()
  const everybody = Array.from({ length: people }, (_, index) => somebody(`person ${index}`))
  for (const each of everybody) document.listeners.add(each)
  const drawing = everybody.slice(0, hands).map(sender => ({ sender, doc: new Y.Doc() }))
  const draw = async (seconds: number) => {
    for (let step = 0; step < seconds * 20 * hands; step++) {
      const { sender, doc } = drawing[step % hands] ?? {}
      if (!sender || !doc) continue
      for (const update of updatesOf(doc, () => addNote(doc, `note ${step}`, '')))
        document.receive({ sender, update, outline: inspectUpdate(update), nth: step, isStep2: false })
      await vi.advanceTimersByTimeAsync(50 / hands)
    }
  }
  // Until it is known how many draw.
  await draw(4)
  const before = flushes.counts.appends
  await draw(seconds)
  return (flushes.counts.appends - before) / seconds
}

test('an audience is told less often than as many people who draw with each other', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const watched = await drawAmong(150, 10, 4)
  expect(watched).toBeGreaterThan(17)
  expect(watched).toBeLessThan(22)
  expect(await drawAmong(150, 50, 4)).toBeGreaterThan(27)
  expect(await drawAmong(90, 5, 4)).toBeGreaterThan(45)
})
