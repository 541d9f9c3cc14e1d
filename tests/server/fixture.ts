// A real server on a free port, and what tests say to it. Nothing here is a stand-in.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import { createApp, type App, type AppDependencies } from '../../server/app.ts'
import { createMemoryAssets } from '../../server/assets/memoryAssets.ts'
import { openFileAssets } from '../../server/assets/fileAssets.ts'
import { createMemoryLog } from '../../server/logs/memoryLog.ts'
import type { LogStore } from '../../server/logs/logStore.ts'
import { openSqliteLog } from '../../server/logs/sqlite/sqliteLog.ts'

export interface RunningServer {
  /** `http://localhost:<port>` */
  origin: string
  app: App
  log: LogStore
  key: Uint8Array
  close(): Promise<void>
}

export type ServerOptions = Partial<Omit<AppDependencies, 'settings'>> & {
  settings?: Partial<AppDependencies['settings']>
}

/** Whoever starts it closes it: in `afterAll`, where a whole file shares one. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const { log = createMemoryLog(), assets = createMemoryAssets() } = options
  const { key = randomBytes(32), settings, ...rest } = options
  const app = createApp({
    logger: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
    ...rest,
    log,
    assets,
    key,
    settings: {
      publicUrl: undefined,
      roomCreation: 'open',
      adminToken: undefined,
      trustProxy: 0,
      tldrawLicenseKey: undefined,
      clientDirectory: undefined,
      ...settings,
    },
  })
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  return { origin, app, log, key, close: () => app.close() }
}

/** A server for one test: closed when the test is over. */
export async function serverForTest(options: ServerOptions = {}): Promise<RunningServer> {
  const server = await startServer(options)
  onTestFinished(() => server.close())
  return server
}

/** An empty folder for one test. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'rotunda-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  return directory
}

export interface StoredServer extends RunningServer {
  /** Closes the server and starts another one on the same data. */
  restart(options?: ServerOptions): Promise<StoredServer>
}

/** A server on disk that can be closed and started again. */
export async function storedServerForTest(
  options: ServerOptions = {},
  directory?: string,
  key: Uint8Array = randomBytes(32),
): Promise<StoredServer> {
  const folder = directory ?? (await temporaryDirectory())
  const log = await openSqliteLog({ directory: folder, onWarning: () => undefined })
  const assets = await openFileAssets(folder)
  const server = await serverForTest({ ...options, log, assets, key })
  return {
    ...server,
    async restart(next = options) {
      await server.close()
      return storedServerForTest(next, folder, key)
    },
  }
}
