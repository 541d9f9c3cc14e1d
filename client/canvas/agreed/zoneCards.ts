// The actions of a retrospective as cards in the zones that its boards have for them: those of this one, and those it
// looks back at. The room knows them; the board's document knows nothing of them. A frame draws itself in a picture
// without React's contexts, so it asks its editor.
import { atom, type Atom, type Editor } from 'tldraw'
import type { Box } from '#shared/canvas/lanes/lanes.ts'
import type { Status } from '#shared/initiatives/model.ts'

export interface ZoneCard {
  initiative: string
  title: string
  status: Status
  /** How far it is, whose it is and by when. */
  about: string
}

/** By id of the zone. */
export type ZoneCards = ReadonlyMap<string, readonly ZoneCard[]>

const known = new WeakMap<Editor, Atom<ZoneCards>>()

export function zoneCardsOf(editor: Editor): Atom<ZoneCards> {
  const cards = known.get(editor) ?? atom<ZoneCards>('cards in zones', new Map())
  known.set(editor, cards)
  return cards
}

/** Page units. */
export const cardSizes = { height: 48, gap: 8, padding: 12, minWidth: 280 }

export interface PlacedCard {
  box: Box
  card: ZoneCard
}

export interface PlacedCards {
  cards: PlacedCard[]
  /** Those for which there is no room. */
  more: number
  /** Where that is said. */
  moreBox: Box
}

/** From the top, or below the notes that stand in the zone: in one line at its foot. */
export function placeCards(zone: Box, cards: readonly ZoneCard[], hasNotes: boolean): PlacedCards {
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
