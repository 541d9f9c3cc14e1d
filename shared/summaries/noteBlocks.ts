// The notes of each board, as a summary has them to be read.
import type { Block } from './blocks.ts'
import type { Summary } from './model.ts'
import type { SummaryWords } from './words.ts'

export function noteBlocks({ boards }: Summary, words: SummaryWords): Block[] {
  const voted = (dots: number | undefined) => (dots === undefined ? undefined : words.votes(dots))
  return boards
    .filter(({ zones }) => zones.length > 0)
    .map(({ title, notes, zones }) => ({
      kind: 'notes',
      title,
      about: words.notes(notes),
      zones: zones.map(zone => ({
        // Where nothing has a zone, nothing is outside of one.
        title: zone.title ?? (zones.length > 1 ? words.outsideZones : undefined),
        groups: zone.groups.map(({ heading, dots, notes: inside }) => ({
          heading,
          about: voted(dots),
          items: inside.map(({ text, dots: own, comments }) => ({ text, about: voted(own), said: comments })),
        })),
      })),
    }))
}
