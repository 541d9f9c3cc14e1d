// The sizes of notes a person chooses from: steps of width, each with letters of its own. Which one a note has follows
// from its width, so that one that is dragged larger gets larger letters, and a record has nothing more to say.

export const noteSizes = {
  S: { width: 160, fontSize: 14, lineHeight: 18 },
  M: { width: 224, fontSize: 16, lineHeight: 20 },
  L: { width: 336, fontSize: 22, lineHeight: 28 },
  XL: { width: 480, fontSize: 32, lineHeight: 40 },
} as const

export type NoteSize = keyof typeof noteSizes

export const sizeNames = ['S', 'M', 'L', 'XL'] as const satisfies readonly NoteSize[]

/** A note in a narrow lane keeps the letters of the others. */
export const sizeOf = (width: number): NoteSize =>
  width < 168 ? 'S' : width < 280 ? 'M' : width < 408 ? 'L' : 'XL'

export const lettersOf = (width: number): { fontSize: number; lineHeight: number } => noteSizes[sizeOf(width)]

/** Where letters stand on their line, from its top: half of what the line has to spare, then their height. */
export const baselineOf = ({ fontSize, lineHeight }: { fontSize: number; lineHeight: number }): number =>
  lineHeight / 2 + fontSize * 0.3636
