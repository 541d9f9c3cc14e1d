// Who comes in by `/sync/<board>`, or to a layer of it. Everything is decided before the socket is opened, and before the board is
// loaded. Who may not come in gets a socket that is closed at once: a stock client understands close codes only.
import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import { WebSocket, WebSocketServer } from 'ws'
import { closeCodes, type CloseCode } from '#shared/api/sync.ts'
import { parseDocumentId } from '#shared/boards/layers.ts'
import { refuseUpgrade } from '../listen.ts'
import { turnAway } from '../live/turnAway.ts'
import type { SyncLimits } from './limits.ts'
import type { Access, RoomRights } from './roomRights.ts'

export interface Guest {
  socket: WebSocket
  stream: Duplex
  /** Id of the board, or `<board>~<layer>`. */
  board: string
  access: Extract<Access, { person: unknown }>
  wantsReceipts: boolean
  takesPacked: boolean
  isAdding: boolean
}

export interface DoorParts {
  rights: RoomRights
  authenticate: (request: IncomingMessage) => string | undefined
  isForeign: (request: IncomingMessage) => boolean
  logger: Logger
  limits: SyncLimits
  onRefused: (reason: string) => void
  welcome: (guest: Guest) => void
}

export interface Door {
  handleUpgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void
  close(): void
}

/**
 * ws closes with 1009 when a message is too large, and with 1008 when it comes in too many pieces; a stock client would
 * come back and send it again.
 */
class BoardSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    super.close(code === 1009 || code === 1008 ? closeCodes.tooLarge : code, reason)
  }
}

const reasons: Partial<Record<CloseCode, string>> = {
  [closeCodes.unknownPerson]: 'who are you?',
  [closeCodes.notAllowed]: 'you may not be here any more',
  [closeCodes.notFound]: 'there is no such board',
}

export function createDoor(parts: DoorParts): Door {
  const { rights, authenticate, isForeign, logger, limits, onRefused, welcome } = parts
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    // Compression costs eight times the processor and eighteen times the memory.
    perMessageDeflate: false,
    maxPayload: limits.messageBytes,
    WebSocket: BoardSocket,
  })
  let isClosed = false

  async function decide(
    request: IncomingMessage,
    board: string | undefined,
  ): Promise<Access | { refused: CloseCode }> {
    const person = authenticate(request)
    if (person === undefined) return { refused: closeCodes.unknownPerson }
    if (board === undefined) return { refused: closeCodes.notFound }
    return rights.ask(board, person)
  }

  async function open(request: IncomingMessage, stream: Duplex, head: Buffer): Promise<void> {
    const [path = '', query] = (request.url ?? '').split('?', 2)
    const board = documentOf(path)
    const access = await decide(request, board)
    if (isClosed) return refuseUpgrade(stream, '503 Service Unavailable')
    server.handleUpgrade(request, stream, head, socket => {
      if ('refused' in access || board === undefined) {
        const code = 'refused' in access ? access.refused : closeCodes.notFound
        socket.on('error', () => socket.terminate())
        onRefused(reasons[code] ?? String(code))
        turnAway(socket, code, reasons[code])
        return
      }
      const wishes = new URLSearchParams(query)
      const wantsReceipts = wishes.get('acks') === '1'
      const takesPacked = wishes.get('packed') === '1'
      const isAdding = wishes.get('adds') === '1'
      welcome({ socket, stream, board, access, wantsReceipts, takesPacked, isAdding })
    })
  }

  return {
    handleUpgrade(request, stream, head) {
      // Until ws has taken it over, a socket that breaks would take the process down.
      const onError = () => stream.destroy()
      stream.on('error', onError)
      if (isForeign(request)) {
        onRefused('another site asks')
        return refuseUpgrade(stream, '403 Forbidden')
      }
      open(request, stream, head)
        .catch((cause: unknown) => {
          logger.error({ err: cause }, 'A socket could not be opened')
          refuseUpgrade(stream, '500 Internal Server Error')
        })
        .finally(() => stream.off('error', onError))
    },
    close() {
      isClosed = true
    },
  }
}

/** The document in `/sync/<board>` or `/sync/<board>~<layer>`. */
function documentOf(path: string): string | undefined {
  const [, , encoded = '', ...rest] = path.split('/')
  try {
    const id = decodeURIComponent(encoded)
    return rest.length === 0 && parseDocumentId(id) ? id : undefined
  } catch {
    return undefined
  }
}
