import { useEffect, useMemo, useRef } from 'react'
import { modulate, useEditor, useReactor, useValue, type Editor } from 'tldraw'
import { useTheme } from '../../ui/theme/theme.ts'
import { createNotePicture } from './notePicture.ts'
import { noteViewOf } from './noteView.ts'
import { readPaints, type NotePaints } from './paintNotes.ts'
import styles from './PaintedNotes.module.css'

/** All notes in view in one picture, where they are too many or too small to be elements. */
export function PaintedNotes() {
  const editor = useEditor()
  const isPainted = useValue('are notes painted', () => noteViewOf(editor).isPainted.get(), [editor])
  return isPainted ? <Picture /> : null
}

function Picture() {
  const editor = useEditor()
  const canvas = useRef<HTMLCanvasElement>(null)
  const show = useRef<(paints: NotePaints) => void>(undefined)
  const { theme } = useTheme()
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the theme decides what the custom properties are
  const paints = useMemo(readPaints, [theme])
  const zIndex = useValue('place among the shapes', () => lowestNote(editor), [editor])

  // Once a frame: until then the picture moves along with the layer it stands in.
  useReactor(
    'paint notes',
    () => {
      if (canvas.current) (show.current ??= showOn(editor, canvas.current))(paints)
    },
    [editor, paints],
  )
  useEffect(() => {
    if (canvas.current) (show.current ??= showOn(editor, canvas.current))(paints)
  }, [editor, paints])

  return <canvas ref={canvas} className={styles.picture} style={{ zIndex }} aria-hidden />
}

function showOn(editor: Editor, canvas: HTMLCanvasElement): (paints: NotePaints) => void {
  const picture = createNotePicture(canvas)
  const { boxes, order, mounted } = noteViewOf(editor)
  let selected: readonly string[] = []
  let chosen = new Set(editor.getSelectedShapeIds())
  return paints => {
    const ids = editor.getSelectedShapeIds()
    if (ids !== selected) chosen = new Set(ids)
    selected = ids
    const { x, y, scale } = picture({
      boxes: boxes.get(),
      order: order.get(),
      chosen,
      elements: mounted.get(),
      paints,
      view: editor.getViewportPageBounds(),
      zoom: editor.getZoomLevel(),
      screen: editor.getViewportScreenBounds(),
      density: editor.getInstanceState().devicePixelRatio,
      isMoving: editor.getCameraState() === 'moving',
    })
    const offset = layerOffset(editor.getZoomLevel())
    const transform = `translate(${x - offset}px, ${y - offset}px) scale(${1 / scale})`
    if (canvas.style.transform !== transform) canvas.style.transform = transform
  }
}

/** By how much, in page units, the layer of shapes stands beside the page: some tenths of a pixel, and a picture blurs. */
function layerOffset(zoom: number): number {
  const shift =
    zoom >= 1 ? modulate(zoom, [1, 8], [0.125, 0.5], true) : modulate(zoom, [0.1, 1], [-2, 0.125], true)
  // It is a box of one pixel, and scaled around its middle.
  return shift + (1 / zoom - 1) / 2
}

/** Above the frames and lanes that notes are written on, below what was drawn after the first of them. */
function lowestNote(editor: Editor): number {
  const notes = noteViewOf(editor).boxes.get().byId
  const ids = editor.getSortedChildIdsForParent(editor.getCurrentPageId())
  const first = ids.findIndex(id => notes.has(id))
  return editor.options.maxShapesPerPage * 2 + Math.max(0, first)
}
