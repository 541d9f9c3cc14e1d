import { createContext, useContext } from 'react'
import type { Editor, TLShapeId } from 'tldraw'
import type { Board } from '#shared/boards/model.ts'
import type { SessionTab } from '../sessions/panel/SessionPanel.tsx'
import type { BoardConnection } from './sync/connectBoard.ts'
import type { ToPromote } from './votes/results/topics.ts'

/** What is about to be asked: dots on notes, where `notes` makes another round of those, hands, or places by impact and effort. */
export type DecisionForm =
  { kind: 'dots'; notes?: string[] } | { kind: 'fist' } | { kind: 'placing'; notes?: string[] }

/** What stands beside the board; `from` is what it gives back when it is closed. */
export type Panel =
  | { kind: 'notes' }
  | { kind: 'session'; tab?: SessionTab; form?: DecisionForm }
  | { kind: 'initiative'; initiative: string; from?: Panel }
  | { kind: 'versions' }
  | { kind: 'comments'; from?: Panel }
  | { kind: 'votes'; form?: DecisionForm }
  | { kind: 'lookBack' }
  | { kind: 'setAside' }
  | { kind: 'thread'; note: string; from?: Panel }
  | { kind: 'frame'; frame: TLShapeId }

/** What a person is asked above the board: what goes into a file of it, what comes out of one, what becomes of notes, one by one, or what a session does. */
export type BoardDialog =
  | { kind: 'export' }
  | { kind: 'import'; file?: File; text?: string }
  | { kind: 'promote'; notes: ToPromote[] }
  | { kind: 'plan' }

/** One open board: its document, what is shown around it, and how to go from one to the other. */
export interface OpenBoard {
  board: Board
  connection: BoardConnection
  /** There while the canvas is shown. */
  editor: Editor | undefined
  /** Why nothing can be changed here; undefined for those who may write. */
  watching: Watching | undefined
  panel: Panel | undefined
  setPanel: (panel: Panel | undefined) => void
  dialog: BoardDialog | undefined
  setDialog: (dialog: BoardDialog | undefined) => void
  /** The clock of the session is open. */
  isClockOpen: boolean
  setClockOpen: (isOpen: boolean) => void
  /** Goes to a note on the canvas, wherever the person is. */
  showOnCanvas: (note: string) => void
  /** Follows somebody's view there, or nobody's. */
  follow: (person: string | undefined) => void
}

export type Watching = 'observer' | 'locked' | 'archived' | 'turn' | 'outdated' | 'full'

export const BoardContext = createContext<OpenBoard | undefined>(undefined)

export function useBoard(): OpenBoard {
  const open = useContext(BoardContext)
  if (!open) throw new Error('Outside of an open board')
  return open
}
