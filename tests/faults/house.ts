// A server on a data folder, in this process and without a door: to put something into the folder quickly.
import { pino } from 'pino'
import { createApp, type App, type AppDependencies } from '../../server/app.ts'
import type { AssetStore } from '../../server/assets/assetStore.ts'
import { openFileAssets } from '../../server/assets/fileAssets.ts'
import type { LogStore } from '../../server/logs/logStore.ts'
import { openSqliteLog } from '../../server/logs/sqlite/sqliteLog.ts'
import { readSecretKey } from '../../server/secretKey.ts'

export interface House {
  app: App
  log: LogStore
  assets: AssetStore
  key: Uint8Array
}

export async function openHouse(
  directory: string,
  options: Pick<AppDependencies, 'sync' | 'timings'> = {},
): Promise<House> {
  const log = await openSqliteLog({ directory, onWarning: () => undefined })
  const key = await readSecretKey(directory, async () => (await log.streams('room/')).length > 0)
  const assets = await openFileAssets(directory)
  const settings = {
    publicUrl: undefined,
    roomCreation: 'open' as const,
    adminToken: undefined,
    trustProxy: 0,
    tldrawLicenseKey: undefined,
    clientDirectory: undefined,
  }
  const app = createApp({ log, assets, key, settings, logger: pino({ level: 'silent' }), ...options })
  return { app, log, assets, key }
}
