// A summary cut into pieces that go onto pages: lines of text with their place, and pictures. Points, downwards.
import type { Block, Item, NotesZone } from '#shared/summaries/blocks.ts'
import { shownSections, type SummaryDocument } from '#shared/summaries/document.ts'
import type { SummaryComment } from '#shared/summaries/model.ts'
import { ink, measure, muted, sizeOf, type Letters } from './letters.ts'

export interface PieceLine {
  text: string
  x: number
  /** Of the baseline, from the top of the piece. */
  y: number
  letters: Letters
}

/** What stays together on one page. */
export interface Piece {
  height: number
  lines: PieceLine[]
  /** Fills the width. */
  svg?: string
  /** A line below it. */
  isRuled?: boolean
  /** A heading does not stand at the foot of a page. */
  staysWithNext?: boolean
}

const pictureShape = 9 / 16

export function piecesOf(document: SummaryDocument, width: number): Piece[] {
  return [
    textPiece(document.title, { size: 24, weight: 600, color: ink }, width, { after: 2 }),
    textPiece(document.about, { size: 10.5, weight: 400, color: muted }, width, { after: 10 }),
    ...shownSections(document).flatMap(({ heading, written, blocks }) => [
      ...(heading === ''
        ? []
        : [
            textPiece(heading, { size: 15, weight: 600, color: ink }, width, {
              before: 16,
              after: 4,
              isRuled: true,
              staysWithNext: true,
            }),
          ]),
      ...written
        .split('\n')
        .filter(line => line.trim() !== '')
        .map(line => textPiece(line, body, width, { before: 4, after: 2 })),
      ...blocks.flatMap(block => blockPieces(block, width)),
    ]),
  ]
}

const body: Letters = { size: 11, weight: 400, color: ink }
const small: Letters = { size: 9.5, weight: 400, color: muted }

function blockPieces(block: Block, width: number): Piece[] {
  switch (block.kind) {
    case 'subheading': {
      const title = textPiece(block.text, { ...body, weight: 600 }, width, {
        before: 10,
        staysWithNext: true,
      })
      return block.about
        ? [title, textPiece(block.about, small, width, { after: 3, staysWithNext: true })]
        : [title]
    }
    case 'line':
      return [textPiece(block.text, small, width, { before: 4, after: 2 })]
    case 'list':
      return block.items.flatMap(item => itemPieces(item, width))
    case 'table':
      return [
        tableRow(block.head, small, width),
        ...block.rows.map(row => tableRow(row, { ...body, size: 10 }, width)),
        ...(block.foot ? [tableRow(block.foot, { ...body, size: 10, weight: 600 }, width)] : []),
      ]
    case 'pictures':
      return block.pictures.map(({ svg, title, about }) => {
        const picture = width * pictureShape
        const words = textPiece(`${title} · ${about}`, small, width, { before: 3, after: 10 })
        return { height: picture + words.height, lines: lowered(words.lines, picture), svg }
      })
    case 'notes':
      return [
        textPiece(block.title, { ...body, weight: 600 }, width, { before: 10, staysWithNext: true }),
        textPiece(block.about, small, width, { after: 3, staysWithNext: true }),
        ...block.zones.flatMap(zone => zonePieces(zone, width)),
      ]
  }
}

const zonePieces = ({ title, groups }: NotesZone, width: number): Piece[] => [
  ...(title === undefined
    ? []
    : [textPiece(title, { ...small, weight: 600 }, width, { before: 8, staysWithNext: true })]),
  ...groups.flatMap(({ heading, about, items }) => [
    ...(heading === undefined
      ? []
      : [
          textPiece([heading, about].filter(Boolean).join(' · '), { ...body, size: 10, weight: 600 }, width, {
            before: 5,
            staysWithNext: true,
          }),
        ]),
    ...items.flatMap(item => itemPieces(item, width)),
  ]),
]

/** A long note goes on on the next page: no piece is higher than so many lines. */
const mostLines = 24

function itemPieces({ text, about, rank, said = [] }: Item, width: number): Piece[] {
  const indent = rank === undefined ? 12 : 24
  const lines = text.split('\n').flatMap(line => wrap(line, body, width - indent))
  const parts: Piece[] = []
  for (let from = 0; from < lines.length; from += mostLines)
    parts.push(linesPiece(lines.slice(from, from + mostLines), body, { before: from === 0 ? 3 : 0 }))
  if (about) parts.push(textPiece(about, small, width - indent, { after: 2 }))
  const marker = {
    text: rank === undefined ? '•' : `${rank}.`,
    x: 0,
    y: parts[0]?.lines[0]?.y ?? 0,
    letters: rank === undefined ? { ...body, color: muted } : small,
  }
  const item = parts.map((part, index) => ({
    ...part,
    lines: [...(index === 0 ? [marker] : []), ...indented(part.lines, indent)],
    staysWithNext: index === 0 && parts.length === 2,
  }))
  return [...item, ...said.flatMap(comment => commentPieces(comment, width, 2 * indent))]
}

const commentPieces = ({ by, text }: SummaryComment, width: number, indent: number): Piece[] =>
  [by, text]
    .filter(Boolean)
    .join(': ')
    .split('\n')
    .map(line => textPiece(line, { ...small, color: ink }, width - indent, { before: 1, after: 1 }))
    .map(part => ({ ...part, lines: indented(part.lines, indent) }))

const indented = (lines: readonly PieceLine[], by: number): PieceLine[] =>
  lines.map(line => ({ ...line, x: line.x + by }))

interface Spacing {
  before?: number
  after?: number
  isRuled?: boolean
  staysWithNext?: boolean
}

function textPiece(text: string, letters: Letters, width: number, spacing?: Spacing): Piece {
  return linesPiece(wrap(text, letters, width), letters, spacing)
}

function linesPiece(
  lines: readonly string[],
  letters: Letters,
  { before = 0, after = 0, ...more }: Spacing = {},
): Piece {
  const step = letters.size * 1.4
  return {
    height: before + lines.length * step + after,
    lines: lines.map((line, index) => ({
      text: line,
      x: 0,
      y: before + index * step + letters.size * 1.05,
      letters,
    })),
    ...more,
  }
}

const lowered = (lines: readonly PieceLine[], by: number): PieceLine[] =>
  lines.map(line => ({ ...line, y: line.y + by }))

/** The first column takes half, the others share the rest. */
function tableRow(cells: readonly string[], letters: Letters, width: number): Piece {
  const rest = width / 2 / Math.max(1, cells.length - 1)
  const pieces = cells.map((cell, index) => ({
    x: index === 0 ? 0 : width / 2 + (index - 1) * rest,
    piece: textPiece(cell, letters, (index === 0 ? width / 2 : rest) - 10, { before: 3, after: 3 }),
  }))
  return {
    height: Math.max(...pieces.map(({ piece }) => piece.height)),
    lines: pieces.flatMap(({ x, piece }) => piece.lines.map(line => ({ ...line, x: line.x + x }))),
    isRuled: true,
  }
}

/** Lines that fit; a word that is too long by itself is cut. */
function wrap(text: string, letters: Letters, width: number): string[] {
  const lines: string[] = []
  let line = ''
  const fits = (words: string) => measure(words, letters) <= width
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (fits(longer)) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    line = word
    while (!fits(line)) {
      const most = Math.max(1, sizeOf(line, fits))
      lines.push(line.slice(0, most))
      line = line.slice(most)
    }
  }
  if (line !== '') lines.push(line)
  return lines.length > 0 ? lines : ['']
}
