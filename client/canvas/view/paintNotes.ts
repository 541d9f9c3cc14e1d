import { footSize } from '#shared/canvas/notes/foot.ts'
import { baselineOf, lettersOf } from '#shared/canvas/notes/noteSizes.ts'
import { stickySize } from '#shared/canvas/notes/sticky.ts'
import { PaletteColor } from '#shared/palette.ts'
import { linesOf, stickyFont } from '../shapes/textLines.ts'
import { themeColor } from '../shapes/themeColor.ts'
import type { NoteBox } from './noteBoxes.ts'
import type { Projection } from './pixels.ts'

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
  /** From the back to the front. */
  notes: readonly NoteBox[]
  chosen: readonly NoteBox[]
  /** Those that became initiatives. */
  badged: ReadonlySet<NoteBox>
  paints: NotePaints
  projection: Projection
  text: 'letters' | 'bars' | 'none'
}

/** Paints over what is there; whoever calls has cleared the place. */
export function paintNotes(pen: CanvasRenderingContext2D, painting: Painting): void {
  const { notes, chosen, badged, paints, projection, text } = painting
  const { x, y, scale } = projection
  pen.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  let painted = 0
  for (const note of notes) {
    paintPaper(pen, note, paints, projection)
    if (note.foot.h > 0 && scale > seenFrom) paintFoot(pen, note, paints)
    if (badged.has(note) && scale > seenFrom) paintBadge(pen, note, paints)
    if (text === 'none' || note.text === '') continue
    const { fontSize } = lettersOf(note.w)
    // To set a font costs as much as to paint a note.
    if (fontSize !== painted) pen.font = `400 ${fontSize}px ${stickyFont}`
    painted = fontSize
    pen.fillStyle = paints.ink
    paintLines(pen, note, text)
  }
  pen.strokeStyle = paints.accent
  pen.lineWidth = 1.5 / scale
  for (const box of chosen) pen.strokeRect(box.x, box.y, box.w, box.h)
}

/** Smaller than this, marks of notes would be specks. */
const seenFrom = 0.12

/** How far a badge hangs below its note, page units. */
export const hanging = 12

/** Tags and reactions, as bars: that there are some can be seen, and how many. */
function paintFoot(pen: CanvasRenderingContext2D, { x, y, h, foot }: NoteBox, { ink }: NotePaints): void {
  const { paddingX, paddingY } = stickySize
  const top = y + h - paddingY - foot.h
  pen.fillStyle = ink
  pen.globalAlpha = 0.3
  for (const chip of foot.chips)
    pen.fillRect(x + paddingX + chip.x, top + chip.y + 3, chip.w, footSize.chipHeight - 6)
  pen.globalAlpha = 1
}

/** Where an element has its status and owner; small enough for what stands below. */
function paintBadge(pen: CanvasRenderingContext2D, { x, y, h }: NoteBox, { accent }: NotePaints): void {
  pen.fillStyle = accent
  pen.beginPath()
  pen.roundRect(x - 2, y + h - 8, 72, 18, 9)
  pen.fill()
}

/** Whole pixels, so that neighbours do not blur into each other, and the smallest note is still a dot. */
function paintPaper(
  pen: CanvasRenderingContext2D,
  { x, y, w, h, color }: NoteBox,
  { fill, line }: NotePaints,
  { x: originX, y: originY, scale }: Projection,
): void {
  const left = Math.round((x - originX) * scale)
  const top = Math.round((y - originY) * scale)
  const width = Math.max(1, Math.round((x + w - originX) * scale) - left)
  const height = Math.max(1, Math.round((y + h - originY) * scale) - top)
  const edge = Math.max(1, Math.round(1.5 * scale))
  const pixel = 1 / scale
  pen.fillStyle = line[color]
  pen.fillRect(originX + left * pixel, originY + top * pixel, width * pixel, height * pixel)
  if (width <= 2 * edge || height <= 2 * edge) return
  pen.fillStyle = fill[color]
  pen.fillRect(
    originX + (left + edge) * pixel,
    originY + (top + edge) * pixel,
    (width - 2 * edge) * pixel,
    (height - 2 * edge) * pixel,
  )
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
