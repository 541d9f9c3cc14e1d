// `/sync/<board>`: the y-websocket server. It lets people in, brings them together with their board's document,
// and keeps what they draw.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import { closeCodes } from '#shared/api/sync.ts'
import { baseOf } from '#shared/boards/layers.ts'
import { roomOfBoard } from '#shared/boards/model.ts'
import type { Template } from '#shared/boards/template.ts'
import type { Presence } from '../live/presence.ts'
import type { LogStore } from '../logs/logStore.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Space } from '../space.ts'
import type { EndedDay } from '../versions/versions.ts'
import type { BoardDocument } from './document/boardDocument.ts'
import { Connection } from './socket/connection.ts'
import type { Traffic } from './socket/connectionParts.ts'
import type { Documents } from './documents.ts'
import { createDoor, type Guest } from './door.ts'
import { createFlushes } from './document/flushes.ts'
import { putToRest } from './keeping/putToRest.ts'
import { Relief } from './keeping/relief.ts'
import type { DraftCounts } from './layers/draftCounts.ts'
import { createLayers } from './layers/layers.ts'
import { Labour } from './document/labour.ts'
import type { Listener } from './document/listener.ts'
import { createGoneRecords } from './library/goneRecords.ts'
import { createLibrary } from './library/library.ts'
import { mostFrequent } from './mostFrequent.ts'
import { Line } from './line.ts'
import { defaultLimits, type SyncLimits } from './limits.ts'
import { createDocuments } from './library/openDocuments.ts'
import { createRoomRights } from './roomRights.ts'

export interface SyncParts {
  log: LogStore
  rooms: () => Rooms
  findTemplate: (id: string) => Template | undefined
  /** ISO 8601, UTC. */
  now: () => string
  presence: Pick<Presence, 'enter'>
  /** How many notes are hidden in drafts. */
  drafts: DraftCounts
  /** The person a request comes from, by cookie or token. */
  authenticate: (request: IncomingMessage) => string | undefined
  /** Nobody draws while the disk is full. */
  space: Pick<Space, 'isFull' | 'onChange'>
  /** Whether a page of another site asks, which may not have a socket. */
  isForeign: (request: IncomingMessage) => boolean
  logger: Logger
  metrics: Pick<Metrics, 'refused' | 'saved'>
  /** See `DayEnd`. */
  onDayOver: (ended: EndedDay) => void
  /** A board that nobody has needed for so long is compacted and forgotten. Milliseconds. */
  idleMs?: number
  /** One that nobody has needed for so long, while people sit at it, is kept encoded. */
  restMs?: number
  /** How long updates are gathered on a board with many people. Milliseconds. */
  tickMs?: number
  limits?: Partial<SyncLimits>
}

export interface SyncStats extends Traffic {
  documents: number
  /** Of them, those that are encoded as long as nobody does anything there. */
  resting: number
  connections: number
  appends: number
  /** Documents in those appends. */
  batches: number
  failures: number
}

export interface Sync {
  documents: Documents
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  /** Flushes, and closes all sockets with 1012. */
  close(): Promise<void>
  stats(): SyncStats
}

/** How long sockets may take to say goodbye when the server stops. Milliseconds. */
const farewellMs = 1_000

