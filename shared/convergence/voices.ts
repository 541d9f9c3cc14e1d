// Notes of a room as convergence compares them.
import type { Voice } from './model.ts'

/** What of a note is compared. */
interface SpokenNote {
  text: string
  color: string
  zone: string | null
}

/** Who speaks in a note: its group, else the group of its board, else all who write on that board. */
export const sideOf = (
  note: { group: string | null },
  board: { id: string; group?: string | undefined },
): string => note.group ?? board.group ?? board.id

/** A zone is called `row/column`; where it has one name only, that is its column. */
export function toVoice({ text, color, zone }: SpokenNote, side: string): Voice {
  const parts = zone?.split('/') ?? []
  return { text, side, column: parts.at(-1), row: parts.length > 1 ? parts[0] : undefined, color }
}
