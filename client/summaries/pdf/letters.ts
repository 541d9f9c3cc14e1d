// How letters of the page are measured and drawn.

export interface Letters {
  /** Points. */
  size: number
  weight: 400 | 600
  color: string
}

/** Paper is light in every theme. */
export const ink = '#1b1f2a'
export const muted = '#566074'

export const fontOf = ({ size, weight }: Letters): string =>
  `${weight} ${size}px "Inter Variable", Inter, "Liberation Sans", system-ui, sans-serif`

const pen = document.createElement('canvas').getContext('2d')

export function measure(text: string, letters: Letters): number {
  if (!pen) return text.length * letters.size * 0.55
  pen.font = fontOf(letters)
  return pen.measureText(text).width
}

/** How many characters of a word fit at most; letters of two halves stay whole. */
export function sizeOf(word: string, fits: (part: string) => boolean): number {
  let length = 0
  for (const letter of word) {
    if (!fits(word.slice(0, length + letter.length))) break
    length += letter.length
  }
  return length
}

/** A canvas does not wait for letters that have never been shown. */
export async function loadLetters(): Promise<void> {
  for (const weight of [400, 600] as const)
    await document.fonts.load(fontOf({ size: 12, weight, color: ink }), 'Aя')
}
