// Words in a picture, measured and cut as a page would: a picture lays nothing out by itself.
import { stickyFont } from '../../shapes/textLines.ts'

export interface Letters {
  size: number
  weight: number
}

const pen = document.createElement('canvas').getContext('2d')

export function widthOf(text: string, { size, weight }: Letters): number {
  if (!pen) return text.length * size * 0.56
  pen.font = `${weight} ${size}px ${stickyFont}`
  return pen.measureText(text).width
}

/** What does not fit ends in an ellipsis. */
export function shortened(text: string, room: number, letters: Letters): string {
  if (widthOf(text, letters) <= room) return text
  const kept = Array.from(text)
  while (kept.length > 1 && widthOf(`${kept.join('')}…`, letters) > room) kept.pop()
  return `${kept.join('').trimEnd()}…`
}
