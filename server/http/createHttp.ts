// The HTTP side, put together. What it needs comes in; it listens to nothing itself.
import { createHash, timingSafeEqual } from 'node:crypto'
import { existsSync } from 'node:fs'
import express, { type Express, type Request } from 'express'
import type { Logger } from 'pino'
import { DomainError } from '#shared/errors.ts'
import type { RoomAssets } from '../assets/roomAssets.ts'
import type { Embeddings } from '../embeddings/embeddings.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Tokens } from '../rooms/tokens.ts'
import type { Documents } from '../sync/documents.ts'
import { assetHandlers } from './routes/assets.ts'
import { bearerOf, identify } from './authenticate.ts'
import { backlogHandlers } from './routes/backlog.ts'
import { boardHandlers } from './routes/boards.ts'
import { serveDocs } from './docs/docs.ts'
import { embeddingHandlers } from './routes/embeddings.ts'
import type { Handlers } from './handler.ts'
import { createLimiters, usualLimits, type RequestLimits } from './limits.ts'
import { metaHandlers } from './routes/meta.ts'
import type { Metrics } from '../metrics/metrics.ts'
import { watchRequests } from '../metrics/watchRequests.ts'
import { mountEndpoints } from './mount.ts'
import type { Origins } from './origin.ts'
import { servePages } from './pages.ts'
import { answerErrors } from './problems.ts'
import { peopleHandlers } from './routes/people.ts'
import { roomHandlers } from './routes/rooms.ts'
import type { Versions } from '../versions/versions.ts'
import { createSecurity } from './security.ts'
import { summaryHandlers } from './routes/summaries.ts'
import { versionHandlers } from './routes/versions.ts'

export interface HttpSettings {
  roomCreation: 'open' | 'token'
  adminToken: string | undefined
  trustProxy: number
  tldrawLicenseKey: string | undefined
  backupsKept?: number
  limits?: Partial<RequestLimits>
  /** The built client; without it only the API is served. */
  clientDirectory: string | undefined
}

export interface HttpParts {
  settings: HttpSettings
  log: LogStore
  rooms: Rooms
  documents: Documents
  assets: RoomAssets
  versions: Versions
  /** None where whoever runs the server has named no endpoint. */
  embeddings: Embeddings | undefined
  tokens: Tokens
  origins: Origins
  metrics: Metrics
  logger: Logger
  now: () => string
  newId: () => string
}

export function createHttp(parts: HttpParts): Express {
  const { settings, log, rooms, documents, assets, versions, tokens, origins, metrics, logger, now, newId } =
    parts
  const { roomCreation, tldrawLicenseKey, clientDirectory } = settings
  const pages =
    clientDirectory !== undefined && existsSync(clientDirectory) ? servePages(clientDirectory) : undefined
  const handlers: Handlers = {
    ...versionHandlers({ versions, documents }),
    ...roomHandlers({ rooms, tokens, metrics, roomCreation, now, newId }),
    ...boardHandlers({ rooms, documents, assets, now, newId }),
    ...peopleHandlers({ rooms, documents, versions, assets, now }),
    ...summaryHandlers({ documents }),
    ...embeddingHandlers({ embeddings: parts.embeddings, documents, logger }),
    ...assetHandlers(assets),
    ...backlogHandlers({ now }),
    ...metaHandlers({
      log,
      logger,
      roomCreation,
      tldrawLicenseKey,
      backupsKept: settings.backupsKept ?? 0,
      build: pages?.build,
    }),
  }
  const limiters = createLimiters(
    { ...usualLimits, ...settings.limits },
    request => identify(request, tokens)?.person,
  )
  const app = express()
  app.set('trust proxy', settings.trustProxy)
  app.set('etag', false)
  app.use(createSecurity(origins))
  app.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.text())
  })
  app.use('/api', watchRequests(metrics, logger), limiters.requests, (_request, response, next) => {
    response.set('Cache-Control', 'no-store')
    next()
  })
  app.post('/api/rooms', limiters.creations)
  app.use(['/api/join', '/api/invites'], limiters.wrongInvites)
  app.post('/api/rooms/:room/assets', limiters.uploads, limiters.uploadsAtOnce)
  app.post('/api/rooms/:room/boards/:board/embeddings', limiters.embeddings, limiters.embeddingsAtOnce)
  app.get(
    [
      '/api/rooms/:room/boards/:board/versions/*rest',
      '/api/rooms/:room/boards/:board/export',
      '/api/rooms/:room/sessions/:session/summary{/*rest}',
    ],
    limiters.copies,
  )
  app.get('/api/rooms/:room/people/:person/export', limiters.personFiles, limiters.personFilesAtOnce)
  app.use(
    mountEndpoints(handlers, {
      rooms,
      tokens,
      origins,
      isAdministrator: request => isAdministrator(request, settings.adminToken),
    }),
  )
  app.use('/api', serveDocs(origins))
  app.use(['/api', '/sync', '/live'], () => {
    throw new DomainError('no-such-page')
  })
  if (pages) app.use(pages.router)
  app.use(() => {
    throw new DomainError('no-such-page')
  })
  app.use(answerErrors(logger))
  return app
}

function isAdministrator(request: Request, adminToken: string | undefined): boolean {
  const given = request.get('x-admin-token') ?? bearerOf(request)
  if (given === undefined || adminToken === undefined) return false
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(given), digest(adminToken))
}
