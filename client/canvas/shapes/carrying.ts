// A frame takes along what lies on it. Notes are never inside of one, because a note's place has to be the board's
// own for everyone who reads the document; whoever moves the frame moves them too.
import type { Editor, TLShape, TLShapeId, VecLike } from 'tldraw'

interface Carried {
  id: TLShapeId
  type: TLShape['type']
  from: VecLike
}

export class Carrying {
  readonly #editor: Editor
  readonly #isTaken: (shape: TLShape) => boolean
  #carried: Carried[] = []

  constructor(editor: Editor, isTaken: (shape: TLShape) => boolean) {
    this.#editor = editor
    this.#isTaken = isTaken
  }

  start(frame: TLShape): void {
    const editor = this.#editor
    const chosen = new Set(editor.getSelectedShapeIds())
    const bounds = editor.getShapePageBounds(frame)
    this.#carried = editor
      .getCurrentPageShapes()
      .filter(shape => this.#isTaken(shape) && !chosen.has(shape.id) && !shape.isLocked)
      .filter(shape => bounds?.containsPoint(editor.getShapePageBounds(shape)?.center ?? shape))
      .map(({ id, type, x, y }) => ({ id, type, from: { x, y } }))
  }

  move(initial: TLShape, { x, y }: TLShape): void {
    this.#editor.updateShapes(
      this.#carried.map(({ id, type, from }) => ({
        id,
        type,
        x: from.x + x - initial.x,
        y: from.y + y - initial.y,
      })),
    )
  }

  end(): void {
    this.#carried = []
  }
}
