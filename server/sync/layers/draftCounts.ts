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

export function createDraftCounts(): DraftCounts {
  const counts = new Map<string, HiddenNotes>()
  const listeners = new Map<string, Set<() => void>>()

  const tell = (board: string) => {
    for (const listener of listeners.get(roomOfBoard(board)) ?? []) listener()
  }

  return {
    of: room => [...counts.values()].filter(({ board }) => roomOfBoard(board) === room),
    onChange(room, listener) {
      const those = listeners.get(room) ?? new Set()
      listeners.set(room, those.add(listener))
      return () => {
        those.delete(listener)
        if (those.size === 0 && listeners.get(room) === those) listeners.delete(room)
      }
    },
    count({ board: id, kept }) {
      const name = parseDocumentId(id)
      if (name?.layer?.kind !== 'draft') return
      let notes = 0
      for (const record of recordsOf(kept.doc).values()) if (record.get('type') === 'sticky') notes++
      if ((counts.get(id)?.notes ?? 0) === notes) return
      const { board, layer } = name
      if (notes === 0) counts.delete(id)
      else counts.set(id, { board, person: layer.person, notes })
      tell(board)
    },
    forget(id) {
      if (counts.delete(id)) tell(id)
    },
  }
}
