// Reads everything there is in a data folder as the server would, and says what it cannot. Nothing is changed, and a
// server may work on the folder meanwhile.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { assetsShown } from '#shared/canvas/assetsShown.ts'
import { AssetDamaged, type AssetStore } from '../assets/assetStore.ts'
import { fileAssetsIn } from '../assets/fileAssets.ts'
import type { StreamId } from '../logs/logStore.ts'
import { openReadOnlyLog, type ReadOnlyLog } from '../logs/sqlite/readOnlyLog.ts'
import { roomFilesIn } from '../logs/rooms/roomFiles.ts'
import { asStoreError, howToRestoreFile } from '../logs/storeErrors.ts'
import { loadRoom } from '../rooms/loadRoom.ts'
import { openIntents, roomsWithIntents } from '../privacy/intents.ts'
import { parseSecretKey } from '../secretKey.ts'
import { loadBoard } from '../sync/document/loadBoard.ts'
import { readVersion } from '../versions/copies.ts'
import { describeContent, type Content } from './content.ts'

export interface Finding {
  /** A loss, or only something that mends itself. */
  kind: 'damage' | 'note'
  message: string
}

export interface Examination {
  findings: Finding[]
  /** Undefined where the log cannot be read at all. */
  content: Content | undefined
}

export async function examine(directory: string): Promise<Examination> {
  const findings: Finding[] = []
  const damage = (message: string) => void findings.push({ kind: 'damage', message })
  const note = (message: string) => void findings.push({ kind: 'note', message })
  const attempt = async <T>(work: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (cause) {
      damage(cause instanceof Error ? cause.message : String(cause))
      return undefined
    }
  }

  const key = await readKey(directory)
  if (key === undefined)
    damage(`${join(directory, 'secret.key')} is missing or holds no key: ${howToRestoreFile}`)
  const log = existsSync(join(directory, 'log.db'))
    ? await attempt(() => openReadOnlyLog(directory))
    : undefined
  if (!log) {
    if (findings.every(({ message }) => !message.includes('log.db')))
      damage(`There is no log.db in ${directory}`)
    return { findings, content: undefined }
  }
  try {
    if (log.warning !== undefined) note(log.warning)
    log.hold()
    await attempt(() => examinePages(log, join(directory, 'log.db'), damage))
    const assets = fileAssetsIn(directory)
    const shown = (await attempt(() => examineRooms(log, attempt, note))) ?? new Set()
    await attempt(() => examineFiles(log, directory, note))
    const pictures = await examinePictures(assets, shown, damage)
    const content = await attempt(() => describeContent({ db: log.db, pictures, key: key ?? '' }))
    return { findings, content }
  } finally {
    log.close()
  }
}

function examinePages({ db }: ReadOnlyLog, file: string, damage: (message: string) => void): void {
  try {
    for (const { integrity_check: finding } of db.prepare('PRAGMA integrity_check(20)').all())
      if (finding !== 'ok') damage(`${file}: ${String(finding).replaceAll('\n', ' ')}`)
  } catch (cause) {
    throw asStoreError(cause, file)
  }
}

type Attempt = <T>(work: () => T | Promise<T>) => Promise<T | undefined>

const roomOf = (stream: StreamId): string => stream.split(/[/.]/)[1] ?? ''
const nameOf = (stream: StreamId): string => stream.slice(stream.indexOf('/') + 1)

/** Returns the pictures that boards show, `<room>/<hash>`. */
async function examineRooms(log: ReadOnlyLog, attempt: Attempt, note: (message: string) => void) {
  const shown = new Set<string>()
  for (const stream of await log.streams('room/')) await attempt(() => loadRoom(log, nameOf(stream), note))
  for (const stream of await log.streams('board/'))
    await attempt(async () => {
      const { doc } = await loadBoard(log, nameOf(stream))
      for (const hash of assetsShown(doc)) shown.add(`${roomOf(stream)}/${hash}`)
      doc.destroy()
    })
  for (const stream of await log.streams('versions/'))
    await attempt(async () => {
      const [board = '', version = ''] = nameOf(stream).split('/')
      const isForgotten = (await log.read(stream, 0)).length === 0
      if (!isForgotten) await readVersion(log, board, version)
    })
  for (const room of await roomsWithIntents(log))
    await attempt(async () => {
      const left = (await openIntents(log, room)).length
      if (left > 0)
        note(`Room ${room} still holds ${left} who are to be erased: the server does that when it starts`)
    })
  return shown
}

async function examineFiles(log: ReadOnlyLog, directory: string, say: (message: string) => void) {
  const files = roomFilesIn(join(directory, 'rooms'))
  for (const stream of await log.streams('room/')) {
    const noted = log.tables.roomFile(stream)
    if (!noted) continue
    await files.read(stream, noted).catch((cause: Error) => {
      say(`${files.path(stream)} is not used (${cause.message}): the server writes it anew from the log`)
    })
  }
}

async function examinePictures(assets: AssetStore, shown: Set<string>, damage: (message: string) => void) {
  const pictures: { room: string; hash: string }[] = []
  for (const room of await assets.rooms())
    for (const { hash } of await assets.list(room)) {
      shown.delete(`${room}/${hash}`)
      pictures.push({ room, hash })
      await assets.read(room, hash).catch((cause: unknown) => {
        if (!(cause instanceof AssetDamaged)) throw cause
        damage(cause.message)
      })
    }
  for (const missing of shown) damage(`The picture assets/${missing} is missing, and a board shows it`)
  return pictures
}

async function readKey(directory: string): Promise<string | undefined> {
  const text = await readFile(join(directory, 'secret.key'), 'utf8').catch(() => undefined)
  return text !== undefined && parseSecretKey(text) ? text : undefined
}
