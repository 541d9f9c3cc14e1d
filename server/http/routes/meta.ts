// What the server says of itself.
import type { Logger } from 'pino'
import { DomainError } from '#shared/errors.ts'
import { templates } from '#templates/index.ts'
import type { LogStore } from '../../logs/logStore.ts'
import type { Handlers } from '../handler.ts'

export interface MetaHandlerParts {
  log: LogStore
  logger: Logger
  roomCreation: 'open' | 'token'
  tldrawLicenseKey: string | undefined
  backupsKept: number
  /** Of the pages; without pages there is none. */
  build: string | undefined
}

export function metaHandlers({
  log,
  logger,
  roomCreation,
  tldrawLicenseKey,
  backupsKept,
  build,
}: MetaHandlerParts): Pick<Handlers, 'readTemplates' | 'readHealth' | 'readReady' | 'readConfig'> {
  return {
    readTemplates: () => [...templates],
    readHealth: () => ({ status: 'ok' }),
    async readReady() {
      try {
        // An empty batch goes the whole way to the disk and leaves nothing behind.
        await log.append([])
        await log.read('room/ready', 0, 1)
      } catch (cause) {
        logger.error({ err: cause }, 'The store does not answer')
        throw new DomainError('not-ready')
      }
      return { status: 'ready' }
    },
    readConfig: () => ({
      roomCreation,
      backupsKept,
      ...(tldrawLicenseKey !== undefined && { tldrawLicenseKey }),
      ...(build !== undefined && { build }),
    }),
  }
}
