// The boards' documents that are loaded now. Log, then tell: nobody is shown what is not on disk.
import type * as Y from 'yjs'
import type { DrawnBy } from '#shared/canvas/authorship.ts'
import type { Append } from '../logs/logStore.ts'

export interface EditOptions<T> {
  /** What is to be on disk with it, or not at all, as well. */
  alongside?: (changed: T) => Append[]
  /** Everybody is told of it in a message of its own, with nothing of others' in it. */
  isApart?: boolean
  /** It takes something away: that a board is full is no reason against it. */
  isErasure?: boolean
}

export interface Documents {
  /** Runs `look` on a board's document, loading (and seeding) it first. What `look` sees is on disk. */
  read<T>(board: string, look: (doc: Y.Doc) => T): Promise<T>
  /** The same of a board or a layer of one, with whose what is there is, and in whose name the server wrote. */
  readDrawn<T>(id: string, look: (doc: Y.Doc, drawnBy: DrawnBy, writtenFor: DrawnBy) => T): Promise<T>
  /** Changes a document as the server, in the name of a person. Resolves once the change is on disk. */
  edit<T>(board: string, by: string, change: (doc: Y.Doc) => T, options?: EditOptions<T>): Promise<T>
  /**
   * Takes something out of a document, or of a layer of one, for good: once it resolves, neither its log nor what is
   * answered to anybody holds it.
   */
  erase(id: string, change: (doc: Y.Doc, drawnBy: DrawnBy) => void): Promise<void>
  /** From now on these records are not taken in again from anybody, on no board of the room. */
  keepOut(room: string, records: Iterable<string>): Promise<void>
  /** Ids of all documents that a room has ever had: of boards, their layers, and templates that were deleted too. */
  ofRoom(room: string): Promise<string[]>
  /** Person a Yjs client id of this board belongs to, as far as the board's log knows and anybody may. */
  writer(board: string, clientId: number): Promise<string | undefined>
  /** When and by whom a board's document was last changed; undefined for one never changed. */
  lastEdit(board: string): Promise<{ at: string; by: string | null } | undefined>
  /** Brings what is hidden no more into its board, on all boards of a room. */
  settleLayers(room: string): Promise<void>
  /** Flushes everything and forgets it. */
  close(): Promise<void>
}
