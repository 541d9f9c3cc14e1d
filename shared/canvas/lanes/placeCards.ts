// Cards in a zone, which the room knows of and the board's document does not: on the canvas, and in pictures of it.
import type { Box } from './lanes.ts'

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

/** From the top, or below the notes that stand in the zone: in one line at its foot. */
export function placeCards<Card>(zone: Box, cards: readonly Card[], hasNotes: boolean): PlacedCards<Card> {
  const { height, gap, padding, minWidth } = cardSizes
  const inside = {
    x: zone.x + padding,
    y: zone.y + padding,
    w: zone.w - 2 * padding,
    h: zone.h - 2 * padding,
  }
  const rows = hasNotes ? 1 : Math.max(1, Math.floor((inside.h + gap) / (height + gap)))
  const most = Math.max(1, Math.floor((inside.w + gap) / (minWidth + gap)))
  const columns = Math.min(most, Math.ceil(cards.length / rows))
  const w = (inside.w - (columns - 1) * gap) / columns
  const first = hasNotes ? inside.y + inside.h - height : inside.y
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
