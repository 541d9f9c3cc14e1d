// The process that killDuringAppend.test.ts kills: it appends as fast as it can, and says what is acknowledged.

import { writeSync } from 'node:fs'
import { openSqliteLog } from '../../server/logs/sqliteLog.ts'

const [directory = ''] = process.argv.slice(2)
const store = await openSqliteLog({ directory })
const bytes = (content: unknown) => new TextEncoder().encode(JSON.stringify(content))

let last = (await store.load('room/r')).seq

async function appendNext(): Promise<void> {
  const number = (last += 1)
  await store.append([
    { stream: 'room/r', entry: bytes(number), expectedSeq: number - 1 },
    { stream: 'board/b', entry: bytes(number) },
  ])
  // Not by console.log: the line has left this process before anything else happens.
  writeSync(1, `${number}\n`)
  if (number % 10 === 0) await store.checkpoint('room/r', number, bytes({ count: number }))
  if (number % 7 === 0) await store.compact('board/b', number, bytes({ count: number }))
}

async function appendForEver(): Promise<never> {
  for (;;) await appendNext()
}

await Promise.all(Array.from({ length: 20 }, appendForEver))
