// What is done on the canvas and reaches further than its own shapes: the document behind an editor.
import type { Editor, TLShapeId } from 'tldraw'
import type { Doc } from 'yjs'
import { isClosedIn } from '#shared/canvas/closed.ts'
import type { BoardConnection } from '../sync/connectBoard.ts'

type Board = Pick<BoardConnection, 'doc' | 'edit' | 'follow'>

const boards = new WeakMap<Editor, Board>()

export const setBoardOf = (editor: Editor, board: Board): void => void boards.set(editor, board)

/**
 * Changes the document behind an editor, as a step of undo or as part of the one before: `edit` and `follow` of
 * BoardConnection. Does nothing where nothing may be changed.
 */
export function editBoard(editor: Editor, change: (doc: Doc) => void, { isPart = false } = {}): void {
  if (editor.isDisposed || editor.getIsReadonly()) return
  const board = boards.get(editor)
  if (isPart) board?.follow(change)
  else board?.edit(change)
}

/** Whether this person may not change a shape that is on the board: as a visitor, one of the hosts'. */
export function isClosedOn(editor: Editor, shape: TLShapeId): boolean {
  const board = boards.get(editor)
  return board !== undefined && isClosedIn(board.doc, shape)
}
