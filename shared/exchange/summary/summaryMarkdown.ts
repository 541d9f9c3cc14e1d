import type { Block, Item, NotesZone } from '../../summaries/blocks.ts'
import { shownSections, type SummaryDocument } from '../../summaries/document.ts'
import type { SummaryComment } from '../../summaries/model.ts'
import type { TextFile } from '../formats.ts'
import { toItem, toLine } from '../markdown.ts'
import { fileName } from '../slug.ts'

/** @param origin of the server: links lead there */
export function toSummaryMarkdown(document: SummaryDocument, origin: string): TextFile {
  const parts = [`# ${toLine(document.title)}`, toLine(document.about)]
  for (const { heading, written, blocks } of shownSections(document)) {
    if (heading !== '') parts.push(`## ${toLine(heading)}`)
    if (written !== '') parts.push(toItem(written, ''))
    parts.push(...blocks.map(block => toBlock(block, origin)))
  }
  return {
    name: fileName(document.title, '', 'md'),
    mediaType: 'text/markdown; charset=utf-8',
    text: `${parts.join('\n\n')}\n`,
    warnings: [],
  }
}

function toBlock(block: Block, origin: string): string {
  switch (block.kind) {
    case 'subheading':
      return `### ${toLine(block.text)}${block.about ? `\n\n${toLine(block.about)}` : ''}`
    case 'line':
      return toLine(block.text)
    case 'list':
      return block.items.map(item => toListItem(item, origin)).join('\n')
    case 'table':
      return [
        toRow(block.head),
        toRow(block.head.map(() => '---')),
        ...[...block.rows, ...(block.foot ? [block.foot] : [])].map(row => toRow(row.map(toLine))),
      ].join('\n')
    case 'pictures':
      return block.pictures
        .map(({ title, about, path }) => `- ${toLink(title, path, origin)}: ${toLine(about)}`)
        .join('\n')
    case 'notes':
      return [
        `### ${toLine(block.title)}`,
        toLine(block.about),
        ...block.zones.flatMap(zone => toZone(zone, origin)),
      ].join('\n\n')
  }
}

function toZone({ title, groups }: NotesZone, origin: string): string[] {
  const lists = groups.flatMap(({ heading, about, items }) => [
    ...(heading === undefined ? [] : [`##### ${toLine(heading)}${about ? `: ${toLine(about)}` : ''}`]),
    items.map(item => toListItem(item, origin)).join('\n'),
  ])
  return title === undefined ? lists : [`#### ${toLine(title)}`, ...lists]
}

/** `- 2\. [text](<address>): about`; where a text has several lines, so has the item. */
function toListItem({ text, about, rank, path, said = [] }: Item, origin: string): string {
  const place = rank === undefined ? '' : `${rank}\\. `
  const words = path === undefined ? toItem(text, '  ') : toLink(text, path, origin)
  return [`- ${place}${words}${about ? `: ${toLine(about)}` : ''}`, ...said.map(toComment)].join('\n')
}

const toComment = ({ by, text }: SummaryComment): string =>
  `  - ${by === undefined ? '' : `${toLine(by)}: `}${toItem(text, '    ')}`

/** An address in what people wrote would end the link. */
function toLink(text: string, path: string | undefined, origin: string): string {
  const words = toLine(text)
  return path === undefined || words.includes('<') ? words : `[${words}](<${origin}${path}>)`
}

const toRow = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
