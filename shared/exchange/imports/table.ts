// A table of cells, from a file or the clipboard: tabs, commas or semicolons between them.
import Papa from 'papaparse'
import { unguard } from '../guard.ts'

export type Table = readonly (readonly string[])[]

/** More than anybody puts on a board. A file is a stranger's: one row of a million cells must not make every row so wide. */
const mostRows = 20_000
const mostColumns = 100

const delimiters = ['\t', ';', ',']

/** Rows of equal length, without those in which nothing stands; of a table without end the beginning. Never throws. */
export function readTable(text: string): Table {
  const told = /^\uFEFF?sep=(.)\r?\n/.exec(text)
  const body = text.slice(told?.[0].length ?? 0).replace(/^\uFEFF/, '')
  const { data } = Papa.parse<string[]>(body, {
    delimiter: told?.[1] ?? guessDelimiter(body),
    skipEmptyLines: 'greedy',
    preview: mostRows,
  })
  const widest = data.reduce((most, row) => Math.max(most, row.length), 0)
  const width = Math.min(widest, mostColumns)
  return data.map(row => Array.from({ length: width }, (_, at) => unguard(row[at] ?? '').trim()))
}

/** The one that cuts the first rows into the most columns, all of the same number. */
function guessDelimiter(text: string): string {
  const start = text.slice(0, 20_000)
  let best = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: 20, skipEmptyLines: 'greedy' })
    const widths = data.map(row => row.length)
    const width = Math.min(...widths)
    // What is even beats what is wide; a tab is never written by chance.
    const isEven = widths.every(each => each === width)
    const score = width < 2 ? 0 : (isEven ? 100 : 1) * (delimiter === '\t' ? 10 : 1) + Math.min(width, 9)
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

/** Whether a pasted text is a table rather than lines: every line of it has a tab between two cells. */
export function isPastedTable(text: string): boolean {
  const lines = text.split(/\r\n|\n|\r/).filter(line => line.trim() !== '')
  return lines.length > 0 && lines.filter(line => /\S\t/.test(line)).length > lines.length / 2
}
