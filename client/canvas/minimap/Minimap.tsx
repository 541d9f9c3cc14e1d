import { useEffect, useRef, type PointerEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { Editor } from 'tldraw'
import { useTheme } from '../../ui/theme/theme.ts'
import { drawMinimap, minimapSize, type Minimap as Drawing } from './drawMinimap.ts'
import styles from './Minimap.module.css'

/** The whole board at a glance. A click goes there, a drag takes the view along. */
export function Minimap({ editor }: { editor: Editor }) {
  const { t } = useTranslation()
  const { theme } = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef<Drawing>(undefined)
  /** From the middle of the view to where it is held, in units of the board. */
  const held = useRef<{ x: number; y: number }>(undefined)

  useEffect(() => {
    if (!canvas.current) return
    const drawn = drawMinimap(editor, canvas.current)
    drawing.current = drawn
    return () => drawn.close()
  }, [editor, theme])

  const pointOf = ({ nativeEvent: { offsetX, offsetY } }: PointerEvent) =>
    drawing.current?.toBoard({ x: offsetX, y: offsetY })

  const hold = (event: PointerEvent<HTMLCanvasElement>) => {
    const point = pointOf(event)
    if (!point) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const view = editor.getViewportPageBounds()
    const { x, y } = view.center
    const isInside = view.containsPoint(point)
    held.current = isInside ? { x: point.x - x, y: point.y - y } : { x: 0, y: 0 }
    if (!isInside) editor.centerOnPoint(point, { animation: { duration: 120 } })
  }

  const move = (event: PointerEvent<HTMLCanvasElement>) => {
    const point = pointOf(event)
    if (!point || !held.current) return
    editor.centerOnPoint({ x: point.x - held.current.x, y: point.y - held.current.y })
  }

  const release = () => {
    held.current = undefined
  }

  return (
    <canvas
      ref={canvas}
      className={styles.minimap}
      role="img"
      aria-label={t('drawing.minimap.title')}
      style={{ width: minimapSize.w, height: minimapSize.h }}
      onPointerDown={hold}
      onPointerMove={move}
      onPointerUp={release}
      onPointerCancel={release}
    />
  )
}
