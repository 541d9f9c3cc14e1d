import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import type { LogStore, StreamId } from '../../../server/logs/logStore.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { temporaryFolder } from './temporaryFolder.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const stream = 'room/r1'

let directory: string
let file: string
let warnings: string[]

beforeEach(async () => {
  directory = await temporaryFolder()
  file = join(directory, 'rooms', 'r1.json')
  warnings = []
})

const open = () => openSqliteLog({ directory, onWarning: message => warnings.push(message) })

/** A room of three entries with a checkpoint of the first two. */
async function withCheckpoint<T>(work: (store: LogStore) => Promise<T>): Promise<T> {
  const store = await open()
  await store.append(['a', 'b', 'c'].map(word => ({ stream, entry: bytes(word) })))
  await store.checkpoint(stream, 2, bytes('{"name":"Käthe","initiatives":[{"title":"Queue"}]}'))
  return await work(store).finally(() => store.close())
}

test('a checkpoint is a file that a person can read and grep', async () => {
  await withCheckpoint(async () => {
    expect(await readFile(file, 'utf8')).toBe(`{
 "seq": 2,
 "snapshot": {
  "name": "Käthe",
  "initiatives": [
   {
    "title": "Queue"
   }
  ]
 }
}
`)
    expect(await readdir(join(directory, 'rooms'))).toEqual(['r1.json'])
  })
})

const damages = {
  'cut short': () => readFile(file, 'utf8').then(text => writeFile(file, text.slice(0, 30))),
  emptied: () => writeFile(file, ''),
  'another thing': () => writeFile(file, '[]'),
  missing: () => rm(file),
  'edited by hand': () =>
    readFile(file, 'utf8').then(text => writeFile(file, text.replace('Queue', 'Quack'))),
  'from another day': () => readFile(file, 'utf8').then(text => writeFile(file, text.replace('2', '1'))),
}

test.each(Object.entries(damages))(
  'a room file that is %s is named, and the log is read',
  async (_, damage) => {
    await withCheckpoint(async store => {
      await damage()
      const { snapshot, entries, seq } = await store.load(stream)
      expect({ snapshot, seqs: entries.map(entry => entry.seq), seq }).toEqual({
        snapshot: undefined,
        seqs: [1, 2, 3],
        seq: 3,
      })
      expect(warnings).toEqual([expect.stringContaining(`${file} is not used`)])
    })
  },
)

test('the next checkpoint mends a damaged file', async () => {
  await withCheckpoint(async store => {
    await writeFile(file, '{')
    await store.checkpoint(stream, 3, bytes('{"name":"new"}'))
    expect((await store.load(stream)).snapshot).toEqual({ seq: 3, bytes: bytes('{"name":"new"}') })
    expect(warnings).toEqual([])
  })
})

test('a compacted room does not depend on its file', async () => {
  await withCheckpoint(async store => {
    await store.compact(stream, 3, bytes('{"name":"compacted"}'))
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ seq: 3, snapshot: { name: 'compacted' } })
    await rm(file)
    const { snapshot, entries } = await store.load(stream)
    expect(snapshot).toEqual({ seq: 3, bytes: bytes('{"name":"compacted"}') })
    expect(entries).toEqual([])
    expect(warnings).toEqual([expect.stringContaining(file)])
  })
})

test('a compaction whose file cannot be written is kept all the same', async () => {
  await withCheckpoint(async store => {
    await rm(join(directory, 'rooms'), { recursive: true })
    await store.compact(stream, 2, bytes('{"name":"compacted"}'))
    expect((await store.load(stream)).snapshot?.bytes).toEqual(bytes('{"name":"compacted"}'))
    expect(warnings).toEqual([expect.stringContaining(`${file} could not be brought up to date`)])
  })
})

test('what a crash left of a half-written file is of no account', async () => {
  await withCheckpoint(async store => {
    await writeFile(`${file}.tmp`, '{"seq": 3, "snap')
    expect((await store.load(stream)).snapshot?.seq).toBe(2)
    await store.checkpoint(stream, 3, bytes('{}'))
    expect(await readdir(join(directory, 'rooms'))).toEqual(['r1.json'])
  })
})

test('checkpoints and loads of one room that overlap see whole files', async () => {
  await withCheckpoint(async store => {
    const loads = await Promise.all(
      [2, 3, 2, 3].flatMap(upTo => [
        store.checkpoint(stream, upTo, bytes(`{"upTo":${upTo}}`)).then(() => undefined),
        store.load(stream),
      ]),
    )
    expect(loads.flatMap(loaded => loaded?.snapshot?.seq ?? [])).toEqual([2, 3, 3, 3])
    expect(warnings).toEqual([])
  })
})

test('an id never leads out of the folder', async () => {
  const store = await open()
  const ids: StreamId[] = ['room/../../escaped', 'room/a/b', 'room/..', 'room/*']
  for (const id of ids) {
    await store.append([{ stream: id, entry: bytes('a') }])
    await store.checkpoint(id, 1, bytes(JSON.stringify({ id })))
    expect((await store.load(id)).snapshot?.bytes).toEqual(bytes(JSON.stringify({ id })))
  }
  expect((await readdir(join(directory, 'rooms'))).sort()).toEqual(
    ['%2A.json', '...json', '..%2F..%2Fescaped.json', 'a%2Fb.json'].sort(),
  )
  await store.close()
})
