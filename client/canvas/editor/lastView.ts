// Where a person was on a board: a canvas that is shown again after a version, or a list, shows the same place.
import type { Editor } from 'tldraw'
import type { BoardConnection } from '../sync/connectBoard.ts'

const views = new WeakMap<BoardConnection, { x: number; y: number; z: number }>()

export function keepView(connection: BoardConnection, editor: Editor): void {
  const { x, y, z } = editor.getCamera()
  views.set(connection, { x, y, z })
}

/** False where nobody has been yet. */
export function takeView(connection: BoardConnection, editor: Editor): boolean {
  const view = views.get(connection)
  if (view) editor.setCamera(view)
  return view !== undefined
}
