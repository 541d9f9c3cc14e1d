// A data folder as it is after a year: rooms with many boards, each begun from a template.
import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import { createApp } from '../../../server/app.ts'
import { openFileAssets } from '../../../server/assets/fileAssets.ts'
import { openSqliteLog } from '../../../server/logs/sqliteLog.ts'
import { createTokens } from '../../../server/rooms/tokens.ts'
import { readSecretKey } from '../../../server/secretKey.ts'

const boardsARoom = 50

/** Resolves with a room, and the token of somebody in it. */
export async function fillHouse(directory: string, boards: number): Promise<{ room: string; token: string }> {
  const log = await openSqliteLog({ directory, onWarning: () => undefined })
  const key = await readSecretKey(directory, () => Promise.resolve(false))
  const app = createApp({
    log,
    assets: await openFileAssets(directory),
    key,
    logger: pino({ level: 'silent' }),
    settings: {
      publicUrl: undefined,
      roomCreation: 'open',
      adminToken: undefined,
      trustProxy: 0,
      tldrawLicenseKey: undefined,
      clientDirectory: undefined,
    },
  })
  const by = randomBytes(10).toString('hex')
  let last = ''
  for (let made = 0; made === 0 || made < boards; made += boardsARoom) {
    const { state } = await app.rooms.create(
      { name: 'Support', language: 'en', you: { name: 'Ada', color: undefined } },
      by,
    )
    last = state.room.id
    const count = Math.min(boardsARoom, boards - made)
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        app.rooms.ask(last, by, {
          type: 'board.create',
          title: `Board ${index}`,
          template: 'retro-sailboat',
        }),
      ),
    )
  }
  await app.close()
  return { room: last, token: createTokens(key).forPerson(by) }
}
