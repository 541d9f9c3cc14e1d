// On a phone most of a board is too small to be written on: the view goes near what is written, and back when nothing
// more is.
import {
  react,
  unsafe__withoutCapture,
  type Editor,
  type TLEventInfo,
  type TLShapeId,
  type VecModel,
} from 'tldraw'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { phoneWidth } from './phoneWidth.ts'

/** Letters of notes can be written well from this zoom on: they are 12 pixels. */
const comfortable = 0.75

/** The keyboard comes from below. Pixels. */
const above = 120
const beside = 16

/** A camera that is set again is not the same to the last digit. */
const isSame = (one: VecModel, other: VecModel) =>
  Math.abs(one.x - other.x) < 1 && Math.abs(one.y - other.y) < 1 && isSameZoom(one.z ?? 1, other.z ?? 1)

const isSameZoom = (one: number, other: number) => Math.abs(one - other) < 0.01

/** @returns how to stop */
export function comeNear(editor: Editor): () => void {
  /** Where one was, and how near one went. */
  let way: { from: VecModel; zoom: number } | undefined
  /** The end of what is written may be the first tap of the next note: the view rests until no tap has followed. */
  let returning: { timer: number; at: VecModel } | undefined

  const camera = (): VecModel => {
    const { x, y, z } = editor.getCamera()
    return { x, y, z }
  }
  const go = (to: VecModel) =>
    editor.setCamera(to, { animation: { duration: editor.options.animationMediumMs } })

  function approach(note: TLShapeId): void {
    const { w: width } = editor.getViewportScreenBounds()
    const bounds = editor.getShapePageBounds(note)
    if (!bounds || width >= phoneWidth || editor.getZoomLevel() >= comfortable) return
    const zoom = Math.min(1, (width - 2 * beside) / bounds.w)
    if (zoom <= editor.getZoomLevel()) return
    way = { from: way?.from ?? camera(), zoom }
    go({ x: width / 2 / zoom - bounds.midX, y: above / zoom - bounds.y, z: zoom })
  }
  function stay(): void {
    if (returning) clearTimeout(returning.timer)
    returning = undefined
  }
  function waitAndReturn(at: VecModel): void {
    stay()
    const timer = editor.timers.setTimeout(goBack, editor.options.doubleClickDurationMs)
    returning = { timer, at }
  }
  /** Unless somebody has gone elsewhere meanwhile. */
  function goBack(): void {
    if (way && returning && isSame(returning.at, camera())) go(way.from)
    way = undefined
    returning = undefined
  }
  function end(): void {
    if (!way) return
    const isOnTheWay = editor.getCameraState() === 'moving'
    editor.stopCameraAnimation()
    if (isOnTheWay || isSameZoom(way.zoom, editor.getZoomLevel())) waitAndReturn(camera())
    else way = undefined
  }

  const tapped = ({ type, name }: TLEventInfo) => {
    if (returning && type === 'pointer' && (name === 'pointer_down' || name === 'pointer_up'))
      waitAndReturn(returning.at)
  }
  editor.on('event', tapped)
  const stop = react('come near', () => {
    const shape = editor.getEditingShapeId()
    unsafe__withoutCapture(() => {
      if (shape === null) return end()
      stay()
      if (isSticky(editor.getShape(shape))) approach(shape)
    })
  })
  return () => {
    stop()
    stay()
    editor.off('event', tapped)
  }
}
