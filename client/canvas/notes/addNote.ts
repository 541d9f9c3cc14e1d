// Making notes on the canvas, from wherever it is asked.
import { atom, createShapeId, type Atom, type Editor, type TLShapeId, type VecLike } from 'tldraw'
import { columnsFor, gridOf } from '#shared/canvas/notes/grid.ts'
import { isInside, laneChrome, zonesOf, type Zone } from '#shared/canvas/lanes/lanes.ts'
import { stickySize } from '#shared/canvas/notes/sticky.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'
import type { StickyShape } from '../shapes/sticky/stickyShape.ts'
import { stickyHeight } from '../shapes/textLines.ts'
import { keepFresh } from './freshNote.ts'

const colors = new WeakMap<Editor, () => PaletteColor>()

/** Says which colour new notes wear: the person's own, or their group's. */
export const setNoteColor = (editor: Editor, color: () => PaletteColor): void =>
  void colors.set(editor, color)

const ownColor = (editor: Editor): PaletteColor => colors.get(editor)?.() ?? 'yellow'

interface ChosenColor {
  color: PaletteColor
  instead: PaletteColor
}
const chosenColors = new WeakMap<Editor, Atom<ChosenColor | undefined>>()

function chosenColor(editor: Editor): Atom<ChosenColor | undefined> {
  const known = chosenColors.get(editor) ?? atom('chosen note colour', undefined)
  chosenColors.set(editor, known)
  return known
}

/** The next notes wear what a person chose last, until they wear another colour themselves: that of a new group. */
export const rememberColor = (editor: Editor, color: PaletteColor): void =>
  void chosenColor(editor).set({ color, instead: ownColor(editor) })

export function noteColor(editor: Editor): PaletteColor {
  const own = ownColor(editor)
  const chosen = chosenColor(editor).get()
  return chosen?.instead === own ? chosen.color : own
}

export type ZoneOnCanvas = Zone & { frame: TLShapeId }

export const zonesOnCanvas = (editor: Editor): ZoneOnCanvas[] =>
  editor
    .getCurrentPageShapes()
    .filter(isLanes)
    .flatMap(({ id, props, x, y }) => zonesOf(props, [x, y]).map(zone => ({ ...zone, frame: id })))

const clamp = (value: number, low: number, high: number) =>
  Math.min(Math.max(value, low), Math.max(low, high))

export const zoneAround = (editor: Editor, point: VecLike): ZoneOnCanvas | undefined =>
  zonesAround(editor)(point)

/** For many points in one go. */
export function zonesAround(editor: Editor): (point: VecLike) => ZoneOnCanvas | undefined {
  const zones = zonesOnCanvas(editor)
  return ({ x, y }) => zones.find(({ box }) => isInside(box, x, y))
}

/** A note around a point; in a lane it keeps to its cell. */
export function placeAround(editor: Editor, point: VecLike): { x: number; y: number; w: number } {
  const { minHeight: height, width } = stickySize
  const zone = zoneAround(editor, point)
  if (!zone) return { x: point.x - width / 2, y: point.y - height / 2, w: width }
  const { box } = zone
  const padding = laneChrome.cellPadding
  const w = Math.min(width, box.w - 2 * padding)
  return {
    x: clamp(point.x - w / 2, box.x + padding, box.x + box.w - padding - w),
    y: clamp(point.y - height / 2, box.y + padding, box.y + box.h - padding - height),
    w,
  }
}

/** Puts an empty note there and lets the person write. `followsClick`: it was not pointed at, a click still may. */
export function addNote(editor: Editor, point: VecLike, { followsClick = false } = {}): void {
  if (editor.getIsReadonly()) return
  editor.markHistoryStoppingPoint('adding a note')
  startNote(editor, { ...placeAround(editor, point), color: noteColor(editor) }, { followsClick })
}

interface EmptyNote {
  x: number
  y: number
  w: number
  color: PaletteColor
}

/** @returns its id; undefined when the board is full */
export function startNote(
  editor: Editor,
  { x, y, ...props }: EmptyNote,
  { followsClick = false } = {},
): TLShapeId | undefined {
  const id = createShapeId()
  editor.createShape<StickyShape>({ id, type: 'sticky', x, y, props: { text: '', ...props } })
  if (!editor.getShape(id)) return undefined
  editor.setCurrentTool('select')
  editor.select(id)
  keepFresh(editor, { id, followsClick })
  editor.setEditingShape(id)
  return id
}

/** Moves the new, empty note to where the person clicked instead. */
export function moveFreshNote(editor: Editor, note: TLShapeId, point: VecLike): void {
  const { x, y, w } = placeAround(editor, point)
  editor.updateShape<StickyShape>({ id: note, type: 'sticky', x, y, props: { w } })
}

/** Where the pointer is, if it is over the canvas; else the middle of what is seen. */
export function pointForNote(editor: Editor): VecLike {
  const { currentPagePoint } = editor.inputs
  const view = editor.getViewportPageBounds()
  const isOver = editor.getInstanceState().isHoveringCanvas === true && view.containsPoint(currentPagePoint)
  return isOver ? currentPagePoint : view.center
}

/** One note a text, in a grid around a point; one step to undo. */
export function addNotes(
  editor: Editor,
  texts: string[],
  around: VecLike,
  color: PaletteColor = noteColor(editor),
): void {
  if (editor.getIsReadonly() || texts.length === 0) return
  editor.markHistoryStoppingPoint('adding notes')
  const w = stickySize.width
  const sizes = texts.map(text => ({ w, h: stickyHeight(text, w) }))
  const grid = gridOf(sizes, columnsFor(sizes))
  const left = around.x - grid.w / 2
  const top = around.y - grid.h / 2
  const notes = texts.map((text, index) => {
    const { x, y } = grid.places[index] ?? { x: 0, y: 0 }
    return {
      id: createShapeId(),
      type: 'sticky' as const,
      x: left + x,
      y: top + y,
      props: { text, color, w },
    }
  })
  editor.run(() => {
    editor.createShapes<StickyShape>(notes)
    editor.select(...notes.map(({ id }) => id))
  })
}
