import { useContext, useEffect, useMemo, useRef } from 'react'
import {
  createShapeId,
  modulate,
  useEditor,
  useReactor,
  useValue,
  type Atom,
  type Editor,
  type TLShapeId,
} from 'tldraw'
import { useTheme } from '../../ui/theme/theme.ts'
import { BadgeContext, type Badges } from '../promote/badges.ts'
import { badgesOn } from '../promote/badgesHere.ts'
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
  const badges = useContext(BadgeContext)?.badges
  const show = useRef<(paints: NotePaints, badges: Badges) => void>(undefined)
  const { theme } = useTheme()
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the theme decides what the custom properties are
  const paints = useMemo(readPaints, [theme])
  const zIndex = useValue('place among the shapes', () => lowestNote(editor), [editor])

  // Once a frame: until then the picture moves along with the layer it stands in.
  useReactor(
    'paint notes',
    () => {
      if (canvas.current) (show.current ??= showOn(editor, canvas.current))(paints, shownOf(editor, badges))
    },
    [editor, paints, badges],
  )
  useEffect(() => {
    if (canvas.current) (show.current ??= showOn(editor, canvas.current))(paints, shownOf(editor, badges))
  }, [editor, paints, badges])

  return <canvas ref={canvas} className={styles.picture} style={{ zIndex }} aria-hidden />
}

const noBadges: Badges = new Map()

const shownOf = (editor: Editor, badges: Atom<Badges> | undefined): Badges =>
  badges ? badgesOn(editor, badges).notes : noBadges

function showOn(editor: Editor, canvas: HTMLCanvasElement): (paints: NotePaints, badges: Badges) => void {
  const picture = createNotePicture(canvas)
  const { boxes, order, mounted } = noteViewOf(editor)
  // The same sets as long as they hold the same: the picture looks for what has changed in others.
  const chosen = remember((ids: readonly TLShapeId[]) => new Set(ids))
  const badged = remember((badges: Badges) => new Set([...badges.keys()].map(note => createShapeId(note))))
  return (paints, badges) => {
    const { x, y, scale } = picture({
      boxes: boxes.get(),
      order: order.get(),
      chosen: chosen(editor.getSelectedShapeIds()),
      badged: badged(badges),
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

function remember<From, To>(make: (from: From) => To): (from: From) => To {
  let last: { from: From; to: To } | undefined
  return from => (last?.from === from ? last : (last = { from, to: make(from) })).to
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
