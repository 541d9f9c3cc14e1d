// `/live/<room>?since=<seq>`: tells a browser what happens in its room, and who is here. It listens to nothing.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { WebSocketServer, type WebSocket } from 'ws'
import { z } from 'zod'
import { closeCodes, type CloseCode } from '#shared/api/sync.ts'
import { DomainError } from '#shared/errors.ts'
import { Id } from '#shared/fields.ts'
import { refuseUpgrade } from '../listen.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { Rooms } from '../rooms/rooms.ts'
import type { Space } from '../space.ts'
import type { DraftCounts } from '../sync/layers/draftCounts.ts'
import { createChannel, type Channel, type LiveLimits } from './channel.ts'
import { keepAlive } from './keepAlive.ts'
import { listenToNothing } from './listenToNothing.ts'
import type { Presence } from './presence.ts'
import { turnAway } from './turnAway.ts'

export interface LiveParts extends Partial<LiveLimits> {
  rooms: Rooms
  presence: Presence
  space: Pick<Space, 'isFull' | 'onChange'>
  drafts: Pick<DraftCounts, 'of' | 'onChange'>
  authenticate: (request: IncomingMessage) => string | undefined
  isForeign: (request: IncomingMessage) => boolean
  logger: Logger
  /** ISO 8601, UTC. */
  now: () => string
  metrics: Pick<Metrics, 'refused'>
  /** A socket that has not answered a ping for so long is dropped. Milliseconds. */
  pingMs?: number
}

export interface Live {
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void
  close(): void
}

const Address = z.object({
  room: Id,
  since: z.coerce.number().int().nonnegative().optional().catch(undefined),
})

export function createLive(parts: LiveParts): Live {
  const { rooms, presence, space, authenticate, isForeign, logger, metrics, now, pingMs = 20_000 } = parts
  const limits: LiveLimits = {
    maxBehind: parts.maxBehind ?? 500,
    maxBuffered: parts.maxBuffered ?? 4 * 1024 * 1024,
    presenceMs: parts.presenceMs ?? 100,
    talk: parts.talk ?? { burst: 200, messagesPerSecond: 50, hurryMs: 10_000 },
  }
  const server = new WebSocketServer({ noServer: true, maxPayload: 4 * 1024, perMessageDeflate: false })
  const channels = new Map<string, Channel>()
  const stopPinging = keepAlive(server.clients, pingMs)

  function channelOf(room: string): Channel {
    const known = channels.get(room)
    if (known) return known
    const channel = createChannel({
      room,
      rooms,
      presence,
      space,
      drafts: parts.drafts,
      limits,
      now,
      warn: error => logger.warn({ err: error, room }, 'An announced turn of the boards could not be made'),
      onEmpty: () => channels.delete(room),
    })
    channels.set(room, channel)
    return channel
  }

  function refuse(socket: WebSocket, code: CloseCode, reason: string): void {
    metrics.refused('live', reason)
    turnAway(socket, code, reason)
  }

  async function welcome(socket: WebSocket, request: IncomingMessage): Promise<void> {
    socket.on('error', error => logger.debug({ err: error }, 'A live socket failed'))
    listenToNothing(socket, limits.talk, () => refuse(socket, closeCodes.tooFast, 'nobody listens'))
    const person = authenticate(request)
    if (person === undefined) return refuse(socket, closeCodes.unknownPerson, 'who are you?')
    const [path = '', query] = (request.url ?? '').split('?', 2)
    const address = Address.safeParse({
      room: path.split('/')[2],
      since: new URLSearchParams(query).get('since') ?? undefined,
    })
    if (!address.success) return refuse(socket, closeCodes.notFound, 'no such room')
    const { room, since } = address.data
    try {
      await channelOf(room).join(socket, person, since)
    } catch (error) {
      if (error instanceof DomainError) return refuse(socket, closeCodes.notFound, 'no such room')
      logger.error({ err: error, room }, 'A live socket could not be opened')
      refuse(socket, closeCodes.serverBroke, 'something broke')
    }
  }

  return {
    handleUpgrade(request, socket, head) {
      if (isForeign(request)) {
        metrics.refused('live', 'another site asks')
        return refuseUpgrade(socket, '403 Forbidden')
      }
      server.handleUpgrade(request, socket, head, accepted => {
        welcome(accepted, request).catch((error: unknown) =>
          logger.error({ err: error }, 'A live socket failed'),
        )
      })
    },
    close() {
      stopPinging()
      for (const socket of server.clients) turnAway(socket, closeCodes.serverRestarts, 'restart')
    },
  }
}
