// On a phone most of a board is too small to be written on: the view goes near what is written, and back at the end.
import { react, unsafe__withoutCapture, type Editor, type TLShapeId, type VecModel } from 'tldraw'
import { isSticky } from '../shapes/sticky/stickyShape.ts'

/** As wide as a phone. Pixels. */
const narrow = 700

/** Letters of notes can be written well from this zoom on: they are 12 pixels. */
const comfortable = 0.75

/** The keyboard comes from below. Pixels. */
const above = 120
const beside = 16

/** @returns how to stop */
export function comeNear(editor: Editor): () => void {
  /** Where one was, and how near one went. */
  let way: { from: VecModel; zoom: number } | undefined
  const motion = () => ({ animation: { duration: editor.options.animationMediumMs } })

  function approach(note: TLShapeId): void {
    const { w: width } = editor.getViewportScreenBounds()
    const bounds = editor.getShapePageBounds(note)
    if (!bounds || width >= narrow || editor.getZoomLevel() >= comfortable) return
    const { x, y, z } = editor.getCamera()
    const zoom = Math.min(1, (width - 2 * beside) / bounds.w)
    way ??= { from: { x, y, z }, zoom }
    editor.setCamera({ x: width / 2 / zoom - bounds.midX, y: above / zoom - bounds.y, z: zoom }, motion())
  }
  /** Unless somebody has gone elsewhere meanwhile. */
  function goBack(): void {
    if (way?.zoom === editor.getZoomLevel()) editor.setCamera(way.from, motion())
    way = undefined
  }

  return react('come near', () => {
    const shape = editor.getEditingShapeId()
    unsafe__withoutCapture(() => {
      if (shape === null) goBack()
      else if (isSticky(editor.getShape(shape))) approach(shape)
    })
  })
}
