// A backup of a server that goes on, brought back into an empty folder: the same rooms, boards, pictures and people.
import { existsSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAutomaticBackups, listBackups } from '../../../server/backup/automatic.ts'
import { examine } from '../../../server/backup/examine.ts'
import { restoreBackup } from '../../../server/backup/restoreBackup.ts'
import { writeBackup } from '../../../server/backup/writeBackup.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { boardStream } from '../../../server/sync/document/boardLog.ts'
import { readSecretKey } from '../../../server/secretKey.ts'
import { api } from '../client.ts'
import { storedServerForTest, temporaryDirectory } from '../fixture.ts'
import { addNotes, createBoard, createTeam, readNotes } from '../people.ts'
import { sendPicture } from '../pictures.ts'
import { until } from '../sync/stage/boardClients.ts'

const at = '2026-03-02T10:00:00.000Z'

/** A folder with a server on it, and people who have drawn. */
async function house() {
  const directory = await temporaryDirectory()
  const key = await readSecretKey(directory, () => Promise.resolve(false))
  const server = await storedServerForTest({}, directory, key)
  const team = await createTeam(server)
  const board = await createBoard(team.facilitator, 'retro-start-stop-continue')
  await addNotes(team.member, board, [{ text: 'Bring the cake' }, { text: 'Ask the customer' }])
  const picture = await sendPicture(team.member)
  await team.member.command({ type: 'version.create', board, title: 'Then' })
  const elsewhere = await temporaryDirectory()
  return { directory, server, key, ...team, board, picture, elsewhere, file: join(elsewhere, 'a.backup') }
}

test('what was backed up while a server ran is there after a restore, and nothing since', async () => {
  const { directory, file, elsewhere, member, board, picture, key, server } = await house()
  const saved = await writeBackup(directory, file, at)
  await addNotes(member, board, [{ text: 'Too late' }])
  expect(saved).toMatchObject({ rooms: 1, boards: 1, pictures: 1 })
  expect((await stat(file)).mode & 0o077).toBe(0)

  const folder = join(elsewhere, 'new')
  expect(await restoreBackup(file, folder)).toEqual(saved)
  expect(await examine(folder)).toEqual({ findings: [], content: saved })
  await server.close()

  const restored = await storedServerForTest({}, folder, key)
  const client = api(restored, member.token)
  const params = { room: member.room, board }
  const notes = await client.call('readNotes', { params })
  expect(notes.map(({ text }) => text).sort()).toEqual(['Ask the customer', 'Bring the cake'])
  const headers = { authorization: `Bearer ${member.token}` }
  expect((await fetch(restored.origin + picture.url, { headers })).status).toBe(200)
  const [version] = await client.call('readVersions', { params })
  expect(version).toMatchObject({ title: 'Then', notes: 2 })
})

test('a backup holds one moment, whatever is written while it is made', async () => {
  const directory = await temporaryDirectory()
  await readSecretKey(directory, () => Promise.resolve(false))
  const log = await openSqliteLog({ directory })
  const entry = Buffer.alloc(64 * 1024, 'a note')
  const streams = Array.from({ length: 40 }, (_, index) => boardStream(`room.board${index}`))
  await log.append(streams.map(stream => ({ stream, entry })))
  const { content } = await examine(directory)
  let isMade = false
  const work = async () => {
    for (let nth = 0; !isMade; nth++) {
      const stream = streams[nth % streams.length] ?? 'board/none'
      await log.append([{ stream, entry: Buffer.from('Too late') }])
      await log.compact(stream, 1, entry)
    }
  }
  const file = join(await temporaryDirectory(), 'a.backup')
  const unfinished = `${file}.unfinished`
  const making = writeBackup(directory, file, at).finally(() => (isMade = true))
  await until(() => existsSync(unfinished) && statSync(unfinished).size > 0, 'the first part is copied')
  await work()
  expect(await making).toEqual(content)
  await log.close()
})

test('a backup overwrites no file, and a restore no folder', async () => {
  const { directory, file } = await house()
  await writeBackup(directory, file, at)
  await expect(writeBackup(directory, file, at)).rejects.toThrow('is there already')
  await expect(restoreBackup(file, directory)).rejects.toThrow('is not empty')
})

test.each([
  ['changed', (bytes: Buffer) => bytes.fill(7, bytes.indexOf('Bring the cake'), bytes.indexOf('the cake'))],
  ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['no backup', () => Buffer.from('Dear diary')],
])('a file that is %s is not brought back', async (_, damage) => {
  const { directory, file, elsewhere } = await house()
  await writeBackup(directory, file, at)
  await writeFile(file, damage(await readFile(file)))
  const folder = join(elsewhere, 'new')
  await expect(restoreBackup(file, folder)).rejects.toThrow(/is damaged|is no backup/)
  await expect(readdir(folder)).rejects.toThrow('ENOENT')
})

test('no server starts on a restore that was cut short, and it can be run again', async () => {
  const { directory, file, elsewhere } = await house()
  const saved = await writeBackup(directory, file, at)
  const folder = join(elsewhere, 'new')
  await mkdir(folder)
  await writeFile(join(folder, 'log.db.restoring'), 'half of it')
  await expect(openSqliteLog({ directory: folder })).rejects.toThrow('run npm run restore -- <backup> again')
  expect(await restoreBackup(file, folder)).toEqual(saved)
  await (await openSqliteLog({ directory: folder })).close()
})

test('every damage in a folder is named', async () => {
  const { directory, server, member, picture } = await house()
  await server.close()
  const hash = picture.url.split('/').at(-1) ?? ''
  await writeFile(join(directory, 'assets', member.room, hash), 'not a picture')
  await rm(join(directory, 'secret.key'))
  await rm(join(directory, 'rooms', `${member.room}.json`))
  const { findings } = await examine(directory)
  expect(findings.map(({ kind, message }) => [kind, message])).toEqual([
    ['damage', expect.stringContaining('secret.key')],
    ['note', expect.stringContaining(`${member.room}.json is not used`)],
    ['damage', expect.stringContaining(hash)],
  ])
  await rm(join(directory, 'log.db'))
  const missing = await examine(directory)
  expect(missing.findings.at(-1)).toEqual({ kind: 'damage', message: `There is no log.db in ${directory}` })
})

test('backups are made by themselves, and the oldest goes', async () => {
  const { directory, elsewhere, server, member, board } = await house()
  const folder = join(elsewhere, 'backups')
  let day = 1
  const warnings: string[] = []
  const backups = createAutomaticBackups({
    directory,
    folder,
    keep: 2,
    now: () => `2026-03-0${day++}T10:00:00.000Z`,
    warn: message => warnings.push(message),
  })
  for (let count = 0; count < 3; count++) await backups.make()
  expect(warnings).toEqual([])
  expect((await listBackups(folder)).map(name => name.slice(-27))).toEqual(
    ['2026-03-02T10-00-00.backup', '2026-03-03T10-00-00.backup'].map(name => name.padStart(27, '-')),
  )
  expect(await readNotes(member, board)).toHaveLength(2)
  await server.close()
  await rm(join(directory, 'log.db'))
  expect(await backups.make()).toBeUndefined()
  expect(warnings).toHaveLength(1)
})
