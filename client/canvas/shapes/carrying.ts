// A frame or a cluster takes along what lies on it. Notes are never inside of one, because a note's place has to be the board's
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
  /** Of each that is dragged, for several may be. */
  readonly #carried = new Map<TLShapeId, Carried[]>()

  constructor(editor: Editor, isTaken: (shape: TLShape) => boolean) {
    this.#editor = editor
    this.#isTaken = isTaken
  }

  start(carrier: TLShape, lying: readonly TLShape[] = this.#lyingOn(carrier)): void {
    const chosen = new Set(this.#editor.getSelectedShapeIds())
    const carried = lying
      .filter(shape => this.#isTaken(shape) && !chosen.has(shape.id) && !shape.isLocked)
      .map(({ id, type, x, y }) => ({ id, type, from: { x, y } }))
    this.#carried.set(carrier.id, carried)
  }

  #lyingOn(carrier: TLShape): TLShape[] {
    const editor = this.#editor
    const bounds = editor.getShapePageBounds(carrier)
    return editor
      .getCurrentPageShapes()
      .filter(shape => bounds?.containsPoint(editor.getShapePageBounds(shape)?.center ?? shape))
  }

  move(initial: TLShape, { x, y }: TLShape): void {
    this.#editor.updateShapes(
      (this.#carried.get(initial.id) ?? []).map(({ id, type, from }) => ({
        id,
        type,
        x: from.x + x - initial.x,
        y: from.y + y - initial.y,
      })),
    )
  }

  end(carrier: TLShape): void {
    this.#carried.delete(carrier.id)
  }
}
