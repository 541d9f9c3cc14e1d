// The whole server, from what it depends on: what main.ts starts, and every test.
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { Logger } from 'pino'
import { findTemplate } from '#templates/index.ts'
import type { AssetStore } from './assets/assetStore.ts'
import { createRoomAssets } from './assets/roomAssets.ts'
import { shownOnBoards } from './assets/shownOnBoards.ts'
import { shownOnVersions } from './assets/shownOnVersions.ts'
import { createSweeper, type Sweeper } from './assets/sweeper.ts'
import type { Embedder } from './embeddings/embedder.ts'
import { createEmbeddings } from './embeddings/embeddings.ts'
import { identifySocket } from './http/authenticate.ts'
import { createHttp, type HttpSettings } from './http/createHttp.ts'
import { measureApp } from './metrics/measureApp.ts'
import { measuredLog } from './metrics/measuredLog.ts'
import { createMetrics } from './metrics/metrics.ts'
import { createOrigins } from './http/origin.ts'
import { listen, routeUpgrades, watchRequests } from './listen.ts'
import type { LiveLimits } from './live/channel.ts'
import { createLive } from './live/live.ts'
import { createPresence } from './live/presence.ts'
import type { LogStore } from './logs/logStore.ts'
import { reactTo } from './reactions/reactions.ts'
import { createErasures } from './privacy/erasures.ts'
import { createStillness } from './privacy/stillness.ts'
import { createRooms } from './rooms/createRooms.ts'
import type { Rooms } from './rooms/rooms.ts'
import { createTokens } from './rooms/tokens.ts'
import { watchSpace } from './space.ts'
import type { Documents } from './sync/documents.ts'
import { createDraftCounts } from './sync/layers/draftCounts.ts'
import { createSync, type SyncParts } from './sync/sync.ts'
import { createVersions } from './versions/versions.ts'
import { createTurnstile, usualTurnstile, type TurnstileLimits } from './turnstile.ts'

export interface AppDependencies {
  log: LogStore
  assets: AssetStore
  /** Makes the tokens of people and invites; at least 32 bytes. */
  key: Uint8Array
  logger: Logger
  /** A better eye for what several groups found; without it notes are compared by their words and places alone. */
  embedder?: Embedder | undefined
  settings: HttpSettings & { publicUrl: string | undefined }
  /** ISO 8601, UTC. */
  now?: () => string
  newId?: () => string
  timings?: {
    /** A room is checkpointed after so long without an event. Milliseconds. */
    roomQuietMs?: number
    /** A room nobody uses is let go after so long. Milliseconds. */
    roomIdleMs?: number
    pingMs?: number
    /** While the disk is full, it is tried again so often. Milliseconds. */
    spaceRetryMs?: number
    /** A picture that no board shows is deleted after so long. Milliseconds. */
    unusedAssetMs?: number
  }
  /** Bytes of all pictures of one room. */
  roomAssetBytes?: number
  live?: Partial<LiveLimits>
  turnstile?: Partial<TurnstileLimits>
  sync?: Pick<SyncParts, 'idleMs' | 'restMs' | 'tickMs' | 'limits'>
  /** Metrics of the process too: for the only app in it. */
  measuresProcess?: boolean
}

export interface App {
  rooms: Rooms
  documents: Documents
  sweeper: Pick<Sweeper, 'sweep'>
  /** Resolves with the address once it serves. */
  listen(address: { host: string; port: number }): Promise<string>
  /** Lets requests finish, says goodbye to sockets, writes everything down, and closes the log. */
  close(): Promise<void>
}

const dayMs = 24 * 60 * 60 * 1000
const usualRoomAssetBytes = 512 * 1024 * 1024

/** 80 random bits: nobody guesses an id, and no two are the same. */
const randomId = () => randomBytes(10).toString('hex')

