// Rotunda as it is, on a disk: the child process of the measurements.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { createApp } from '../../server/app.ts'
import { openFileAssets } from '../../server/assets/fileAssets.ts'
import { openSqliteLog } from '../../server/logs/sqliteLog.ts'
import { serveParent } from './childServer.ts'

const directory = await mkdtemp(join(tmpdir(), 'rotunda-load-'))
const app = createApp({
  log: await openSqliteLog({ directory, onWarning: message => console.error(message) }),
  assets: await openFileAssets(directory),
  key: randomBytes(32),
  logger: pino({ level: 'error' }),
  settings: {
    publicUrl: undefined,
    roomCreation: 'open',
    adminToken: undefined,
    trustProxy: 0,
    tldrawLicenseKey: undefined,
    clientDirectory: undefined,
    // One address and a few people do here what hundreds would.
    limits: { reads: 1_000_000, writes: 1_000_000 },
  },
})

serveParent(await app.listen({ host: '127.0.0.1', port: 0 }), async () => {
  await app.close()
  await rm(directory, { recursive: true, force: true })
})
