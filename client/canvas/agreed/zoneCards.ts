// The actions of a retrospective as cards in the zones that its boards have for them: those of this one, and those it
// looks back at. The room knows them; the board's document knows nothing of them. A frame draws itself in a picture
// without React's contexts, so it asks its editor.
import { atom, type Atom, type Editor } from 'tldraw'
import type { Placed } from '#shared/canvas/lanes/placeCards.ts'
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

export type PlacedCard = Placed<ZoneCard>
