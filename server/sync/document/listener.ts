// Whoever sits at a board, as its document knows them: they draw, are told what others draw, and are sent away when
// they may not stay. What lies behind, a socket for one, is not the document's business.
import type { CloseCode } from '#shared/api/sync.ts'
import type { Attendee } from '../awareness/presenceStates.ts'

export interface Listener extends Attendee {
  /** The name of the layer it writes in, where it does not write on the board itself. */
  readonly layer: string | undefined
  /** Has answered the server's question for everything it has. */
  hasSentStep2: boolean
  /** Sent away: nothing more of it is taken. */
  readonly isRefused: boolean
  /** Which of its update messages are in the document. */
  readonly receipts: { take(nth: number, isWaiting: boolean): void }
  /** What was taken of it is on disk. */
  acknowledge(): void
  /** Sends it away. */
  refuse(code: CloseCode, reason: string): void
}
