// What a board's document is made of, and what goes through it.
import type { Append } from '../../logs/logStore.ts'
import type { EndedDay } from '../../versions/versions.ts'
import type { SyncLimits } from '../limits.ts'
import type { BoardDocument } from './boardDocument.ts'
import type { SentUpdate } from '../intake/intake.ts'
import type { Labour } from './labour.ts'
import type { Listener } from './listener.ts'
import type { LoadedBoard } from './loadBoard.ts'
import type { ServerEdit } from './serverEdit.ts'
import type { Writers } from './writers.ts'

export type Job = { kind: 'update'; sent: SentUpdate } | { kind: 'edit'; edit: ServerEdit }

/** What a flush has taken from the queue. */
export interface Flush {
  appends: Append[]
  /** Of other streams than the board's own. */
  alongside: Append[]
  update: Uint8Array | undefined
  sources: Set<Listener>
  edits: ServerEdit[]
  /** Not all that was sent is in it: its sender has to be told as well. */
  isCorrected: boolean
}

export interface LayerOf {
  base: BoardDocument
  heldSince: string | undefined
  /** A step without names is, or was, among what it is for. */
  isNameless: boolean
}

export interface DocumentParts {
  /** Id of the board, or `<board>~<layer>`. */
  board: string
  loaded: LoadedBoard
  writers: Writers
  /** Of a layer: its board, and the hidden writing it is for, where it is for one. */
  of?: LayerOf
  /** See `dropGone`. */
  gone: ReadonlySet<string>
  limits: SyncLimits
  labour: Labour
  /** ISO 8601, UTC. */
  now: () => string
  /** See `DayEnd`. */
  onDayOver: (ended: EndedDay) => void
  /** Called when something waits to be flushed. */
  onWork: (document: BoardDocument) => void
  /** Called when everybody has been told of something new. */
  onTold: (document: BoardDocument) => void
}
