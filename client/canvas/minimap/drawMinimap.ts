// Draws the minimap, some times a second at most and only when something changed. What lies on the board is a
// picture of its own, painted when it changes; the view and the others are drawn over it.
import { react, type Editor, type TLInstancePresence } from 'tldraw'
import { themeColor } from '../shapes/themeColor.ts'
import { watchBoxes } from './minimapBoxes.ts'
import { shownInPicture, toBoard, toPicture, viewOf, type MinimapView } from './minimapView.ts'
import { paintBoxes, readPaints } from './paintMinimap.ts'

export const minimapSize = { w: 208, h: 136 }

export interface Minimap {
  /** The point of the board at a point of the picture. */
  toBoard: (point: { x: number; y: number }) => { x: number; y: number }
  close: () => void
}

/** Milliseconds between two drawings, and between two paintings of what lies on the board. */
const drawsEveryMs = 100
const paintsEveryMs = 400

/** What lies on the board, painted into a picture of its own. */
function createGround(ratio: number) {
  const canvas = document.createElement('canvas')
  const size = { w: Math.round(minimapSize.w * ratio), h: Math.round(minimapSize.h * ratio) }
  canvas.width = size.w
  canvas.height = size.h
  const pen = canvas.getContext('2d')
  const picture = pen?.createImageData(size.w, size.h)
  const paints = readPaints()
  return {
    canvas,
    paint(boxes: Parameters<typeof paintBoxes>[2], view: MinimapView) {
      if (!picture) return
      const pixels = new Uint32Array(picture.data.buffer)
      paintBoxes(pixels, size, boxes, { ...view, scale: view.scale * ratio }, paints)
      pen?.putImageData(picture, 0, 0)
    },
  }
}

export function drawMinimap(editor: Editor, canvas: HTMLCanvasElement): Minimap {
  const ratio = window.devicePixelRatio
  canvas.width = Math.round(minimapSize.w * ratio)
  canvas.height = Math.round(minimapSize.h * ratio)
  const pen = canvas.getContext('2d')
  pen?.scale(ratio, ratio)
  const accent = themeColor('--accent')
  const ground = createGround(ratio)
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
    const all = [...boxes.read().values()]
    view = viewOf(all, shown(), minimapSize)
    ground.paint(all, view)
    paintedAt = performance.now()
  }

  function draw(): void {
    const wait = paintedAt + paintsEveryMs - performance.now()
    if (isChanged && wait <= 0) paint()
    else if (isChanged) soon(wait)
    if (!pen) return
    pen.clearRect(0, 0, minimapSize.w, minimapSize.h)
    pen.drawImage(ground.canvas, 0, 0, minimapSize.w, minimapSize.h)
    const { x, y, w, h } = shownInPicture(view, shown(), minimapSize)
    pen.strokeStyle = accent
    pen.lineWidth = 1.5
    pen.strokeRect(x, y, w, h)
    for (const peer of editor.getCollaboratorsOnCurrentPage()) drawPeer(pen, view, peer)
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

/** A dot where somebody points, or in the middle of what they see. */
function drawPeer(
  pen: CanvasRenderingContext2D,
  view: MinimapView,
  { cursor, camera, screenBounds, color }: TLInstancePresence,
): void {
  const middle = camera &&
    screenBounds && {
      x: screenBounds.w / 2 / camera.z - camera.x,
      y: screenBounds.h / 2 / camera.z - camera.y,
    }
  const place = cursor ?? middle
  if (!place) return
  const { x, y } = toPicture(view, place)
  pen.fillStyle = color
  pen.beginPath()
  pen.arc(x, y, 3, 0, 2 * Math.PI)
  pen.fill()
}
