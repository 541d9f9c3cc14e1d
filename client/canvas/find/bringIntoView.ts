import { Box, type Editor } from 'tldraw'
import type { Found } from './foundOnCanvas.ts'

/** Letters of notes are small below this. */
const readable = 0.5

/** The bar covers what stands right below the upper edge. */
const margin = 72

/** Goes to what is looked at; stays where it is seen and can be read already. */
export function bringIntoView(editor: Editor, { boxes, current }: Found): void {
  const box = boxes[current]
  if (!box) return
  const bounds = new Box(box.x, box.y, box.w, box.h)
  const zoom = editor.getZoomLevel()
  const seen = editor
    .getViewportPageBounds()
    .clone()
    .expandBy(-margin / zoom)
  if (zoom >= readable && seen.contains(bounds)) return
  editor.zoomToBounds(bounds, {
    targetZoom: Math.max(0.8, Math.min(1, zoom)),
    animation: { duration: editor.options.animationMediumMs },
  })
}
