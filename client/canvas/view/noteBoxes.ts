// Where each note of a board stands. tldraw works the bounds of a shape out through half a dozen caches a shape,
// some 20 µs when a board is opened; a note needs its place, its width and the height of its lines.
import {
  computed,
  isUninitialized,
  RESET_VALUE,
  unsafe__withoutCapture,
  type Computed,
  type Editor,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import type { PaletteColor } from '#shared/palette.ts'
import { isSticky, type StickyShape } from '../shapes/stickyShape.ts'
import { fontEpoch, stickyHeight } from '../shapes/textLines.ts'

/** In page units. */
export interface NoteBox {
  x: number
  y: number
  w: number
  h: number
  color: PaletteColor
  text: string
}

/** Another object after every change; the map within is the same, and not to be kept. */
export interface NoteBoxes {
  byId: ReadonlyMap<TLShapeId, NoteBox>
  font: number
}

/** The notes of a board's page, kept by what changes: an edit costs the notes it touches. */
export function createNoteBoxes(editor: Editor): Computed<NoteBoxes> {
  const history = editor.store.query.filterHistory('shape')
  let byId = new Map<TLShapeId, NoteBox>()

  const put = (shape: TLShape) => {
    if (isSticky(shape)) byId.set(shape.id, boxOf(editor, shape))
    else for (const id of editor.getSortedChildIdsForParent(shape.id)) move(id)
  }
  /** What hangs on a shape moves with it. */
  const move = (id: TLShapeId) => {
    const shape = editor.getShape(id)
    if (shape) put(shape)
  }
  const readAll = () => {
    byId = new Map()
    for (const shape of editor.store.query.records('shape').get()) if (isSticky(shape)) put(shape)
  }

  return computed<NoteBoxes>('note boxes', (before, epoch) => {
    const font = fontEpoch.get()
    history.get()
    unsafe__withoutCapture(() => {
      const diff = isUninitialized(before) || before.font !== font ? RESET_VALUE : history.getDiffSince(epoch)
      if (diff === RESET_VALUE) return readAll()
      for (const { added, updated, removed } of diff) {
        for (const shape of Object.values(added)) put(shape)
        for (const [, shape] of Object.values(updated)) put(shape)
        for (const { id } of Object.values(removed)) byId.delete(id)
      }
    })
    return { byId, font }
  })
}

function boxOf(editor: Editor, note: TLShape & StickyShape): NoteBox {
  const { text, color, w } = note.props
  if (note.parentId === editor.getCurrentPageId())
    return { x: note.x, y: note.y, w, h: stickyHeight(text, w, note.meta), color, text }
  const bounds = editor.getShapePageBounds(note)
  return {
    x: bounds?.x ?? note.x,
    y: bounds?.y ?? note.y,
    w,
    h: stickyHeight(text, w, note.meta),
    color,
    text,
  }
}

export interface View {
  minX: number
  minY: number
  maxX: number
  maxY: number
}

export const isIn = (view: View, { x, y, w, h }: NoteBox): boolean =>
  x < view.maxX && x + w > view.minX && y < view.maxY && y + h > view.minY
