// The composition root: reads the environment, picks the adapters, listens.
import { flushCompileCache } from 'node:module'
import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { createApp } from './app.ts'
import { openFileAssets } from './assets/fileAssets.ts'
import { createAutomaticBackups, listBackups, type AutomaticBackups } from './backup/automatic.ts'
import { BadEnvironment, readEnvironment, type Environment } from './env.ts'
import { StoreDamaged, StoreFull, StoreLocked, StoreUnusable } from './logs/logStore.ts'
import { createHttpEmbedder } from './embeddings/httpEmbedder.ts'
import { openSqliteLog } from './logs/sqlite/sqliteLog.ts'
import { readSecretKey } from './secretKey.ts'

// What is in the data folder is the rooms' own, the key first of all: no other user of the machine may read it. One
// line here covers every file, those that SQLite makes beside its database among them.
process.umask(0o077)

/** Nothing that opens a door is logged on purpose; an error may bring it along. */
const secrets = [
  'token',
  '*.token',
  '*.headers.cookie',
  '*.headers.authorization',
  'err.headers',
  'err.config',
]

async function start(env: Environment): Promise<{ close(): Promise<void> }> {
  const logger = pino({ level: env.LOG_LEVEL, redact: secrets })
  const directory = resolve(env.DATA_DIR)
  const log = await openSqliteLog({ directory, onWarning: message => logger.warn(message) })
  const hasRooms = async () => (await log.streams('room/')).length > 0
  const key = await readSecretKey(directory, hasRooms).catch(async (cause: unknown) => {
    await log.close()
    throw cause
  })
  const assets = await openFileAssets(directory)
  const app = createApp({
    log,
    assets,
    key,
    logger,
    embedder: embedderOf(env),
    measuresProcess: true,
    settings: {
      publicUrl: env.PUBLIC_URL,
      roomCreation: env.ROOM_CREATION,
      adminToken: env.ADMIN_TOKEN,
      trustProxy: env.TRUST_PROXY,
      tldrawLicenseKey: env.TLDRAW_LICENSE_KEY,
      backupsKept: env.BACKUPS_KEPT,
      clientDirectory: join(import.meta.dirname, '..', 'client', 'dist'),
    },
  })
  try {
    const url = await app.listen({ host: env.HOST, port: env.PORT })
    process.stdout.write(`Rotunda is open at ${url}\n`)
    // By itself Node does it at the end, which one that is killed never comes to. See keepCompiled.js.
    flushCompileCache()
    const backups = backUpDaily(env, message => logger.warn(message))
    return {
      close() {
        backups.stop()
        return app.close()
      },
    }
  } catch (error) {
    await app.close()
    throw error
  }
}

const embedderOf = ({ EMBEDDINGS_URL: url, EMBEDDINGS_MODEL: model, EMBEDDINGS_KEY: key }: Environment) =>
  url === undefined ? undefined : createHttpEmbedder({ url, model, key })

const backupsOf = ({ BACKUP_DIR, DATA_DIR }: Environment) => resolve(BACKUP_DIR ?? join(DATA_DIR, 'backups'))

function backUpDaily(env: Environment, warn: (message: string) => void): AutomaticBackups {
  const backups = createAutomaticBackups({
    directory: resolve(env.DATA_DIR),
    folder: backupsOf(env),
    keep: env.BACKUPS_KEPT,
    now: () => new Date().toISOString(),
    warn,
  })
  if (env.BACKUPS_KEPT > 0) backups.start()
  return backups
}

/** Their messages are one line that says what to do. */
const actionable = [BadEnvironment, StoreLocked, StoreDamaged, StoreFull, StoreUnusable]

/** What whoever started the server can do about it, in one line. */
function explain(error: unknown): string {
  if (error instanceof Error && actionable.some(kind => error instanceof kind)) return error.message
  if (error instanceof Error && 'syscall' in error && 'code' in error) {
    const { PORT = '4000', HOST = '127.0.0.1', DATA_DIR = './data' } = process.env
    if (error.code === 'EADDRINUSE') return `PORT ${PORT} is in use by another program: choose another PORT`
    if (error.syscall === 'getaddrinfo' || error.code === 'EADDRNOTAVAIL')
      return `HOST ${HOST} is no address of this machine`
    if (error.syscall === 'listen') return `PORT ${PORT} cannot be used: ${error.message}`
    return `DATA_DIR ${DATA_DIR} cannot be used: ${error.message}`
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Damage is told together with the newest backup that was made by itself. */
async function fail(error: unknown, env?: Environment): Promise<void> {
  const newest = error instanceof StoreDamaged && env && (await listBackups(backupsOf(env))).at(-1)
  process.stderr.write(`${explain(error)}${newest ? ` The newest backup is ${newest}.` : ''}\n`)
  process.exitCode = 1
}

let env: Environment | undefined
try {
  env = readEnvironment(process.env)
  const running = await start(env)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      running.close().then(() => process.exit(), fail)
    })
  }
} catch (error) {
  await fail(error, env)
}
