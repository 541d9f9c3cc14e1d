import type { Editor, TLShapeId, VecLike } from 'tldraw'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { lockOf } from './locks.ts'

/** What is locked at a point; prepared frames lie under everything and wear their own sign. */
export function lockedAt(editor: Editor, point: VecLike): TLShapeId | undefined {
  const shape = editor.getShapeAtPoint(point, { hitInside: true, hitLocked: true })
  return shape && !isLanes(shape) && lockOf(editor, shape) !== undefined ? shape.id : undefined
}
