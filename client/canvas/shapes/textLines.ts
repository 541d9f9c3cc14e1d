// Lines of a note's text, measured with a canvas and never with the page: a board of thousands of notes is laid
// out without a single reflow. What is measured here is drawn line by line, so picture and geometry cannot differ.
import { atom } from 'tldraw'
import { footOf, footSize, type Foot } from '#shared/canvas/notes/foot.ts'
import { lettersOf } from '#shared/canvas/notes/noteSizes.ts'
import { noteHeight, stickySize } from '#shared/canvas/notes/sticky.ts'

export const stickyFont = '"Inter Variable", Inter, "Liberation Sans", system-ui, sans-serif'

/** Rises when the font has come: whatever was measured before has to be measured again. */
export const fontEpoch = atom('font epoch', 0)

const pen = document.createElement('canvas').getContext('2d')
if (pen) pen.font = `400 ${stickySize.fontSize}px ${stickyFont}`

const wordWidths = new Map<string, number>()
const wrapped = new Map<string, string[]>()
const cacheLimit = 20_000

/** Asks for the letters of notes while the board is still on its way; what was measured without them is redone. */
export async function loadStickyFont(): Promise<void> {
  await document.fonts.load(`${stickySize.fontSize}px ${stickyFont}`, 'Aя')
  wordWidths.clear()
  wrapped.clear()
  fontEpoch.update(epoch => epoch + 1)
}

/** The text broken into lines as they fit a note of this width. Reading it inside a computation follows the font. */
export function linesOf(text: string, width: number): string[] {
  fontEpoch.get()
  const key = `${width}\n${text}`
  const known = wrapped.get(key)
  if (known) return known
  if (wrapped.size > cacheLimit) wrapped.clear()
  const lines = wrapText(text, roomFor(width), widthOf)
  wrapped.set(key, lines)
  return lines
}

/** For letters of the common size, as words are measured: larger ones have less. */
const roomFor = (width: number): number =>
  ((width - 2 * stickySize.paddingX) * stickySize.fontSize) / lettersOf(width).fontSize

type Meta = Readonly<Record<string, unknown>>

/** What stands below the text; its letters are a little bolder. */
export const stickyFoot = (meta: Meta, width: number): Foot =>
  footOf(
    meta,
    width - 2 * stickySize.paddingX,
    text => (widthOf(text) / stickySize.fontSize) * footSize.fontSize * 1.05,
  )

export const stickyHeight = (text: string, width: number, meta: Meta = {}): number =>
  noteHeight(linesOf(text, width).length, width, stickyFoot(meta, width).h)

/** Lines of words that are set larger and bolder than a note's: heads of lanes. */
export const wrapToWidth = (text: string, width: number, fontSize: number): string[] =>
  wrapText(text, (width / fontSize) * stickySize.fontSize * 0.94, widthOf)

/** How long a line is that is set bolder than a note's. */
export const widthOfBold = (text: string, fontSize: number): number =>
  (widthOf(text) / stickySize.fontSize / 0.94) * fontSize

function widthOf(word: string): number {
  const known = wordWidths.get(word)
  if (known !== undefined) return known
  if (wordWidths.size > cacheLimit) wordWidths.clear()
  const width = pen?.measureText(word).width ?? word.length * stickySize.fontSize * 0.52
  wordWidths.set(word, width)
  return width
}

/** A line may end after a space, and after a dash between letters. */
const breaks = /(?<= )(?! )|(?<=[\p{L}\p{N}][-–—])(?=\p{L})/u

/** Greedy word wrap as browsers do it: spaces hang over the end of a line, a word that is too long is cut. */
export function wrapText(text: string, room: number, measure: (text: string) => number): string[] {
  return text.split('\n').flatMap(paragraph => wrapParagraph(paragraph, room, measure))
}

function wrapParagraph(paragraph: string, room: number, measure: (text: string) => number): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const piece of paragraph.split(breaks)) {
    const word = piece.trimEnd()
    const width = measure(word)
    if (line !== '' && used + width > room) {
      lines.push(line.trimEnd())
      line = ''
      used = 0
    }
    if (width <= room) {
      line += piece
      used += width + (piece.length - word.length) * measure(' ')
      continue
    }
    const cut = cutWord(word, room, measure)
    lines.push(...cut.slice(0, -1))
    const rest = cut.at(-1) ?? ''
    line = rest + piece.slice(word.length)
    used = measure(rest) + (piece.length - word.length) * measure(' ')
  }
  return [...lines, line.trimEnd()]
}

function cutWord(word: string, room: number, measure: (text: string) => number): string[] {
  const parts: string[] = []
  let part = ''
  let used = 0
  for (const letter of word) {
    const width = measure(letter)
    if (part !== '' && used + width > room) {
      parts.push(part)
      part = ''
      used = 0
    }
    part += letter
    used += width
  }
  return [...parts, part]
}
