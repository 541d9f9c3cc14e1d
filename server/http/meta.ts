// What the server says of itself.
import { templates } from '#templates/index.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Handlers } from './handler.ts'

export interface MetaHandlerParts {
  log: LogStore
  roomCreation: 'open' | 'token'
  tldrawLicenseKey: string | undefined
}

export function metaHandlers({
  log,
  roomCreation,
  tldrawLicenseKey,
}: MetaHandlerParts): Pick<Handlers, 'readTemplates' | 'readHealth' | 'readReady' | 'readConfig'> {
  return {
    readTemplates: () => [...templates],
    readHealth: () => ({ status: 'ok' }),
    async readReady() {
      // An empty batch goes the whole way to the disk and leaves nothing behind.
      await log.append([])
      await log.read('room/ready', 0, 1)
      return { status: 'ready' }
    },
    readConfig: () => ({ roomCreation, ...(tldrawLicenseKey !== undefined && { tldrawLicenseKey }) }),
  }
}
