// Draws the minimap, some times a second at most and only when something changed. What lies on the board is a
// picture of its own, painted when it changes; the view and the others are drawn over it.
import { react, type Editor, type TLInstancePresence } from 'tldraw'
import { watchBoxes } from './minimapBoxes.ts'
import { shownInPicture, toBoard, toPicture, viewOf, type MinimapView } from './minimapView.ts'
import { paintBoxes, type Paints } from './paintMinimap.ts'

export const minimapSize = { w: 208, h: 136 }

export interface Minimap {
  /** The point of the board at a point of the picture. */
  toBoard: (point: { x: number; y: number }) => { x: number; y: number }
  close: () => void
}

/** Milliseconds between two drawings, and between two paintings of what lies on the board. */
const drawsEveryMs = 100
const paintsEveryMs = 400

const penOf = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null => {
  const ratio = window.devicePixelRatio
  canvas.width = minimapSize.w * ratio
  canvas.height = minimapSize.h * ratio
  const pen = canvas.getContext('2d')
  pen?.scale(ratio, ratio)
  return pen
}

export function drawMinimap(editor: Editor, canvas: HTMLCanvasElement, paints: Paints): Minimap {
  const pen = penOf(canvas)
  const ground = document.createElement('canvas')
  const groundPen = penOf(ground)
  const shown = () => editor.getViewportPageBounds()
  let view: MinimapView = viewOf([], shown(), minimapSize)
  let isChanged = true
  let paintedAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined

  const soon = (wait = drawsEveryMs) => {
    timer ??= setTimeout(() => {
      timer = undefined
      draw()
    }, wait)
  }
  const boxes = watchBoxes(editor, () => {
    isChanged = true
    soon()
  })

  function paint(): void {
    isChanged = false
    paintedAt = performance.now()
    const all = [...boxes.read().values()]
    view = viewOf(all, shown(), minimapSize)
    groundPen?.clearRect(0, 0, minimapSize.w, minimapSize.h)
    if (groundPen) paintBoxes(groundPen, all, view, paints)
  }

  function draw(): void {
    const wait = paintedAt + paintsEveryMs - performance.now()
    if (isChanged && wait <= 0) paint()
    else if (isChanged) soon(wait)
    if (!pen) return
    pen.clearRect(0, 0, minimapSize.w, minimapSize.h)
    pen.drawImage(ground, 0, 0, minimapSize.w, minimapSize.h)
    const { x, y, w, h } = shownInPicture(view, shown(), minimapSize)
    pen.strokeStyle = paints.accent
    pen.lineWidth = 1.5
    pen.strokeRect(x, y, w, h)
    for (const peer of editor.getCollaboratorsOnCurrentPage()) drawPeer(pen, peer)
  }

  function drawPeer(
    pen: CanvasRenderingContext2D,
    { cursor, camera, screenBounds, color }: TLInstancePresence,
  ) {
    pen.fillStyle = color
    const middle = camera &&
      screenBounds && {
        x: screenBounds.w / 2 / camera.z - camera.x,
        y: screenBounds.h / 2 / camera.z - camera.y,
      }
    const place = cursor ?? middle
    if (!place) return
    const { x, y } = toPicture(view, place)
    pen.beginPath()
    pen.arc(x, y, 3, 0, 2 * Math.PI)
    pen.fill()
  }

  const stopWatching = editor.store.listen(() => soon(), { scope: 'presence' })
  const stopFollowing = react('minimap', () => {
    editor.getCamera()
    editor.getViewportScreenBounds()
    soon()
  })
  draw()

  return {
    toBoard: point => toBoard(view, point),
    close() {
      clearTimeout(timer)
      boxes.close()
      stopWatching()
      stopFollowing()
    },
  }
}
