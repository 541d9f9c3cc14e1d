// What the rows of a table become: notes in zones. Which column says what is chosen by a person; a guess comes first.
import type { Zone } from '../../canvas/lanes/lanes.ts'
import { maxTextLength } from '../../canvas/notes/sticky.ts'
import { Language } from '../../language.ts'
import { PaletteColor } from '../../palette.ts'
import { words } from '../words.ts'
import type { Table } from './table.ts'
import { findZone, toKey, type NamedZone } from './zoneNames.ts'

/** More is nearly always a mistake, and nobody reads it on a board. */
export const mostTableNotes = 2_000

/** Numbers of columns, from 0. */
export type Mapping =
  | { kind: 'columns'; hasHeader: boolean; text: number; zone: number | undefined; color: number | undefined }
  /** The first row names the zones, and what stands below each goes there. */
  | { kind: 'zones' }

export interface TableNote {
  text: string
  zone: string | undefined
  color: PaletteColor | undefined
}

export interface TableProblem {
  /** From 1, as a spreadsheet counts. */
  row: number
  /** `zone` and `color` were not found and the default is taken; a text that is too long stops the import. */
  kind: 'zone' | 'color' | 'long'
  cell: string
}

export interface TableNotes {
  notes: TableNote[]
  problems: TableProblem[]
}

const colorKeys = new Map(
  PaletteColor.options.flatMap(color =>
    [color, ...Language.options.map(language => words[language].colors[color])].map(
      name => [toKey(name).replace('ё', 'е'), color] as const,
    ),
  ),
)

const colorNamed = (cell: string) => colorKeys.get(toKey(cell).replace('ё', 'е'))

const headings = (field: 'note' | 'zone' | 'color', ...more: string[]) =>
  new Set([...Language.options.map(language => toKey(words[language].fields[field])), ...more])

const known = {
  text: headings(
    'note',
    'text',
    'текст',
    'стикер',
    'sticky',
    'card',
    'карточка',
    'summary',
    'title',
    'название',
  ),
  zone: headings(
    'zone',
    'column',
    'lane',
    'section',
    'раздел',
    'столбец',
    'колонка',
    'этап',
    'list',
    'category',
  ),
  color: headings('color', 'color'),
}

export function guessMapping(table: Table, zones: readonly Zone[]): Mapping {
  const [first = []] = table
  const named = first.filter(cell => cell !== '' && findZone(zones, cell))
  if (named.length >= 2 || (named.length === 1 && first.length === 1)) return { kind: 'zones' }
  const find = (names: Set<string>) => {
    const at = first.findIndex(cell => names.has(toKey(cell)))
    return at < 0 ? undefined : at
  }
  const found = { text: find(known.text), zone: find(known.zone), color: find(known.color) }
  const hasHeader = Object.values(found).some(at => at !== undefined)
  const taken = new Set([found.zone, found.color])
  const zone =
    found.zone ?? (hasHeader ? undefined : columnOf(table, cell => findZone(zones, cell) !== undefined))
  taken.add(zone)
  return {
    kind: 'columns',
    hasHeader,
    text: found.text ?? longestColumn(table, taken),
    zone,
    color: found.color,
  }
}

/** The column most of whose cells are such. */
function columnOf(table: Table, isSuch: (cell: string) => boolean): number | undefined {
  const columns = (table[0] ?? []).map((_, at) => table.filter(row => isSuch(row[at] ?? '')).length)
  const best = columns.indexOf(Math.max(...columns))
  return columns.length > 1 && (columns[best] ?? 0) > table.length / 2 ? best : undefined
}

function longestColumn(table: Table, taken: Set<number | undefined>): number {
  const letters = (table[0] ?? []).map((_, at) =>
    taken.has(at) ? -1 : table.slice(0, 50).reduce((sum, row) => sum + (row[at] ?? '').length, 0),
  )
  return Math.max(0, letters.indexOf(Math.max(...letters)))
}

/** @param fallback where notes go whose zone is not known; undefined is outside of all */
export function toTableNotes(
  table: Table,
  mapping: Mapping,
  zones: readonly NamedZone[],
  fallback: string | undefined,
): TableNotes {
  return mapping.kind === 'zones'
    ? byColumns(table, zones, fallback)
    : byRows(table, mapping, zones, fallback)
}

function byRows(
  table: Table,
  { hasHeader, text, zone, color }: Extract<Mapping, { kind: 'columns' }>,
  zones: readonly NamedZone[],
  fallback: string | undefined,
): TableNotes {
  const notes: TableNote[] = []
  const problems: TableProblem[] = []
  for (const [index, cells] of table.entries()) {
    if (hasHeader && index === 0) continue
    const row = index + 1
    const words = cells[text] ?? ''
    if (words === '') continue
    const zoneCell = zone === undefined ? '' : (cells[zone] ?? '')
    const colorCell = color === undefined ? '' : (cells[color] ?? '')
    const found = zoneCell === '' ? undefined : findZone(zones, zoneCell)
    const painted = colorCell === '' ? undefined : colorNamed(colorCell)
    if (words.length > maxTextLength) problems.push({ row, kind: 'long', cell: words.slice(0, 40) })
    if (zoneCell !== '' && !found) problems.push({ row, kind: 'zone', cell: zoneCell })
    if (colorCell !== '' && !painted) problems.push({ row, kind: 'color', cell: colorCell })
    notes.push({ text: words, zone: found?.id ?? fallback, color: painted })
  }
  return { notes, problems }
}

function byColumns(table: Table, zones: readonly NamedZone[], fallback: string | undefined): TableNotes {
  const notes: TableNote[] = []
  const problems: TableProblem[] = []
  const [first = [], ...rows] = table
  for (const [column, title] of first.entries()) {
    const found = title === '' ? undefined : findZone(zones, title)
    const texts = rows.map((cells, index) => ({ row: index + 2, words: cells[column] ?? '' }))
    const filled = texts.filter(({ words }) => words !== '')
    if (title !== '' && !found && filled.length > 0) problems.push({ row: 1, kind: 'zone', cell: title })
    for (const { row, words } of filled) {
      if (words.length > maxTextLength) problems.push({ row, kind: 'long', cell: words.slice(0, 40) })
      notes.push({ text: words, zone: found?.id ?? fallback, color: undefined })
    }
  }
  return { notes, problems }
}
