import { baselineOf, lettersOf } from '#shared/canvas/noteSizes.ts'
import { stickySize } from '#shared/canvas/sticky.ts'
import { PaletteColor } from '#shared/palette.ts'
import { linesOf, stickyFont } from '../shapes/textLines.ts'
import { themeColor } from '../shapes/themeColor.ts'
import type { NoteBox } from './noteBoxes.ts'

export interface NotePaints {
  fill: Record<PaletteColor, string>
  line: Record<PaletteColor, string>
  ink: string
  accent: string
}

/** The colours of the theme that is shown; reading them makes the page work its styles out. */
export const readPaints = (): NotePaints => ({
  fill: paletteOf(name => themeColor(`--${name}`)),
  line: paletteOf(name => themeColor(`--${name}-line`)),
  ink: themeColor('--note-ink'),
  accent: themeColor('--accent'),
})

// Every colour is in the list the object is made from.
const paletteOf = (read: (name: PaletteColor) => string) =>
  Object.fromEntries(PaletteColor.options.map(name => [name, read(name)])) as Record<PaletteColor, string>

export interface Painting {
  notes: readonly NoteBox[]
  chosen: readonly NoteBox[]
  paints: NotePaints
  /** Where the camera stands, page units, and how many pixels of the canvas a page unit has. */
  origin: { x: number; y: number }
  scale: number
  text: 'letters' | 'bars' | 'none'
}

export function paintNotes(pen: CanvasRenderingContext2D, painting: Painting): void {
  const { notes, chosen, paints, origin, scale, text } = painting
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height)
  pen.setTransform(scale, 0, 0, scale, -origin.x * scale, -origin.y * scale)
  for (const note of notes) paintPaper(pen, note, paints, scale)
  if (text !== 'none') {
    pen.fillStyle = paints.ink
    let painted = 0
    for (const note of notes) {
      const { fontSize } = lettersOf(note.w)
      // To set a font costs as much as to paint a note.
      if (fontSize !== painted) pen.font = `400 ${fontSize}px ${stickyFont}`
      painted = fontSize
      paintLines(pen, note, text)
    }
  }
  pen.strokeStyle = paints.accent
  pen.lineWidth = 1.5 / scale
  for (const { x, y, w, h } of chosen) pen.strokeRect(x, y, w, h)
}

/** Whole pixels, so that neighbours do not blur into each other; an outline only where it would be seen. */
function paintPaper(
  pen: CanvasRenderingContext2D,
  { x, y, w, h, color }: NoteBox,
  { fill, line }: NotePaints,
  scale: number,
): void {
  const edge = Math.max(1.5, 1 / scale)
  pen.fillStyle = line[color]
  pen.fillRect(x, y, w, h)
  pen.fillStyle = fill[color]
  pen.fillRect(x + edge, y + edge, Math.max(0, w - 2 * edge), Math.max(0, h - 2 * edge))
}

function paintLines(pen: CanvasRenderingContext2D, { x, y, w, text }: NoteBox, as: 'letters' | 'bars'): void {
  const { paddingX, paddingY } = stickySize
  const letters = lettersOf(w)
  const { lineHeight, fontSize } = letters
  const isBars = as === 'bars'
  if (isBars) pen.globalAlpha = 0.35
  linesOf(text, w).forEach((words, at) => {
    const top = y + paddingY + at * lineHeight
    if (isBars)
      pen.fillRect(
        x + paddingX,
        top + lineHeight * 0.35,
        Math.min((words.length * fontSize) / 2, w - 2 * paddingX),
        lineHeight * 0.3,
      )
    else pen.fillText(words, x + paddingX, top + baselineOf(letters))
  })
  pen.globalAlpha = 1
}