export function createSync(parts: SyncParts): Sync {
  const { log, rooms, findTemplate, now, presence, drafts, space, logger, metrics, onDayOver } = parts
  const { idleMs = 60_000, restMs = 5_000, tickMs = 16 } = parts
  const limits: SyncLimits = { ...defaultLimits, ...parts.limits }
  const connections = new Map<Connection, WebSocket>()
  const rights = createRoomRights(rooms, space)
  const labour = new Labour()
  const line = new Line()
  const relief = new Relief()
  const pingEverySweeps = Math.max(1, Math.round(limits.pingMs / limits.sweepMs))
  const flushes = createFlushes({
    log,
    logger,
    tickMs,
    limits,
    onSaved: ms => metrics.saved(ms / 1000),
    onBroken: letReload,
  })
  const gone = createGoneRecords(log)
  const library = createLibrary({
    log,
    gone,
    rooms,
    findTemplate,
    now,
    logger,
    limits,
    labour,
    idleMs,
    onWork: document => flushes.schedule(document),
    onTold: document => layers.told(document),
    onLayers: board => void layers.settle(board),
    onGone: structs => relief.letGo(structs),
    onDayOver,
  })
  const layers = createLayers({ log, rooms, library, counts: drafts, space, logger })
  const stopWatching = space.onChange(() => {
    // What had to wait for the disk.
    for (const { board, layerOf } of library.loaded())
      if (!layerOf && !space.isFull) void layers.settle(board)
  })
  const { authenticate, isForeign } = parts
  const traffic: Traffic = { updates: 0, updateBytes: 0, frames: 0 }
  const onRefused = (reason: string) => metrics.refused('board', reason)
  const door = createDoor({ rights, authenticate, isForeign, logger, limits, onRefused, welcome })
  let sweeps = 0
  const sweeping = setInterval(sweep, limits.sweepMs).unref()
  let closing: Promise<void> | undefined

  /** The document is not what the log says: everybody comes back to what is. */
  function letReload(document: BoardDocument): void {
    for (const listener of [...document.listeners, ...document.adding.listeners])
      listener.refuse(closeCodes.tryAgain, 'what you sent could not be stored')
    library.drop(document)
    // They hold on to it.
    for (const each of library.loaded()) if (each.layerOf?.base === document) letReload(each)
  }

  function welcome({ socket, stream, ...guest }: Guest): void {
    const { board } = guest
    const connection = new Connection({
      socket,
      stream,
      ...guest,
      limits,
      labour,
      line,
      logger,
      traffic,
      onRefused,
    })
    connections.set(connection, socket)
    rights.follow(connection)
    const leaveRoom = presence.enter(roomOfBoard(board), connection.person, baseOf(board))
    socket.on('error', cause => logger.debug({ err: cause, board }, 'A socket failed'))
    socket.on('close', () => {
      connections.delete(connection)
      rights.unfollow(connection)
      leaveRoom()
    })
    bringTogether(connection, socket).catch((cause: unknown) => {
      logger.error({ err: cause, board }, 'A board could not be opened')
      connection.refuse(closeCodes.tryAgain, 'the board cannot be opened now')
    })
  }

  async function bringTogether(connection: Connection, socket: WebSocket): Promise<void> {
    const document = await layers.take(connection.board)
    if (!connection.isOpen) return library.putBack(document)
    socket.on('close', () => {
      connection.leave()
      library.putBack(document)
    })
    // Between being asked at the door and being followed, the room may have changed its mind.
    await rights.confirm(connection)
    if (!connection.isOpen) return
    const seated = [...document.listeners, ...document.adding.listeners].filter(({ isRefused }) => !isRefused)
    if (seated.length >= limits.connectionsPerBoard)
      mostFrequent<Listener>(seated, connection).refuse(closeCodes.tryAgain, 'the board is full')
    if (!connection.isRefused) connection.join(document)
  }

  function sweep(): void {
    sweeps++
    for (const connection of connections.keys()) {
      connection.keepAlive()
      if (sweeps % pingEverySweeps === 0) connection.ping()
    }
    labour.rest()
    for (const document of library.loaded()) {
      document.sweep()
      if (document.isAtRest) document.dayEnd.notice()
      library.compactLarge(document)
      // Bit by bit: there may be hundreds of them.
      if (document.kept.isDue(restMs)) line.push(document.board, () => putToRest(document, restMs, relief))
      if (sweeps % pingEverySweeps === 0) document.answers.rest()
    }
  }

  const closeNow = async () => {
    clearInterval(sweeping)
    rights.close()
    stopWatching()
    relief.close()
    door.close()
    // Not until nothing comes any more: people go on drawing until they are sent away.
    await flushes.catchUp()
    const gone = [...connections].map(([connection, socket]) => {
      connection.refuse(closeCodes.serverRestarts, 'the server restarts')
      return new Promise(resolve => socket.once('close', resolve))
    })
    const late = setTimeout(() => connections.forEach(socket => socket.terminate()), farewellMs)
    await Promise.all(gone)
    clearTimeout(late)
    await flushes.settle()
    library.close()
  }
  const close = () => (closing ??= closeNow())

  return {
    documents: createDocuments({ log, library, space, layers, gone, close }),
    handleUpgrade: (request, socket, head) => door.handleUpgrade(request, socket, head),
    close,
    stats: () => ({
      documents: library.loaded().length,
      resting: library.loaded().filter(({ kept }) => kept.isFolded).length,
      connections: connections.size,
      ...traffic,
      ...flushes.counts,
    }),
  }
}
