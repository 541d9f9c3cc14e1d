// The server with the adapters it has, and no patience: every few entries become a snapshot, and whatever nobody looks
// at is let go at once. So a kill meets it in the middle of that too.
import { resolve } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { openFileAssets } from '../../server/assets/fileAssets.ts'
import { readEnvironment } from '../../server/env.ts'
import { openSqliteLog } from '../../server/logs/sqliteLog.ts'
import { readSecretKey } from '../../server/secretKey.ts'

const env = readEnvironment(process.env)
const directory = resolve(env.DATA_DIR)
const log = await openSqliteLog({ directory, onWarning: () => undefined })
const app = createApp({
  log,
  assets: await openFileAssets(directory),
  key: await readSecretKey(directory, async () => (await log.streams('room/')).length > 0),
  logger: pino({ level: env.LOG_LEVEL }),
  settings: {
    publicUrl: undefined,
    roomCreation: 'open',
    adminToken: undefined,
    trustProxy: 0,
    tldrawLicenseKey: undefined,
    clientDirectory: undefined,
  },
  timings: { roomQuietMs: 5, roomIdleMs: 20 },
  sync: { idleMs: 10, limits: { compactEntries: 20, sweepMs: 15 } },
})
process.stdout.write(`Rotunda is open at ${await app.listen({ host: env.HOST, port: env.PORT })}\n`)
