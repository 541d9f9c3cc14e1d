// The picture of painted notes, kept from frame to frame. It reaches beyond what the camera sees and moves along with
// the page: a moving camera leaves it as it is, shifts it when its edge comes near, and stretches it while it
// zooms. Painted is what is new: a strip at the edge, a note that has changed; all of it at another zoom, and when
// the camera rests and it is not sharp.
import type { TLShapeId } from 'tldraw'
import type { NoteBox, NoteBoxes } from './noteBoxes.ts'
import { readableZoom } from './noteView.ts'
import { hanging, paintNotes, type NotePaints } from './paintNotes.ts'
import { common, covers, isEmpty, isIn, type View } from './parts.ts'
import { comingIn, partOf, pixelsOf, type PixelRect, type Projection, type Size } from './pixels.ts'
import type { ShapeOrder } from './shapeOrder.ts'

export interface Scene {
  boxes: NoteBoxes
  order: ShapeOrder
  chosen: ReadonlySet<TLShapeId>
  /** Notes that became initiatives. */
  badged: ReadonlySet<TLShapeId>
  /** Notes that are elements of the page and not painted. */
  elements: ReadonlySet<TLShapeId>
  paints: NotePaints
  view: View
  zoom: number
  /** Of the view on the screen, without its pixels' density. */
  screen: Size
  density: number
  isMoving: boolean
}

/** How much of the screen the picture reaches beyond the view, on every side. */
const margin = 160

/** Words of so many notes can be painted while the camera moves; of more when it has come to rest. */
const mostWordsMoving = 150

/** More changes than these, and to paint all of it takes less time. */
const mostParts = 200

/** How far the picture is stretched or shrunk before it is painted anew; and how much wider, when more and more is seen. */
const stretch = { least: 0.5, most: 2, ahead: 0.7 }

/** @returns shows a scene, and says where the picture stands then */
export function createNotePicture(canvas: HTMLCanvasElement): (scene: Scene) => Projection {
  const pen = canvas.getContext('2d')
  const scratch = document.createElement('canvas')
  let shown: Scene | undefined
  let projection: Projection = { x: 0, y: 0, scale: 1 }
  /** Some words are bars, or it is painted wider than it is seen. */
  let isRough = false
  let isTold = false

  const size = (): Size => ({ w: canvas.width, h: canvas.height })
  const whole = (): PixelRect => ({ x: 0, y: 0, ...size() })

  function canStay(scene: Scene): boolean {
    const factor = (scene.zoom * scene.density) / projection.scale
    if (factor < stretch.least || factor > stretch.most) return false
    if (factor !== 1 && !reaches(scene)) return false
    return scene.isMoving || (factor === 1 && !isRough && isOnPixels(scene))
  }

  /** Whether all notes in view are in the picture. */
  function reaches({ view, boxes }: Scene): boolean {
    const notes = boxes.grid.bounds()
    const needed = notes && common(view, notes)
    return !needed || isEmpty(needed) || covers(partOf(projection, whole()), needed, 0.01 / projection.scale)
  }

  function isOnPixels({ view }: Scene): boolean {
    const isWhole = (pixels: number) => Math.abs(pixels - Math.round(pixels)) < 0.02
    const { x, y, scale } = projection
    return isWhole((view.minX - x) * scale) && isWhole((view.minY - y) * scale)
  }

  function paintAll(scene: Scene): void {
    const { view, zoom, density, isMoving } = scene
    const before = projection.scale
    const sharp = zoom * density
    const isWidening = isMoving && shown !== undefined && sharp < before
    const scale = isWidening ? sharp * stretch.ahead : sharp
    const { w, h } = sizeFor(scene)
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h })
    const beyond = { x: w / scale - (view.maxX - view.minX), y: h / scale - (view.maxY - view.minY) }
    // Sharp means that a pixel of the picture is one of the screen: the margin is a whole number of them.
    const edge = Math.round(margin * density) / scale
    projection = isWidening
      ? { x: view.minX - beyond.x / 2, y: view.minY - beyond.y / 2, scale }
      : { x: view.minX - edge, y: view.minY - edge, scale }
    isRough = isWidening
    paintPart(scene, whole())
  }

  /** Goes along with the camera; what was in the picture before and still is, stays. */
  function shift(scene: Scene): void {
    const { x, y, scale } = projection
    const edge = Math.round(margin * scene.density)
    const dx = Math.round((scene.view.minX - x) * scale) - edge
    const dy = Math.round((scene.view.minY - y) * scale) - edge
    projection = { x: x + dx / scale, y: y + dy / scale, scale }
    copyInto(scratch, canvas, 0, 0)
    copyInto(canvas, scratch, -dx, -dy)
    for (const strip of comingIn(size(), dx, dy)) paintPart(scene, strip)
  }

  function paintPart(scene: Scene, rect: PixelRect): void {
    if (!pen) return
    const notes = notesIn(scene, withHanging(partOf(projection, rect)))
    const isReadable = projection.scale / scene.density >= readableZoom
    const isTooMuch = isReadable && scene.isMoving && notes.length > mostWordsMoving
    if (isTooMuch) isRough = true
    pen.save()
    pen.setTransform(1, 0, 0, 1, 0, 0)
    pen.beginPath()
    pen.rect(rect.x, rect.y, rect.w, rect.h)
    pen.clip()
    pen.clearRect(rect.x, rect.y, rect.w, rect.h)
    paintNotes(pen, {
      notes: notes.map(({ box }) => box),
      chosen: notes.filter(({ id }) => scene.chosen.has(id)).map(({ box }) => box),
      badged: new Set(notes.filter(({ id }) => scene.badged.has(id)).map(({ box }) => box)),
      paints: scene.paints,
      projection,
      text: !isReadable ? 'none' : isTooMuch ? 'bars' : 'letters',
    })
    pen.restore()
    isTold = false
  }

  /** For tests and measurements: how many notes are in the picture. */
  function tell({ boxes: { byId, grid }, elements }: Scene): void {
    const part = partOf(projection, whole())
    let count = grid.countIn(part)
    for (const id of elements) {
      const box = byId.get(id)
      if (box && isIn(part, box)) count--
    }
    canvas.dataset.notes = String(count)
    isTold = true
  }

  return scene => {
    const changed = shown && isOnSameScreen(shown, scene) ? changesBetween(shown, scene) : 'all'
    if (changed === 'all' || !canStay(scene)) paintAll(scene)
    else {
      if (!reaches(scene)) shift(scene)
      for (const box of changed) {
        const rect = pixelsOf(projection, { ...box, h: box.h + hanging }, size())
        if (rect) paintPart(scene, rect)
      }
    }
    if (!isTold) tell(scene)
    const state = isRough || scene.isMoving ? 'moving' : 'sharp'
    if (canvas.dataset.state !== state) canvas.dataset.state = state
    shown = scene
    return projection
  }
}

