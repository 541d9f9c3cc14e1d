// What this person has locked for themselves: others go on with it, and it is nobody's business but this browser's.
import { atom, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import { z } from 'zod'
import { remember, remembered } from '../../ui/browser/remembered.ts'

/** So many are remembered of a board, the newest. */
const most = 2_000

const Remembered = z.array(z.string()).catch([])
const keyOf = (board: string) => `rotunda.locked.${board}`

function read(board: string): ReadonlySet<string> {
  try {
    return new Set(Remembered.parse(JSON.parse(remembered(keyOf(board)) ?? '[]')))
  } catch {
    return new Set()
  }
}

interface OwnLocks {
  has: (id: TLShapeId) => boolean
  set: (ids: readonly TLShapeId[], isLocked: boolean) => void
}

const ofEditor = new WeakMap<Editor, OwnLocks>()

export const isLockedForMe = (editor: Editor, shape: TLShape): boolean =>
  ofEditor.get(editor)?.has(shape.id) ?? false

export function lockForMe(editor: Editor, shapes: readonly TLShape[], isLocked: boolean): void {
  ofEditor.get(editor)?.set(
    shapes.map(shape => shape.id),
    isLocked,
  )
  editor.selectNone()
}

/** Makes an editor leave alone what is locked here. @returns how to undo it */
export function keepOwnLocks(editor: Editor, board: string): () => void {
  const locked = atom('locked for me', read(board))
  const has = (id: TLShapeId) => locked.get().has(id)
  ofEditor.set(editor, {
    has,
    set(ids, isLocked) {
      const next = new Set(locked.get())
      for (const id of ids)
        if (isLocked) next.add(id)
        else next.delete(id)
      locked.set(next)
      remember(keyOf(board), JSON.stringify([...next].slice(-most)))
    },
  })

  const isLocked = editor.isShapeOrAncestorLocked.bind(editor)
  const shapeAt = editor.getShapeAtPoint.bind(editor)
  const ways: Partial<Editor> = {
    isShapeOrAncestorLocked: shape =>
      isLocked(shape) || (shape !== undefined && has(typeof shape === 'string' ? shape : shape.id)),
    getShapeAtPoint: (point, options = {}) =>
      options.hitLocked
        ? shapeAt(point, options)
        : shapeAt(point, {
            ...options,
            filter: shape => !has(shape.id) && (options.filter?.(shape) ?? true),
          }),
  }
  Object.assign(editor, ways)
  return () => {
    ofEditor.delete(editor)
    // Its own ways are its class's, below these.
    for (const way of Object.keys(ways)) Reflect.deleteProperty(editor, way)
  }
}
