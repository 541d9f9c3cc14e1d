// How many notes people have written hidden. That, and nothing else of them, everybody may know.
import { parseDocumentId } from '#shared/boards/layers.ts'
import { roomOfBoard } from '#shared/boards/model.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import type { HiddenNotes } from '#shared/api/live.ts'
import type { BoardDocument } from '../document/boardDocument.ts'

export interface DraftCounts {
  /** Of those who have written any. */
  of(room: string): HiddenNotes[]
  /** @returns how to stop it */
  onChange(room: string, listener: () => void): () => void
  /** A draft has been written on. */
  count(draft: BoardDocument): void
  /** What was in it is not hidden any more. */
  forget(draft: string): void
}

interface DraftCount {
  board: string
  person: string
  notes: number
  isNameless: boolean
}

export function createDraftCounts(): DraftCounts {
  const counts = new Map<string, DraftCount>()
  const listeners = new Map<string, Set<() => void>>()

  const tell = (board: string) => {
    for (const listener of listeners.get(roomOfBoard(board)) ?? []) listener()
  }

  return {
    of: room => tellable([...counts.values()].filter(({ board }) => roomOfBoard(board) === room)),
    onChange(room, listener) {
      const those = listeners.get(room) ?? new Set()
      listeners.set(room, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(room) === those) listeners.delete(room)
      }
    },
    count({ board: id, kept, layerOf }) {
      const name = parseDocumentId(id)
      if (name?.layer?.kind !== 'draft') return
      let notes = 0
      for (const record of recordsOf(kept.doc).values()) if (record.get('type') === 'sticky') notes++
      const isNameless = layerOf?.isNameless ?? false
      const known = counts.get(id)
      if ((known?.notes ?? 0) === notes && (known?.isNameless ?? false) === isNameless) return
      const { board, layer } = name
      if (notes === 0) counts.delete(id)
      else counts.set(id, { board, person: layer.person, notes, isNameless })
      tell(board)
    },
    forget(id) {
      if (counts.delete(id)) tell(id)
    },
  }
}

/** Of drafts without names only what they are together. */
function tellable(counts: DraftCount[]): HiddenNotes[] {
  const sums = new Map<string, { board: string; people: number; notes: number }>()
  for (const { board, notes, isNameless } of counts) {
    if (!isNameless) continue
    const sum = sums.get(board) ?? { board, people: 0, notes: 0 }
    sums.set(board, { board, people: sum.people + 1, notes: sum.notes + notes })
  }
  const named = counts.filter(({ isNameless }) => !isNameless)
  return [...named.map(({ board, person, notes }) => ({ board, person, notes })), ...sums.values()]
}