const sizeFor = ({ screen, density }: Scene): Size => ({
  w: Math.ceil((screen.w + 2 * margin) * density),
  h: Math.ceil((screen.h + 2 * margin) * density),
})

function isOnSameScreen(before: Scene, now: Scene): boolean {
  const [old, wanted] = [sizeFor(before), sizeFor(now)]
  return (
    old.w === wanted.w && old.h === wanted.h && before.density === now.density && before.paints === now.paints
  )
}

/** Where something has to be painted anew. */
function changesBetween(before: Scene, now: Scene): readonly NoteBox[] | 'all' {
  const { byId, changedSince } = now.boxes
  const moved = before.boxes === now.boxes ? [] : changedSince(before.boxes.version)
  if (moved === 'all' || moved.length > mostParts) return 'all'
  const other = [
    ...inOne(before.chosen, now.chosen),
    ...inOne(before.elements, now.elements),
    ...inOne(before.badged, now.badged),
  ]
  if (moved.length + other.length > mostParts) return 'all'
  return [...moved, ...other.flatMap(id => byId.get(id) ?? [])]
}

/** What is in one of two sets, and not in both. */
function inOne<T>(before: ReadonlySet<T>, now: ReadonlySet<T>): T[] {
  if (before === now) return []
  return [...[...before].filter(each => !now.has(each)), ...[...now].filter(each => !before.has(each))]
}

/** What hangs into a part of the page from a note above it. */
const withHanging = (part: View): View => ({ ...part, minY: part.minY - hanging })

interface Found {
  id: TLShapeId
  box: NoteBox
  place: number
}

/** From the back to the front. */
function notesIn({ boxes, order, elements }: Scene, part: View): Found[] {
  const found: Found[] = []
  boxes.grid.eachIn(part, (id, box) => {
    if (!elements.has(id)) found.push({ id, box, place: order.get(id) ?? 0 })
  })
  return found.sort((one, other) => one.place - other.place)
}

/** Everything else in the target goes. */
function copyInto(target: HTMLCanvasElement, source: HTMLCanvasElement, x: number, y: number): void {
  const { width, height } = source
  if (target.width !== width || target.height !== height) Object.assign(target, { width, height })
  const pen = target.getContext('2d')
  if (!pen) return
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.globalCompositeOperation = 'copy'
  pen.drawImage(source, x, y)
  pen.globalCompositeOperation = 'source-over'
}
