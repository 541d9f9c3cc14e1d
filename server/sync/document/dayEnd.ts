// A day is over on which a board was changed: told once, before the board is changed on another day. Days are those of
// UTC: a room has no zone of its own.
import { takeCopy } from '#shared/versions/copy.ts'
import type { EndedDay } from '../../versions/versions.ts'
import type { KeptDoc } from '../keeping/keptDoc.ts'
import type { Journal } from './journal.ts'

const dayOf = (moment: string) => moment.slice(0, 10)

export class DayEnd {
  readonly #journal: Journal
  readonly #kept: KeptDoc
  readonly #now: () => string
  readonly #tell: (ended: EndedDay) => void
  /** The last change of the day that was told of. */
  #told: string | undefined

  constructor(journal: Journal, kept: KeptDoc, now: () => string, tell: (ended: EndedDay) => void) {
    this.#journal = journal
    this.#kept = kept
    this.#now = now
    this.#tell = tell
  }

  /** Only while all that is in the document is on disk. */
  notice(): void {
    const { board, lastEdit: edit } = this.#journal
    if (!edit || edit.at === this.#told || dayOf(edit.at) === dayOf(this.#now())) return
    this.#told = edit.at
    this.#tell({ board, copy: takeCopy(this.#kept.doc), edit })
  }
}
