// The log in memory is the model: after any sequence of operations the log on disk must say the same.

import fc from 'fast-check'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Append, LogStore, StreamId } from '../../../server/logs/logStore.ts'
import { createMemoryLog } from '../../../server/logs/memoryLog.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { temporaryFolder } from './temporaryFolder.ts'

type Step =
  | { kind: 'append'; batches: Append[][] }
  | { kind: 'checkpoint' | 'compact'; stream: StreamId; upTo: number; snapshot: Uint8Array }
  | { kind: 'load'; stream: StreamId }
  | { kind: 'read'; stream: StreamId; since: number; limit: number | undefined }
  | { kind: 'streams'; prefix: string }
  | { kind: 'restart' }

const stream = fc.constantFrom<StreamId>('room/a', 'room/b', 'board/a', 'board/a/layer')
const seq = fc.nat(8)
const append: fc.Arbitrary<Append> = fc
  .record({ stream, entry: fc.uint8Array({ maxLength: 5 }), expected: fc.option(seq, { freq: 3 }) })
  .map(({ expected, ...entry }) => (expected === null ? entry : { ...entry, expectedSeq: expected }))
const snapshot = fc
  .dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 1 }), { maxKeys: 3 })
  .map(content => new TextEncoder().encode(JSON.stringify(content)))

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('append' as const),
      batches: fc.array(fc.array(append, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('checkpoint' as const, 'compact' as const),
      stream,
      upTo: seq,
      snapshot,
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('load' as const), stream }) },
  fc.record({
    kind: fc.constant('read' as const),
    stream,
    since: seq,
    limit: fc.option(fc.nat(3), { nil: undefined }),
  }),
  fc.record({ kind: fc.constant('streams' as const), prefix: fc.constantFrom('', 'room/', 'board/a', 'x') }),
  fc.record({ kind: fc.constant('restart' as const) }),
)

function run(store: LogStore, step: Exclude<Step, { kind: 'restart' }>): Promise<unknown>[] {
  switch (step.kind) {
    case 'append':
      return step.batches.map(batch => store.append(batch))
    case 'checkpoint':
      return [store.checkpoint(step.stream, step.upTo, step.snapshot)]
    case 'compact':
      return [store.compact(step.stream, step.upTo, step.snapshot)]
    case 'load':
      return [store.load(step.stream)]
    case 'read':
      return [store.read(step.stream, step.since, step.limit)]
    case 'streams':
      return [store.streams(step.prefix)]
  }
}

async function outcomes(results: Promise<unknown>[]): Promise<unknown[]> {
  const settled = await Promise.allSettled(results)
  return settled.map(result => (result.status === 'fulfilled' ? result.value : String(result.reason)))
}

test('the log on disk and the log in memory agree on every sequence of operations', async () => {
  const folder = await temporaryFolder()
  let runs = 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const directory = join(folder, String((runs += 1)))
      const warnings: string[] = []
      const open = () => openSqliteLog({ directory, onWarning: message => warnings.push(message) })
      const model = createMemoryLog()
      let store = await open()
      try {
        for (const next of steps) {
          if (next.kind === 'restart') {
            await store.close()
            store = await open()
          } else {
            expect(await outcomes(run(store, next))).toEqual(await outcomes(run(model, next)))
          }
        }
        for (const stream of await model.streams('')) {
          expect(await store.load(stream)).toEqual(await model.load(stream))
        }
        expect(warnings).toEqual([])
      } finally {
        await store.close()
        await rm(directory, { recursive: true })
      }
    }),
    { numRuns: 80 },
  )
})
