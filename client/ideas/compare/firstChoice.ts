import type { Board } from '#shared/boards/model.ts'
import type { PlacedNote } from '../useNotesOf.ts'

/** The boards that are likely meant: those of the last template that two groups or more have written on. */
export function firstChoice(boards: readonly Board[], notes: readonly PlacedNote[]): string[] {
  const newestFirst = boards.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
  for (const { template } of newestFirst) {
    const same = boards.filter(board => board.template === template).map(({ id }) => id)
    const written = notes.filter(({ board, text }) => same.includes(board) && text.trim() !== '')
    if (new Set(written.map(({ side }) => side)).size > 1) return same
  }
  return []
}
