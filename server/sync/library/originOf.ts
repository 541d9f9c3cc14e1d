// Where a document that has just been made begins: at a template of the product, at another board, at a version of one,
// or at a template of the team's own.
import type { Board, FromVersion } from '#shared/boards/model.ts'
import { findBoard } from '#shared/boards/rules.ts'
import type { RoomState } from '#shared/room/model.ts'
import type { Original } from './seedBoard.ts'

export interface Origin {
  board: Pick<Board, 'id' | 'createdBy' | 'template' | 'language'>
  copy: ({ of: string } & Omit<Original, 'doc'>) | undefined
  /** Comes before the template. */
  fromVersion?: FromVersion | undefined
}

/** @throws DomainError `no-such-board` for an id that is neither a board's nor a template's */
export function originOf({ boards, templates }: RoomState, id: string): Origin {
  const own = templates[id]
  if (own) {
    const { board, createdBy, withNotes } = own
    return {
      board: { id, createdBy, template: boards[board]?.template ?? 'blank' },
      copy: { of: board, withNotes, template: undefined },
    }
  }
  const board = findBoard({ boards }, id)
  const { copyOf, fromVersion, template } = board
  if (fromVersion) return { board, copy: undefined, fromVersion }
  if (copyOf !== undefined) return { board, copy: { of: copyOf, withNotes: true, template: undefined } }
  const isOwn = templates[template] !== undefined
  return { board, copy: isOwn ? { of: template, withNotes: true, template } : undefined }
}
