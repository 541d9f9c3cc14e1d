// A frame of a person's own: three columns to begin with, to be named and changed like any other.
import { createShapeId, type Editor, type VecLike } from 'tldraw'
import { clearOf } from '#shared/canvas/blocks.ts'
import { lanesSize, type LanesProps } from '#shared/canvas/lanes/lanes.ts'
import { placesAtBack } from '../notes/order.ts'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import { freshLaneId } from './ownZones.ts'
import { framesOnCanvas, writeHeading } from './writing.ts'

const columnWidth = 248
const height = 320
/** Above a frame stands its title. */
const titleRoom = 48

export interface FrameWords {
  title: string
  column: (place: number) => string
}

function newProps({ title, column }: FrameWords): LanesProps {
  return {
    frame: freshLaneId(),
    title,
    columns: [1, 2, 3].map(place => ({ id: freshLaneId(), title: column(place), size: columnWidth })),
    rows: [{ id: '', title: '', size: height }],
  }
}

/** Puts it around a point, clear of the other frames, and lets the person write its title. */
export function addFrame(editor: Editor, words: FrameWords, point: VecLike): void {
  if (editor.getIsReadonly()) return
  const props = newProps(words)
  const { w, h } = lanesSize(props)
  const others = framesOnCanvas(editor).map(({ x, y, props }) => {
    const size = lanesSize(props)
    return { x, y: y - titleRoom, w: size.w, h: size.h + titleRoom }
  })
  const around = { x: Math.round(point.x - w / 2), y: Math.round(point.y - h / 2) - titleRoom }
  const { x, y } = clearOf(others, { ...around, w, h: h + titleRoom })
  const id = createShapeId()
  editor.markHistoryStoppingPoint('frame')
  editor.run(() => {
    const index = placesAtBack(editor, 1)[0]
    editor.createShape<LanesShape>({ id, type: 'lanes', x, y: y + titleRoom, props, ...(index && { index }) })
    editor.setCurrentTool('select')
    editor.select(id)
  })
  const bounds = editor.getShapePageBounds(id)
  if (bounds && !editor.getViewportPageBounds().contains(bounds))
    editor.zoomToBounds(bounds, { inset: 96, targetZoom: Math.min(1, editor.getZoomLevel()) })
  writeHeading(editor, { frame: id, heading: { part: 'title' } })
}
