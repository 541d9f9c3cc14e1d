// kill -9 loses what a process had in its own memory; what a power cut loses, this cannot show.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { LogStore, StreamId } from '../../server/logs/logStore.ts'
import { openSqliteLog } from '../../server/logs/sqliteLog.ts'
import { temporaryFolder } from '../server/logs/temporaryFolder.ts'

const program = fileURLToPath(new URL('appendUntilKilled.ts', import.meta.url))

/** Lets twenty writers append until so many appends are acknowledged. Returns the last one heard of. */
async function appendAndKill(directory: string, acknowledgements: number): Promise<number> {
  const child = spawn(process.execPath, [program, directory], { stdio: ['ignore', 'pipe', 'pipe'] })
  let complaints = ''
  child.stderr.on('data', chunk => (complaints += String(chunk)))
  const exited = once(child, 'exit')
  let heard = 0
  let last = 0
  for await (const line of createInterface(child.stdout)) {
    last = Math.max(last, Number(line))
    if ((heard += 1) === acknowledgements) child.kill('SIGKILL')
  }
  const [, signal] = await exited
  expect(signal, complaints).toBe('SIGKILL')
  return last
}

const numbers = (entries: { entry: Uint8Array }[]): number[] =>
  entries.map(({ entry }) => Number(new TextDecoder().decode(entry)))

/** Entry n holds the number n, and a snapshot at n the count n. */
async function expectWhole(store: LogStore, stream: StreamId): Promise<number> {
  const { snapshot, entries, seq } = await store.load(stream)
  const since = snapshot?.seq ?? 0
  if (snapshot) expect(JSON.parse(new TextDecoder().decode(snapshot.bytes))).toEqual({ count: since })
  expect(numbers(entries)).toEqual(Array.from({ length: seq - since }, (_, at) => since + at + 1))
  return seq
}

test('nothing that was acknowledged is lost at kill -9, and no batch is there by half', async () => {
  const directory = await temporaryFolder()
  for (let round = 1; round <= 8; round += 1) {
    const acknowledgements = 1 + Math.floor(Math.random() * 400)
    const acknowledged = await appendAndKill(directory, acknowledgements)

    const store = await openSqliteLog({ directory, onWarning: () => undefined })
    const rooms = await expectWhole(store, 'room/r')
    const boards = await expectWhole(store, 'board/b')
    expect(rooms, `round ${round}, killed after ${acknowledgements}`).toBeGreaterThanOrEqual(acknowledged)
    expect(boards).toBe(rooms)
    expect(numbers(await store.read('room/r', 0))).toEqual(Array.from({ length: rooms }, (_, at) => at + 1))
    await store.close()
  }
})
