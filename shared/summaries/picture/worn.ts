// What a board shows that its document does not know of: actions as cards in their zones, and how far a note has come.
import type { Zone } from '../../canvas/lanes/lanes.ts'
import { placeCards, type Placed } from '../../canvas/lanes/placeCards.ts'
import type { Note } from '../../canvas/notes/notes.ts'
import { inks } from './colors.ts'
import { widthOf } from './letterWidths.ts'
import { drawLetters, shortened } from './letters.ts'

export interface BoardCard {
  title: string
  about: string
}

export interface Worn {
  /** By id of the zone. */
  cards: ReadonlyMap<string, readonly BoardCard[]>
  /** By id of the note. */
  statusOf: (note: string) => string | undefined
}

export function drawCards(zones: readonly Zone[], notes: readonly Note[], { cards }: Worn): string[] {
  return zones.flatMap(({ id, box }) => {
    const own = cards.get(id) ?? []
    if (own.length === 0) return []
    const {
      cards: placed,
      more,
      moreBox,
    } = placeCards(box, own, notes.filter(({ zone }) => zone === id).length)
    return [
      ...placed.map(drawCard),
      more === 0 ? '' : drawCard({ box: moreBox, card: { title: `+${more}`, about: '' } }),
    ]
  })
}

const title = { fontSize: 16, lineHeight: 20, weight: 600 }
const about = { fontSize: 14, lineHeight: 20 }
const padding = 14

function drawCard({ box, card }: Placed<BoardCard>): string {
  const w = box.w - 2 * padding
  const said = shortened(card.title, w, title)
  const taken = widthOf(said, title.fontSize, title.weight) + 10
  const rest = w - taken < 40 ? '' : shortened(card.about, w - taken, about)
  const at = { y: box.y + (box.h - 20) / 2, h: 20 }
  return [
    pill(box, 10),
    drawLetters(said, { ...title, ...at, x: box.x + padding, w: w + 1, fill: inks.text }),
    drawLetters(rest, { ...about, ...at, x: box.x + padding + taken, w, fill: inks.muted }),
  ].join('')
}

const pill = ({ x, y, w, h }: Placed<unknown>['box'], radius: number) =>
  `<rect x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(w)}" height="${Math.round(h)}" rx="${radius}" fill="${inks.surface}" stroke="${inks.strong}" stroke-width="1.5"/>`

const status = { fontSize: 14, lineHeight: 18, weight: 600 }
/** Dots stand at the right. */
const roomForDots = 60

/** On the lower edge of a note, as on the canvas. */
export function drawStatus(words: string, { x, y, w, h }: Pick<Note, 'x' | 'y' | 'w' | 'h'>): string {
  const said = shortened(words, w - roomForDots - 18, status)
  const box = { x: x - 2, y: y + h - 7, w: widthOf(said, status.fontSize, status.weight) + 20, h: 24 }
  const letters = { ...status, x: box.x + 10, y: box.y + 3, w: box.w, h: box.h, fill: inks.text }
  return pill(box, 12) + drawLetters(said, letters)
}
