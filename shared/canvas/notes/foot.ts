// The foot of a note: its tags and the reactions to it, side by side in rows below the text. It has one layout for
// the canvas, for pictures and for the server, and a note without either has none.
import { reactionsOf, type Reaction } from './reactions.ts'
import { tagsOf } from './tags.ts'

/** Page units. */
export const footSize = {
  chipHeight: 20,
  gap: 4,
  /** Between the text and the first row. */
  above: 4,
  fontSize: 12,
  paddingX: 7,
}

export interface Chip {
  /** From the left and from the top of the foot. */
  x: number
  y: number
  w: number
  content: { kind: 'tag'; tag: string } | { kind: 'reaction'; reaction: Reaction }
}

export interface Foot {
  chips: readonly Chip[]
  /** With the room above it; nothing for a note that carries nothing. */
  h: number
}

const empty: Foot = { chips: [], h: 0 }

/** How wide a text is in a font of 12 units, for whoever cannot measure glyphs. */
const estimateWidth = (text: string): number => text.length * footSize.fontSize * 0.52

/** @param room as wide as the note's text may be @param measure width of a text in a font of `footSize.fontSize` */
export function footOf(
  meta: Readonly<Record<string, unknown>>,
  room: number,
  measure: (text: string) => number = estimateWidth,
): Foot {
  const tags = tagsOf(meta)
  const reactions = reactionsOf(meta)
  if (tags.length + reactions.length === 0) return empty
  const { chipHeight, gap, above, paddingX } = footSize
  const contents = [
    ...tags.map(tag => ({ w: measure(tag), content: { kind: 'tag' as const, tag } })),
    ...reactions.map(reaction => ({
      // The emoji is as wide as two and a half digits, and no font agrees with another about it.
      w: 20 + String(reaction.people.length).length * 7.5,
      content: { kind: 'reaction' as const, reaction },
    })),
  ]
  const chips: Chip[] = []
  let x = 0
  let y = above
  for (const { w: inside, content } of contents) {
    const w = Math.min(Math.ceil(inside) + 2 * paddingX, room)
    if (x > 0 && x + w > room) {
      x = 0
      y += chipHeight + gap
    }
    chips.push({ x, y, w, content })
    x += w + gap
  }
  return { chips, h: y + chipHeight }
}
