// What a person's hand may not do on the canvas. The server holds the rights; these hold the board's order.
import { isShapeId, type Editor, type TLShape } from 'tldraw'
import { withoutReactions } from '#shared/canvas/notes/reactions.ts'
import { withOwnZones } from '../frames/ownZones.ts'
import { isLockedForMe } from '../locks/ownLocks.ts'
import { placesAtBack } from '../notes/order.ts'
import { isCluster } from '../shapes/clusters/clusterShape.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'

/** @param mayLock whether this person may lock and unlock for everybody @returns how to lift the guards */
export function guardBoard(editor: Editor, mayLock: () => boolean): () => void {
  /** Prepared frames are locked, and so are participants out of them; a frame that is not is everybody's. */
  const isFixed = (shape: TLShape) => shape.isLocked && !mayLock()
  const guards = [
    editor.sideEffects.registerBeforeDeleteHandler('shape', (shape, source) =>
      source === 'user' && (isFixed(shape) || (isLanes(shape) && shape.isLocked)) ? false : undefined,
    ),
    editor.sideEffects.registerBeforeChangeHandler('shape', (before, after, source) => {
      if (source !== 'user') return after
      if (isFixed(before)) return before
      if (after.isLocked !== before.isLocked) return mayLock() ? after : before
      if (isLanes(before) && before.isLocked) return before
      if (!staysOnPage(after) || after.parentId === before.parentId) return after
      const { parentId, index, x, y, rotation } = before
      return { ...after, parentId, index, x, y, rotation }
    }),
    editor.sideEffects.registerBeforeCreateHandler('shape', (shape, source) => {
      if (source !== 'user') return shape
      if (isSticky(shape)) return { ...onPage(editor, shape), meta: withoutReactions(shape.meta) }
      if (isLanes(shape)) return withOwnZones(editor, shape)
      if (shape.type !== 'frame' && !isCluster(shape)) return shape
      // Further in front it would hide the notes that it is drawn around.
      const back = placesAtBack(editor, 1)[0] ?? shape.index
      return { ...(isCluster(shape) ? onPage(editor, shape) : shape), index: back }
    }),
    editor.sideEffects.registerBeforeChangeHandler('instance_page_state', (_, after) => {
      const erasingShapeIds = after.erasingShapeIds.filter(id => isErasable(editor, editor.getShape(id)))
      const isSingle = after.selectedShapeIds.length === 1
      const selectedShapeIds = after.selectedShapeIds.filter(id => {
        const shape = editor.getShape(id)
        // A single one is locked when a right click chose it, to be unlocked.
        if (!shape || (isSingle && !isLanes(shape))) return true
        if (isLanes(shape)) return !shape.isLocked || (isSingle && mayLock())
        return !isLockedForMe(editor, shape)
      })
      return selectedShapeIds.length === after.selectedShapeIds.length &&
        erasingShapeIds.length === after.erasingShapeIds.length
        ? after
        : { ...after, selectedShapeIds, erasingShapeIds }
    }),
  ]
  return () => guards.forEach(lift => lift())
}

/** What the eraser takes: it wipes out drawings, and nobody's words. */
function isErasable(editor: Editor, shape: TLShape | undefined): boolean {
  if (!shape || isLockedForMe(editor, shape)) return false
  if (shape.type !== 'group') return inks.has(shape.type)
  return editor.getSortedChildIdsForParent(shape.id).every(id => isErasable(editor, editor.getShape(id)))
}

const inks: ReadonlySet<string> = new Set(['draw', 'highlight', 'line'])

const staysOnPage = (shape: TLShape) => isSticky(shape) || isCluster(shape)

/** Notes belong to the board itself, never to a frame or group they were made in: others read their place. */
function onPage(editor: Editor, note: TLShape): TLShape {
  if (!isShapeId(note.parentId)) return note
  const parent = editor.getShapePageTransform(note.parentId)
  const { x, y } = parent.applyToPoint(note)
  const parentId = editor.getCurrentPageId()
  return { ...note, parentId, x, y, index: editor.getHighestIndexForParent(parentId) }
}
