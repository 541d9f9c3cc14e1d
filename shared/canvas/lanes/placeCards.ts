// Cards in a zone, which the room knows of and the board's document does not: on the canvas, and in pictures of it.
import { stickySize } from '../notes/sticky.ts'
import { laneChrome, type Box } from './lanes.ts'

/** Page units. */
export const cardSizes = { height: 48, gap: 8, padding: 12, minWidth: 280 }

export interface Placed<Card> {
  box: Box
  card: Card
}

export interface PlacedCards<Card> {
  cards: Placed<Card>[]
  /** Those for which there is no room. */
  more: number
  /** Where that is said. */
  moreBox: Box
}

/**
 * From the top; at the foot of a zone in which notes stand, in as many lines as these leave when they stand as they are put.
 * @param notes how many there are
 */
export function placeCards<Card>(zone: Box, cards: readonly Card[], notes: number): PlacedCards<Card> {
  const { height, gap, padding, minWidth } = cardSizes
  const inside = {
    x: zone.x + padding,
    y: zone.y + padding,
    w: zone.w - 2 * padding,
    h: zone.h - 2 * padding,
  }
  const rows = Math.max(1, Math.floor((inside.h - heightOfNotes(notes, inside.w) + gap) / (height + gap)))
  const most = Math.max(1, Math.floor((inside.w + gap) / (minWidth + gap)))
  const columns = Math.min(most, Math.ceil(cards.length / rows))
  const w = (inside.w - (columns - 1) * gap) / columns
  const lines = Math.min(rows, cards.length)
  const first = notes > 0 ? inside.y + inside.h - lines * (height + gap) + gap : inside.y
  const boxAt = (index: number): Box => ({
    x: inside.x + Math.floor(index / rows) * (w + gap),
    y: first + (index % rows) * (height + gap),
    w,
    h: height,
  })
  const room = rows * columns
  const shown = cards.length > room ? room - 1 : cards.length
  return {
    cards: cards.slice(0, shown).map((card, index) => ({ box: boxAt(index), card })),
    more: cards.length - shown,
    moreBox: boxAt(shown),
  }
}

/** In rows, with room below each for the badge of an action. */
function heightOfNotes(notes: number, w: number): number {
  const across = Math.max(1, Math.floor((w + laneChrome.gap) / (stickySize.width + laneChrome.gap)))
  return Math.ceil(notes / across) * (stickySize.minHeight + laneChrome.gap)
}
