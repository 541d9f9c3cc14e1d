// What a backup costs those who draw meanwhile: edits acknowledged with and without `npm run backup` beside the server,
// by turns in the same run, on a store as it is after some years. Each backup is held against the time right before it
// and right after it: what else the machine has to do comes and goes.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord } from '#shared/canvas/notes/sticky.ts'
import { openSqliteLog } from '../../server/logs/sqlite/sqliteLog.ts'
import { readSecretKey } from '../../server/secretKey.ts'
import { boardStream, updateEntry } from '../../server/sync/document/boardLog.ts'
import { openAddresses, startRotunda } from './peers/rotunda.ts'
import { median, percentile, sleep } from './statistics.ts'
import { writerAt, type Writer } from './writer.ts'

export interface BackupCost {
  /** Of `log.db`. */
  megabytes: number
  /** Until the backup is written and synced. */
  seconds: number
  /** Until an edit is on disk and acknowledged, without it and beside it; medians of the rounds, milliseconds. */
  without: { p50: number; p95: number; p99: number }
  beside: { p50: number; p95: number; p99: number }
  /** The p95 beside each backup, against the mean of those before and after it: the median of the rounds. */
  ratio: number
}

/** As long as a backup takes, about. */
const pauseMs = 10_000

const program = new URL('../../server/backup/main.ts', import.meta.url).pathname

export async function measureBackup({
  boards = 1_000,
  notesEach = 600,
  writers = 20,
  drawnOn = 5,
  editsPerSecond = 200,
  rounds = 9,
} = {}): Promise<BackupCost> {
  const directory = await mkdtemp(join(tmpdir(), 'rotunda-backup-'))
  await fill(directory, boards, notesEach)
  const { size } = await stat(join(directory, 'log.db'))
  const server = await startRotunda({ LOAD_DIRECTORY: directory })
  const saved: { ms: number; madeAt: number }[] = []
  const people: Writer[] = []
  for (let board = 0; board < drawnOn; board++) {
    const address = await openAddresses(server, writers / drawnOn)
    for (let person = 0; person < writers / drawnOn; person++)
      people.push(await writerAt(address(person), (ms, madeAt) => saved.push({ ms, madeAt })))
  }
  const drawing = drawOn(people, editsPerSecond)
  const backups: { seconds: number; beside: number[] }[] = []
  /** One more: before the first and after each. */
  const pauses: number[][] = []
  /** How long the edits took that were made while something went on. */
  const during = async (work: Promise<void>): Promise<number[]> => {
    const [from, until] = [performance.now(), await work.then(() => performance.now())]
    // All of them are acknowledged by then.
    await sleep(1_000)
    return saved.splice(0).flatMap(({ ms, madeAt }) => (madeAt > from && madeAt < until ? ms : []))
  }
  await during(sleep(2_000))
  pauses.push(await during(sleep(pauseMs)))
  for (let round = 0; round < rounds; round++) {
    const start = performance.now()
    let end = start
    const file = join(directory, `${round}.backup`)
    const beside = await during(backUp(directory, file).finally(() => (end = performance.now())))
    await rm(file)
    // What the disk still has to write of it is not the next round's.
    await sleep(2_000)
    saved.length = 0
    pauses.push(await during(sleep(pauseMs)))
    backups.push({ seconds: (end - start) / 1_000, beside })
  }
  drawing.stop()
  for (const person of people) person.leave()
  await server.stop()
  await rm(directory, { recursive: true, force: true })
  const figures = (rounds: number[][]) => {
    const at = (share: number) => median(rounds.map(round => percentile(round, share)))
    return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
  }
  const pauseP95 = (round: number) => percentile(pauses[round] ?? [], 0.95)
  return {
    megabytes: size / 2 ** 20,
    seconds: median(backups.map(({ seconds }) => seconds)),
    without: figures(pauses),
    beside: figures(backups.map(({ beside }) => beside)),
    ratio: median(
      backups.map(
        ({ beside }, round) => (2 * percentile(beside, 0.95)) / (pauseP95(round) + pauseP95(round + 1)),
      ),
    ),
  }
}

/** Boards nobody looks at now. */
async function fill(directory: string, boards: number, notes: number): Promise<void> {
  const doc = new Y.Doc()
  for (let note = 0; note < notes; note++) {
    const text = `What makes note ${note} slow, and for whom`
    const place = { x: (note % 25) * 240, y: Math.floor(note / 25) * 240 }
    const props = { text, color: 'yellow', w: 224 } as const
    const record = stickyRecord({ id: `note-${note}`, ...place, index: 'a1', props, meta: { author: 'ada' } })
    recordsOf(doc).set(`shape:note-${note}`, createRecordMap(record))
  }
  const entry = updateEntry(Y.encodeStateAsUpdate(doc))
  // A backup wants one; the server of the measurements has another.
  await readSecretKey(directory, () => Promise.resolve(false))
  const log = await openSqliteLog({ directory })
  for (let board = 0; board < boards; board++)
    await log.append([{ stream: boardStream(`room${board % 50}.board${board}`), entry }])
  await log.close()
}

function drawOn(people: Writer[], perSecond: number): { stop(): void } {
  let isOver = false
  const begin = performance.now()
  const go = async () => {
    for (let nth = 0; !isOver; nth++) {
      const wait = begin + (nth * 1_000) / perSecond - performance.now()
      if (wait > 0) await sleep(wait)
      people[nth % people.length]?.draw()
    }
  }
  void go()
  return { stop: () => void (isOver = true) }
}

/** As somebody types it. */
async function backUp(directory: string, file: string): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, 'backup', file], {
    env: { ...process.env, DATA_DIR: directory },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error('The backup failed')
}
