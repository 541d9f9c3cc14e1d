// The frames of a board as steps of a talk: in reading order, one after the other.
import {
  atom,
  WeakCache,
  type Atom,
  type Editor,
  type TLFrameShape,
  type TLShape,
  type TLShapeId,
} from 'tldraw'
import { inReadingOrder } from '#shared/canvas/notes/grid.ts'
import { isLanes } from '../shapes/lanes/lanesShape.ts'

export interface Slide {
  id: TLShapeId
  title: string
  /** From 1. */
  number: number
  count: number
}

const slides = new WeakCache<Editor, Atom<Slide | undefined>>()

/** The frame that is presented now; undefined while nobody presents here. */
export const slideOn = (editor: Editor): Atom<Slide | undefined> =>
  slides.get(editor, () => atom<Slide | undefined>('slide', undefined))

const isFrame = (shape: TLShape): shape is TLFrameShape => shape.type === 'frame'

function titleOf(shape: TLShape): string {
  if (isLanes(shape)) return shape.props.title
  return isFrame(shape) ? shape.props.name : ''
}

function framesInOrder(editor: Editor): TLShape[] {
  const frames = editor.getCurrentPageShapes().filter(shape => isLanes(shape) || isFrame(shape))
  const boxes = frames.flatMap(shape => {
    const bounds = editor.getShapePageBounds(shape)
    return bounds ? [{ id: shape.id, shape, x: bounds.x, y: bounds.y, w: bounds.w, h: bounds.h }] : []
  })
  return inReadingOrder(boxes).map(({ shape }) => shape)
}

const motion = (editor: Editor) => ({ animation: { duration: editor.options.animationMediumMs } })

/** The next frame, or the one before; from nowhere to the first one. False where the board has none. */
export function stepFrames(editor: Editor, by: 1 | -1): boolean {
  const frames = framesInOrder(editor)
  const now = slideOn(editor).get()
  const at = frames.findIndex(({ id }) => id === now?.id)
  const next = Math.min(frames.length - 1, Math.max(0, at + (at < 0 ? 1 : by)))
  const frame = frames[next]
  const bounds = frame && editor.getShapePageBounds(frame)
  if (!bounds) return false
  slideOn(editor).set({ id: frame.id, title: titleOf(frame), number: next + 1, count: frames.length })
  editor.stopFollowingUser()
  editor.zoomToBounds(bounds, { inset: 64, targetZoom: 2, ...motion(editor) })
  return true
}

export const stopPresenting = (editor: Editor): void => void slideOn(editor).set(undefined)
