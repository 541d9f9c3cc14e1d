// Two kinds of locks. For all: only facilitators set and lift it, and nobody moves what has it. For me: see
// ownLocks.ts. Both are held here, in the client; docs/decisions.md says why.
import type { Editor, TLShape } from 'tldraw'
import { isLockedForMe } from './ownLocks.ts'

export type Lock = 'all' | 'me'

/** What keeps a shape where it is; undefined when nothing does. */
export function lockOf(editor: Editor, shape: TLShape): Lock | undefined {
  if (shape.isLocked) return 'all'
  return isLockedForMe(editor, shape) ? 'me' : undefined
}

/** For everybody. Guards let only facilitators do it. */
export function lockForAll(editor: Editor, shapes: readonly TLShape[], isLocked: boolean): void {
  editor.markHistoryStoppingPoint('lock')
  editor.run(() => editor.updateShapes(shapes.map(({ id, type }) => ({ id, type, isLocked }))), {
    ignoreShapeLock: true,
  })
  if (isLocked) editor.selectNone()
}
