// How the notes of a board are shown. Near, those in view are elements of the page. Far away, or where hundreds are
// in view, all of them are painted on one picture (PaintedNotes.tsx): five thousand cost what a few do.
import {
  atom,
  computed,
  isUninitialized,
  WeakCache,
  type Computed,
  type Editor,
  type TLShapeId,
} from 'tldraw'
import { areSame, createNoteBoxes, type NoteBoxes } from './noteBoxes.ts'
import type { View } from './parts.ts'
import { createShapeOrder, type ShapeOrder } from './shapeOrder.ts'

export interface NoteView {
  boxes: Computed<NoteBoxes>
  order: Computed<ShapeOrder>
  isPainted: Computed<boolean>
  /** The notes that are elements of the page now: in view with a margin, or being written. */
  mounted: Computed<ReadonlySet<TLShapeId>>
  /** Until the first look nothing is shown: the camera stands nowhere yet. */
  open: () => void
}

/** Below this zoom letters are smaller than four pixels: the colour is all that can be seen. */
export const readableZoom = 0.22

/** Notes in view: more than `most` are painted, and mounted again below `few`, so that it does not flicker. */
const crowd = { most: 300, few: 220 }

const views = new WeakCache<Editor, NoteView>()

export const noteViewOf = (editor: Editor): NoteView => views.get(editor, createNoteView)

function createNoteView(editor: Editor): NoteView {
  const boxes = createNoteBoxes(editor)
  const isOpen = atom('is open', false)

  const isPainted = computed<boolean>('are notes painted', before => {
    const wasPainted = !isUninitialized(before) && before
    const { byId, grid } = boxes.get()
    const isFar = editor.getZoomLevel() < readableZoom
    const inView = isFar ? byId.size : grid.countIn(editor.getViewportPageBounds())
    if (byId.size > 0 && (isFar || inView > (wasPainted ? crowd.few : crowd.most))) return true
    // To mount hundreds takes a moment: not while the camera flies.
    return wasPainted && editor.getCameraState() === 'moving'
  })

  const mounted = computed<ReadonlySet<TLShapeId>>(
    'mounted notes',
    () => {
      const ids = new Set<TLShapeId>()
      if (!isOpen.get()) return ids
      const editing = editor.getEditingShapeId()
      const { byId, grid } = boxes.get()
      if (editing && byId.has(editing)) ids.add(editing)
      if (isPainted.get()) return ids
      grid.eachIn(viewWithMargin(editor.getViewportPageBounds()), id => ids.add(id))
      return ids
    },
    { isEqual: areSame },
  )

  return { boxes, order: createShapeOrder(editor), isPainted, mounted, open: () => isOpen.set(true) }
}

/** A quarter of the view more on every side, in steps of a quarter: panning mounts a strip now and then. */
function viewWithMargin({ minX, minY, maxX, maxY }: View): View {
  const [stepX, stepY] = [(maxX - minX) / 4, (maxY - minY) / 4]
  return {
    minX: (Math.floor(minX / stepX) - 1) * stepX,
    minY: (Math.floor(minY / stepY) - 1) * stepY,
    maxX: (Math.ceil(maxX / stepX) + 1) * stepX,
    maxY: (Math.ceil(maxY / stepY) + 1) * stepY,
  }
}
