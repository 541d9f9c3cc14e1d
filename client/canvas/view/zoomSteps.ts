// From one stop of the zoom to the next, by key and by button. tldraw goes to the stop after the nearest one, which from
// between two stops leaves one out.
import type { Editor } from 'tldraw'

/** Lower than tldraw goes, so that a board of thousands of notes is seen whole. */
export const zoomStops = [
  0.02, 0.05, 0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.75, 1, 1.25, 1.5, 2, 3, 4, 8,
] as const

/** Nearer than this to a stop counts as being there: else from 68 % a press would seem to do nothing. */
const there = 0.03

/** The next stop. */
export const zoomAfter = (zoom: number, direction: 1 | -1): number | undefined =>
  direction > 0
    ? zoomStops.find(stop => stop > zoom * (1 + there))
    : zoomStops.findLast(stop => stop < zoom * (1 - there))

/** Between where a view that is still on its way began and where it goes. */
const ways = new WeakMap<Editor, { from: number; to: number }>()

/** Who presses twice goes two stops, however far the first has come. */
function zoomMeant(editor: Editor): number {
  const zoom = editor.getZoomLevel()
  const way = editor.getCameraState() === 'moving' ? ways.get(editor) : undefined
  return way && (zoom - way.from) * (zoom - way.to) <= 0 ? way.to : zoom
}

/** One stop nearer or farther, around the middle of the view. */
export function stepZoom(editor: Editor, direction: 1 | -1): void {
  const zoom = zoomAfter(zoomMeant(editor), direction)
  if (zoom === undefined) return
  const { x, y, z } = editor.getCamera()
  ways.set(editor, { from: z, to: zoom })
  const { w, h } = editor.getViewportScreenBounds()
  const by = (1 / zoom - 1 / z) / 2
  editor.setCamera({ x: x + w * by, y: y + h * by, z: zoom }, { animation: { duration: 120 } })
}
