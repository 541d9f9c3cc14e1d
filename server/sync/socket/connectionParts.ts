// What a connection is made of.
import type { Duplex } from 'node:stream'
import type { Logger } from 'pino'
import type { WebSocket } from 'ws'
import type { Labour } from '../document/labour.ts'
import type { SyncLimits } from '../limits.ts'
import type { Line } from '../line.ts'
import type { Access } from '../roomRights.ts'

/** What went through all connections together. */
export interface Traffic {
  /** Received, and their bytes. */
  updates: number
  updateBytes: number
  /** Sent. */
  frames: number
}

export interface ConnectionParts {
  socket: WebSocket
  /** The stream below the socket: frames that many get are written to it as they are. */
  stream: Duplex
  board: string
  access: Extract<Access, { person: unknown }>
  wantsReceipts: boolean
  takesPacked: boolean
  /** By a layer: the board's content comes by another socket. */
  isAdding: boolean
  limits: SyncLimits
  labour: Labour
  line: Line
  logger: Logger
  traffic: Traffic
  /** @param reason one of few */
  onRefused: (reason: string) => void
}
