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
import type { Foot } from '#shared/canvas/notes/foot.ts'
import { noteHeight } from '#shared/canvas/notes/sticky.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { isSticky, type StickyShape } from '../shapes/sticky/stickyShape.ts'
import { fontEpoch, linesOf, stickyFoot } from '../shapes/textLines.ts'
import { createNoteGrid, type NoteGrid } from './noteGrid.ts'
import type { Rect } from './parts.ts'

/** In page units. */
export interface NoteBox extends Rect {
  color: PaletteColor
  text: string
  /** Its tags and reactions, above its lower edge. */
  foot: Foot
}

/** Another object after every change; what is within is the same, and not to be kept. */
export interface NoteBoxes {
  byId: ReadonlyMap<TLShapeId, NoteBox>
  grid: Pick<NoteGrid, 'eachIn' | 'countIn' | 'bounds'>
  /** All shapes that are no notes; another set when one comes or goes. */
  others: ReadonlySet<TLShapeId>
  /** Rises with each change. */
  version: number
  /** Where notes stood and stand that have changed since a version; all of the board, where it is too long ago. */
  changedSince: (version: number) => readonly NoteBox[] | 'all'
  font: number
}

/** So many changes are told one by one: after more of them, everything is looked at anew. */
const mostRemembered = 1_000

/** The notes of a board's page, kept by what changes: an edit costs the notes it touches. */
export function createNoteBoxes(editor: Editor): Computed<NoteBoxes> {
  const history = editor.store.query.filterHistory('shape')
  let byId = new Map<TLShapeId, NoteBox>()
  let grid = createNoteGrid()
  const otherIds = new Set<TLShapeId>()
  let others: ReadonlySet<TLShapeId> = new Set()
  let version = 0
  let changed: { version: number; box: NoteBox }[] = []
  /** Nothing is remembered of what was before. */
  let rememberedFrom = 0

  const touch = (box: NoteBox | undefined) => box && changed.push({ version, box })
  const put = (shape: TLShape) => {
    if (isSticky(shape)) {
      const box = boxOf(editor, shape)
      touch(byId.get(shape.id))
      touch(box)
      byId.set(shape.id, box)
      grid.put(shape.id, box)
      return
    }
    otherIds.add(shape.id)
    for (const id of editor.getSortedChildIdsForParent(shape.id)) move(id)
  }
  /** What hangs on a shape moves with it. */
  const move = (id: TLShapeId) => {
    const shape = editor.getShape(id)
    if (shape) put(shape)
  }
  const remove = (id: TLShapeId) => {
    touch(byId.get(id))
    byId.delete(id)
    grid.delete(id)
    otherIds.delete(id)
  }
  const forget = () => {
    changed = []
    rememberedFrom = version
  }
  const readAll = () => {
    byId = new Map()
    grid = createNoteGrid()
    otherIds.clear()
    for (const shape of editor.store.query.records('shape').get())
      if (isSticky(shape)) put(shape)
      else otherIds.add(shape.id)
    forget()
  }
  const changedSince = (since: number) => {
    if (since < rememberedFrom) return 'all'
    const from = changed.findIndex(change => change.version > since)
    return from < 0 ? [] : changed.slice(from).map(({ box }) => box)
  }

  return computed<NoteBoxes>('note boxes', (before, epoch) => {
    const font = fontEpoch.get()
    history.get()
    version++
    unsafe__withoutCapture(() => {
      const diff = isUninitialized(before) || before.font !== font ? RESET_VALUE : history.getDiffSince(epoch)
      if (diff === RESET_VALUE) return readAll()
      for (const { added, updated, removed } of diff) {
        for (const shape of Object.values(added)) put(shape)
        for (const [, shape] of Object.values(updated)) put(shape)
        for (const { id } of Object.values(removed)) remove(id)
      }
      if (changed.length > mostRemembered) forget()
    })
    if (!areSame(others, otherIds)) others = new Set(otherIds)
    return { byId, grid, others, version, changedSince, font }
  })
}

export const areSame = (one: ReadonlySet<TLShapeId>, other: ReadonlySet<TLShapeId>): boolean =>
  one.size === other.size && [...one].every(id => other.has(id))

function boxOf(editor: Editor, { id, parentId, x, y, props, meta }: TLShape & StickyShape): NoteBox {
  const { text, color, w } = props
  const foot = stickyFoot(meta, w)
  const h = noteHeight(linesOf(text, w).length, w, foot.h)
  const bounds = parentId === editor.getCurrentPageId() ? undefined : editor.getShapePageBounds(id)
  return { x: bounds?.x ?? x, y: bounds?.y ?? y, w, h, color, text, foot }
}
