import { useEffect, useMemo, useRef } from 'react'
import { useEditor, useReactor, useValue, type Editor } from 'tldraw'
import { useTheme } from '../../ui/theme/theme.ts'
import { isIn, type NoteBox } from './noteBoxes.ts'
import { noteViewOf, readableZoom } from './noteView.ts'
import { paintNotes, readPaints, type Painting } from './paintNotes.ts'
import styles from './PaintedNotes.module.css'

/** Words of so many notes can be painted in every frame of a moving camera; of more when it has come to rest. */
const mostWhileMoving = 150

/** All notes in view in one picture, where they are too many or too small to be elements. */
export function PaintedNotes() {
  const editor = useEditor()
  const isPainted = useValue('are notes painted', () => noteViewOf(editor).isPainted.get(), [editor])
  return isPainted ? <Picture /> : null
}

function Picture() {
  const editor = useEditor()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { theme } = useTheme()
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the theme decides what the custom properties are
  const paints = useMemo(readPaints, [theme])
  const zIndex = useValue('place among the shapes', () => lowestNote(editor), [editor])

  // Once a frame: until then the picture moves along with the layer it stands in.
  useReactor('paint notes', () => paint(editor, canvas.current, paints), [editor, paints])
  useEffect(() => paint(editor, canvas.current, paints), [editor, paints])

  return <canvas ref={canvas} className={styles.picture} style={{ zIndex }} aria-hidden />
}

function paint(editor: Editor, canvas: HTMLCanvasElement | null, paints: Painting['paints']): void {
  const pen = canvas?.getContext('2d')
  if (!canvas || !pen) return
  const { boxes, mounted } = noteViewOf(editor)
  const view = editor.getViewportPageBounds()
  const zoom = editor.getZoomLevel()
  const { w, h } = editor.getViewportScreenBounds()
  const density = editor.getInstanceState().devicePixelRatio
  const asElements = mounted.get()
  const selected = new Set(editor.getSelectedShapeIds())
  const notes: NoteBox[] = []
  const chosen: NoteBox[] = []
  for (const [id, box] of boxes.get().byId) {
    if (!isIn(view, box) || asElements.has(id)) continue
    notes.push(box)
    if (selected.has(id)) chosen.push(box)
  }
  const isMoving = editor.getCameraState() === 'moving'
  const isTooMuch = isMoving && notes.length > mostWhileMoving
  const size = { width: Math.ceil(w * density), height: Math.ceil(h * density) }
  if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size)
  paintNotes(pen, {
    notes,
    chosen,
    paints,
    origin: view,
    scale: zoom * density,
    text: zoom < readableZoom ? 'none' : isTooMuch ? 'bars' : 'letters',
  })
  canvas.style.width = `${size.width / density}px`
  canvas.style.height = `${size.height / density}px`
  canvas.style.transform = `translate(${view.x}px, ${view.y}px) scale(${1 / zoom})`
  canvas.dataset.notes = String(notes.length)
}

/** Above the frames and lanes that notes are written on, below what was drawn after the first of them. */
function lowestNote(editor: Editor): number {
  const notes = noteViewOf(editor).boxes.get().byId
  const ids = editor.getSortedChildIdsForParent(editor.getCurrentPageId())
  const first = ids.findIndex(id => notes.has(id))
  return editor.options.maxShapesPerPage * 2 + Math.max(0, first)
}
