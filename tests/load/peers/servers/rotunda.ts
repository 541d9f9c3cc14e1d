// Rotunda as it is, on a disk: the child process of the measurements.
import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { z } from 'zod'
import { createApp } from '../../../../server/app.ts'
import { openFileAssets } from '../../../../server/assets/fileAssets.ts'
import { openSqliteLog } from '../../../../server/logs/sqlite/sqliteLog.ts'
import { serveParent } from '../childServer.ts'

const env = z
  .object({
    /** Where its data stays when it ends; without, they are thrown away. */
    LOAD_DIRECTORY: z.string().optional(),
    LOAD_PORT: z.coerce.number().default(0),
    /** A board that nobody needs is let go after so long. */
    LOAD_IDLE_MS: z.coerce.number().optional(),
  })
  .parse(process.env)

const directory = env.LOAD_DIRECTORY ?? (await mkdtemp(join(tmpdir(), 'rotunda-load-')))
const app = createApp({
  log: await openSqliteLog({ directory, onWarning: message => console.error(message) }),
  assets: await openFileAssets(directory),
  key: createHash('sha256').update(directory).digest(),
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
  ...(env.LOAD_IDLE_MS !== undefined && { sync: { idleMs: env.LOAD_IDLE_MS } }),
})

serveParent(await app.listen({ host: '127.0.0.1', port: env.LOAD_PORT }), async () => {
  await app.close()
  if (env.LOAD_DIRECTORY === undefined) await rm(directory, { recursive: true, force: true })
})
