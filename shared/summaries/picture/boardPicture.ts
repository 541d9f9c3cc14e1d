// A board as a picture that needs nothing else: frames and groups, what people drew, and every note where it lies, with
// the dots it got and what became of it. SVG, drawn in letters.
import { viewOf } from '../../boards/miniature.ts'
import { clusterChrome } from '../../canvas/clusters/clusters.ts'
import type { Note } from '../../canvas/notes/notes.ts'
import { lettersOf } from '../../canvas/notes/noteSizes.ts'
import { stickySize } from '../../canvas/notes/sticky.ts'
import type { BoardNotes } from '../begun.ts'
import { inks, papers } from './colors.ts'
import { boxOf, drawCluster, drawDots, drawFrame, nameHeight } from './frames.ts'
import { boxOfFigure, drawFigure, liesBelow } from './drawings.ts'
import { drawLetters, linesIn } from './letters.ts'
import { pathOf } from './path.ts'
import { drawCards, drawStatus, type Worn } from './worn.ts'

/** On a board of more, nobody could read what stands on them. */
const mostWithText = 250

/** @param dots what notes got, by id; under a heading they stand with it, in sum */
export function boardPicture(
  { notes: all, zones, frames = [], clusters = [], figures = [] }: BoardNotes,
  dots: ReadonlyMap<string, number>,
  worn: Worn,
): string {
  const notes = all.map(withRoom)
  const [below, above] = [figures.filter(liesBelow), figures.filter(figure => !liesBelow(figure))]
  const around = frames.map(frame => {
    const { x, y, w, h } = boxOf(frame)
    return { x, y: y - nameHeight, w, h: h + nameHeight }
  })
  const { x, y, w, h } = viewOf([
    ...around,
    ...clusters.map(({ box }) => box),
    ...figures.flatMap(boxOfFigure),
    ...notes,
  ])
  const isRead = notes.length <= mostWithText
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[x, y, w, h].map(Math.round).join(' ')}" font-family="Inter, system-ui, sans-serif">`,
    `<path d="${pathOf([{ x, y, w, h }])}" fill="${inks.ground}"/>`,
    ...frames.map(drawFrame),
    ...drawCards(zones, notes, worn),
    ...below.map(drawFigure),
    // The largest lies lowest.
    ...clusters.toReversed().map(drawCluster),
    ...(isRead ? notes.map(drawNote) : drawPapers(notes)),
    ...above.map(drawFigure),
    ...(isRead ? notes.map(note => drawStatusOf(note, worn)) : []),
    ...(isRead ? drawGot(notes, clusters, dots) : []),
    '</svg>',
  ].join('')
}

const drawPapers = (notes: readonly Note[]): string[] =>
  [...Map.groupBy(notes, ({ color }) => color)].map(
    ([color, own]) => `<path d="${pathOf(own)}" fill="${papers[color]}"/>`,
  )

const { paddingX, paddingY } = stickySize

/** A note is as high as its words need. */
function withRoom(note: Note): Note {
  const { fontSize, lineHeight } = lettersOf(note.w)
  const lines = linesIn(note.text, { fontSize, w: note.w - 2 * paddingX })
  return { ...note, h: Math.max(note.h, lines.length * lineHeight + 2 * paddingY) }
}

function drawStatusOf(note: Note, { statusOf }: Worn): string {
  const status = statusOf(note.id)
  return status === undefined ? '' : drawStatus(status, note)
}

function drawNote({ x, y, w, h, color, text }: Note): string {
  const room = { x: x + paddingX, y: y + paddingY, w: w - 2 * paddingX, h: h - 2 * paddingY }
  const letters = drawLetters(text, { ...room, ...lettersOf(w), fill: inks.text })
  return `<path d="${pathOf([{ x, y, w, h }])}" fill="${papers[color]}"/>${letters}`
}

function drawGot(
  notes: readonly Note[],
  clusters: NonNullable<BoardNotes['clusters']>,
  dots: ReadonlyMap<string, number>,
): string[] {
  const voted = notes.filter(({ id }) => dots.has(id))
  const got = (own: readonly Note[]) => own.reduce((sum, { id }) => sum + (dots.get(id) ?? 0), 0)
  const isGroup = new Set(clusters.filter(({ heading }) => heading.trim() !== '').map(({ id }) => id))
  const grouped = Map.groupBy(voted, ({ cluster }) =>
    cluster && isGroup.has(cluster.id) ? cluster.id : undefined,
  )
  return [
    ...(grouped.get(undefined) ?? []).map(note =>
      drawDots(got([note]), note.x + note.w + 6, note.y + note.h),
    ),
    ...clusters.flatMap(({ id, box }) => {
      const own = grouped.get(id)
      return own ? [drawDots(got(own), box.x + box.w - 12, box.y + clusterChrome.head / 2)] : []
    }),
  ]
}
