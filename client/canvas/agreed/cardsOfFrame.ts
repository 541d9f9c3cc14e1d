import type { Editor } from 'tldraw'
import { zonesOf } from '#shared/canvas/lanes/lanes.ts'
import { placeCards } from '#shared/canvas/lanes/placeCards.ts'
import { countsOf } from '../shapes/lanes/frameSignals.ts'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import { zoneCardsOf, type PlacedCard } from './zoneCards.ts'

/** The cards in the zones of a frame, in its own coordinates: for pictures of it. */
export function cardsOfFrame(editor: Editor, shape: LanesShape): PlacedCard[] {
  const known = zoneCardsOf(editor).get()
  const counts = countsOf(editor, shape).split(',')
  return zonesOf(shape.props).flatMap(({ id, box }, cell) => {
    const cards = known.get(id)
    return cards && cards.length > 0 ? placeCards(box, cards, Number(counts[cell])).cards : []
  })
}