export function createApp(dependencies: AppDependencies): App {
  const { key, logger, settings, timings = {} } = dependencies
  const { now = () => new Date().toISOString(), newId = randomId } = dependencies
  const metrics = createMetrics({ ofProcess: dependencies.measuresProcess })
  const space = watchSpace({
    log: measuredLog(dependencies.log, metrics),
    logger,
    retryMs: timings.spaceRetryMs ?? 3_000,
  })
  const { log } = space
  const tokens = createTokens(key)
  const origins = createOrigins(settings)
  const presence = createPresence()
  const sockets = {
    authenticate: (request: IncomingMessage) => identifySocket(request, tokens),
    isForeign: (request: IncomingMessage) => origins.isForeignSocket(request),
    presence,
    drafts: createDraftCounts(),
    space,
    logger,
    metrics,
  }

  const sync = createSync({
    ...sockets,
    log,
    rooms: () => rooms,
    findTemplate,
    now,
    onDayOver(day) {
      versions.keepDay(day).catch((error: unknown) => {
        logger.error({ err: error, board: day.board }, 'The version of a day could not be kept')
      })
    },
    ...dependencies.sync,
  })
  const { documents } = sync
  const stillness = createStillness()
  const rooms = createRooms({
    log,
    documents,
    now,
    newId,
    isTemplate: id => findTemplate(id) !== undefined,
    stillness,
    async react(events, state) {
      try {
        await reactTo(events, state, documents, versions, erasures)
      } catch (error) {
        logger.error({ err: error }, 'A reaction to an event failed')
      }
    },
    warn: message => logger.warn(message),
    ...(timings.roomQuietMs !== undefined && { quietMs: timings.roomQuietMs }),
    ...(timings.roomIdleMs !== undefined && { idleMs: timings.roomIdleMs }),
  })
  const warn = (message: string) => logger.warn(message)
  const store = dependencies.assets
  const assets = createRoomAssets({
    store,
    now,
    warn,
    roomBytes: dependencies.roomAssetBytes ?? usualRoomAssetBytes,
  })
  const uses = [shownOnBoards(log, rooms), shownOnVersions(log, rooms)]
  const sweeper = createSweeper({
    store,
    assets,
    uses,
    now,
    warn,
    unusedMs: timings.unusedAssetMs ?? dayMs,
  })
  const versions = createVersions({ log, rooms, documents, stillness, now, newId })
  const erasures = createErasures({ log, rooms, documents, stillness, assets: store, uses, warn })
  const live = createLive({
    ...sockets,
    rooms,
    now,
    ...dependencies.live,
    ...(timings.pingMs !== undefined && { pingMs: timings.pingMs }),
  })
  measureApp(metrics, { rooms, presence, sync, space })

  const { embedder } = dependencies
  const embeddings = embedder && createEmbeddings(embedder, { metrics })
  const http = createHttp({
    settings,
    log,
    rooms,
    documents,
    assets,
    versions,
    embeddings,
    tokens,
    origins,
    metrics,
    logger,
    now,
    newId,
  })
  const server = createServer(http)
  const requests = watchRequests(server)
  const turnstile = createTurnstile({
    authenticate: sockets.authenticate,
    addressOf: request => origins.addressOf(request),
    onRefused: reason => metrics.refused('upgrade', reason),
    limits: { ...usualTurnstile, ...dependencies.turnstile },
  })
  routeUpgrades(server, {
    live: turnstile((...upgrade) => live.handleUpgrade(...upgrade)),
    sync: turnstile((...upgrade) => sync.handleUpgrade(...upgrade)),
  })

  async function closeAll(): Promise<void> {
    server.close()
    server.closeIdleConnections()
    live.close()
    embeddings?.close()
    // Whoever waits for an erasure is answered when it stops.
    await Promise.all([requests.finished(5_000), erasures.stop()])
    await sweeper.stop()
    await sync.close()
    await rooms.close()
    space.stop()
    await log.close()
    server.closeAllConnections()
  }

  let closing: Promise<void> | undefined
  return {
    rooms,
    documents,
    sweeper,
    async listen(address) {
      await erasures.resume()
      const url = await listen(server, address)
      sweeper.start()
      return url
    },
    close: () => (closing ??= closeAll()),
  }
}
