// Where everything lies, kept up to date by what changes: a board of thousands of notes is never gone through for a
// drawing. Arrows and lines are left out; at this size they are hairs.
import { isShapeId, type Editor, type TLShape, type TLShapeId } from 'tldraw'
import type { PaletteColor } from '#shared/palette.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'

export interface MinimapBox {
  x: number
  y: number
  w: number
  h: number
  /** What it is painted as: the colour of a note, or the kind of thing that lies behind the notes. */
  paint: PaletteColor | 'lanes' | 'frame' | 'shape'
}

export interface MinimapBoxes {
  /** As of now. */
  read: () => ReadonlyMap<TLShapeId, MinimapBox>
  close: () => void
}

const unseen = new Set(['arrow', 'line', 'group'])

function paintOf(shape: TLShape): MinimapBox['paint'] {
  if (isSticky(shape)) return shape.props.color
  if (isLanes(shape)) return 'lanes'
  return shape.type === 'frame' ? 'frame' : 'shape'
}

/** @param onChange called when something may have moved; reading before is cheap, and never needed */
export function watchBoxes(editor: Editor, onChange: () => void): MinimapBoxes {
  const boxes = new Map<TLShapeId, MinimapBox>()
  const changed = new Set<TLShapeId>(editor.getCurrentPageShapeIds())

  const stop = editor.store.listen(
    ({ changes: { added, updated, removed } }) => {
      const before = changed.size
      for (const ids of [added, updated, removed])
        for (const id of Object.keys(ids)) if (isShapeId(id)) changed.add(id)
      if (changed.size > before) onChange()
    },
    { scope: 'document' },
  )

  function refresh(id: TLShapeId): void {
    const shape = editor.getShape(id)
    const bounds = shape && editor.getShapePageBounds(id)
    if (!bounds || unseen.has(shape.type)) boxes.delete(id)
    else boxes.set(id, { x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h, paint: paintOf(shape) })
  }

  return {
    read() {
      // What is in a frame or a group moves with it, without a change of its own; a set goes on to what is added.
      for (const id of changed) for (const child of editor.getSortedChildIdsForParent(id)) changed.add(child)
      for (const id of changed) refresh(id)
      changed.clear()
      return boxes
    },
    close: stop,
  }
}
