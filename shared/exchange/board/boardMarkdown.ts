import { addressParts, type BoardLink } from '../../canvas/link.ts'
import {
  commentsByNote,
  creditOf,
  marksInWords,
  reactionsInWords,
  type BoardContent,
  type ExportedNote,
  type SaidComment,
} from './board.ts'
import { countedVotes, toVoteSections } from './boardVotes.ts'
import type { TextFile } from '../formats.ts'
import { toItem, toLine } from '../markdown.ts'
import { fileName } from '../slug.ts'
import { words } from '../words.ts'

/** Zones are headings, in the order of the frames, and then the frames that people have drawn; notes are list items, their comments items below. Empty zones are left out. */
export function toBoardMarkdown(content: BoardContent): TextFile {
  const { board, room, zones, notes, links = [], language, exportedAt } = content
  const sections = [`# ${toLine(board.title)}\n\n${toLine(room.name)}, ${exportedAt.slice(0, 10)}`]
  const byZone = Map.groupBy(notes, note => (zones.some(zone => zone.id === note.zone) ? note.zone : null))
  const titles = new Map(zones.map(zone => [zone.id, zone.title || zone.id]))
  const said = commentsByNote(content)
  const dots = countedVotes(content).at(-1)?.dots
  const toItems = (note: ExportedNote) =>
    [
      toNoteItem(content, note, isHeaded(note) ? undefined : dots?.get(note.id)),
      ...toCommentItems(said.get(note.id) ?? []),
    ].join('\n')
  for (const [zone, title] of titles) {
    const inside = byZone.get(zone)
    if (inside) sections.push(`## ${toLine(title)}`, ...toLists(inside, toItems, dots))
  }
  const outside = Map.groupBy(byZone.get(null) ?? [], ({ frame = '' }) => frame)
  for (const [frame, inside] of [...outside].sort(([a], [b]) => Number(a === '') - Number(b === '')))
    sections.push(`## ${toLine(frame || words[language].outsideZones)}`, ...toLists(inside, toItems, dots))
  sections.push(...toVoteSections(content))
  if (links.length > 0)
    sections.push(`## ${toLine(words[language].links)}\n\n${links.map(toLinkItem).join('\n')}`)
  return {
    name: fileName(board.title, '', 'md'),
    mediaType: 'text/markdown; charset=utf-8',
    text: `${sections.join('\n\n')}\n`,
    warnings: [],
  }
}

/** `- [title](<address>)`; an address is in brackets of its own, which end at the first `>`. */
function toLinkItem({ url, title }: BoardLink): string {
  const { host, path } = addressParts(url)
  const address = url.replace(/[<>\\]/g, encodeURIComponent)
  return `- [${toLine(title || host + path).replace(/[<>]/g, '')}](<${address}>)`
}

const isHeaded = ({ cluster }: ExportedNote) => toLine(cluster?.heading ?? '') !== ''

/** The loose notes of a zone, then those of each cluster under its heading, with the dots they got as one. */
function toLists(
  notes: readonly ExportedNote[],
  toItems: (note: ExportedNote) => string,
  dots: ReadonlyMap<string, number> = new Map(),
): string[] {
  const byCluster = Map.groupBy(notes, note => (isHeaded(note) ? note.cluster?.id : ''))
  const loose = byCluster.get('') ?? []
  byCluster.delete('')
  const itemsOf = (notes: readonly ExportedNote[]) => notes.map(toItems).join('\n')
  const grouped = [...byCluster.values()].flatMap(notes => {
    const got = notes.reduce((sum, { id }) => sum + (dots.get(id) ?? 0), 0)
    const heading = `### ${toLine(notes[0]?.cluster?.heading ?? '')}`
    return [got > 0 ? `${heading} ● ${got}` : heading, itemsOf(notes)]
  })
  return loose.length > 0 ? [itemsOf(loose), ...grouped] : grouped
}

/** `- text (author · group · round 2) #tag 👍 3 ✓ 2 ● 5 → initiative`, with what it got in the newest vote; a tag of several words has them joined. */
function toNoteItem(content: BoardContent, note: ExportedNote, dots: number | undefined): string {
  const text = toItem(note.text, '  ') || toLine(words[content.language].emptyNote)
  const credit = Object.values(creditOf(content, note)).filter(Boolean).join(' · ')
  const parts = [text]
  if (credit) parts.push(`(${toLine(credit)})`)
  parts.push(...note.tags.map(tag => `#${toLine(tag.replaceAll(' ', '-'))}`))
  const reactions = reactionsInWords(note)
  if (reactions) parts.push(reactions)
  const marks = marksInWords(note)
  if (marks) parts.push(marks)
  if (dots !== undefined) parts.push(`● ${dots}`)
  if (note.initiative) parts.push(`→ ${toLine(note.initiative.title)}`)
  return `- ${parts.join(' ')}`
}

const toCommentItems = (said: SaidComment[]): string[] =>
  said.map(({ name, text }) => `  - ${toLine(name)}: ${toItem(text, '    ')}`)
