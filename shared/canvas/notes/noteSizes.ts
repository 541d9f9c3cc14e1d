// The sizes of notes a person chooses from: steps of width, each with letters of its own. Which one a note has follows
// from its width, so that one that is dragged larger grows as a picture does, letters and all, and a record has nothing
// more to say.

export const noteSizes = {
  S: { width: 160, fontSize: 14, lineHeight: 18 },
  M: { width: 224, fontSize: 16, lineHeight: 20 },
  L: { width: 336, fontSize: 24, lineHeight: 30 },
  XL: { width: 480, fontSize: 34, lineHeight: 43 },
} as const

export type NoteSize = keyof typeof noteSizes

export const sizeNames = ['S', 'M', 'L', 'XL'] as const satisfies readonly NoteSize[]

/** A note in a narrow lane keeps the letters of the others. */
export const sizeOf = (width: number): NoteSize =>
  width < 168 ? 'S' : width < 280 ? 'M' : width < 408 ? 'L' : 'XL'

/** From the common size on they grow with the note. */
export function lettersOf(width: number): { fontSize: number; lineHeight: number } {
  const { M } = noteSizes
  if (width <= M.width) return noteSizes[sizeOf(width)]
  const fontSize = Math.round((M.fontSize * width) / M.width)
  return { fontSize, lineHeight: Math.round((M.lineHeight / M.fontSize) * fontSize) }
}

/** Where letters stand on their line, from its top: half of what the line has to spare, then their height. */
export const baselineOf = ({ fontSize, lineHeight }: { fontSize: number; lineHeight: number }): number =>
  lineHeight / 2 + fontSize * 0.3636
