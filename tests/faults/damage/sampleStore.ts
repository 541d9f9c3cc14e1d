// A small data folder with something of everything in it, as a kill leaves it: a part is in log.db, a part in its -wal.
import { cp, readdir } from 'node:fs/promises'
import { hash, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { recordsOf } from '#shared/canvas/document.ts'
import { pngOf } from '../../server/pictures.ts'
import { addNote } from '../../server/sync/stage/boardClients.ts'
import { openHouse, type House } from '../house.ts'
import { readAll, type Content } from './readAll.ts'

export interface SampleStore {
  directory: string
  /** All that was acknowledged. */
  content: Content
}

const at = '2026-03-02T10:00:00.000Z'

/** @param folder two folders are made in it */
export async function makeSampleStore(folder: string): Promise<SampleStore> {
  const alive = join(folder, 'alive')
  const by = randomBytes(10).toString('hex')
  const first = await openHouse(alive)
  const room = await furnish(first, by)
  // Boards become snapshots, rooms become files, and the -wal goes into log.db.
  await first.app.close()
  const second = await openHouse(alive)
  await goOn(second, room, by)
  const directory = join(folder, 'killed')
  await cp(alive, directory, { recursive: true })
  await second.app.close()
  return { directory, content: await readAll(alive) }
}

async function furnish({ app, assets }: House, by: string): Promise<string> {
  const { state } = await app.rooms.create(
    { name: 'Support', language: 'en', you: { name: 'Ada', color: undefined } },
    by,
  )
  const room = state.room.id
  for (const template of ['blank', 'retro-sailboat', 'journey-as-is']) {
    const { result } = await app.rooms.ask(room, by, { type: 'board.create', title: template, template })
    const board = result?.board ?? ''
    for (let index = 0; index < 30; index++)
      await app.documents.edit(board, by, doc =>
        addNote(doc, `first-${index}`, `Note ${index} on ${template}`),
      )
    await app.rooms.ask(room, by, { type: 'version.create', board, title: 'Then' })
  }
  for (const color of [
    [10, 20, 30],
    [200, 100, 0],
  ] as const) {
    const bytes = pngOf({ width: 60, height: 40, color: [...color] })
    await assets.put(room, { hash: hash('sha256', bytes), bytes, at })
  }
  return room
}

async function goOn({ app }: House, room: string, by: string): Promise<void> {
  const { state } = await app.rooms.read(room)
  for (const board of Object.keys(state.boards))
    for (let index = 0; index < 12; index++) {
      await app.documents.edit(board, by, doc => {
        addNote(doc, `second-${index}`, `Note ${index}, later`)
        recordsOf(doc).get(`shape:first-${index}`)?.set('pos', [index, 7])
      })
      await app.rooms.ask(room, by, { type: 'room.rename', name: `Support ${board.slice(-3)} ${index}` })
    }
}

/** Another copy to damage. */
export async function copyStore({ directory }: SampleStore, to: string): Promise<void> {
  await cp(directory, to, { recursive: true, preserveTimestamps: true })
}

/** Every file of a folder, by its path in it. */
export async function filesIn(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true })
  return entries
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(directory.length + 1))
    .sort()
}
