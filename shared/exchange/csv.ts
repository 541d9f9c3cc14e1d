import Papa from 'papaparse'
import { guard } from './guard.ts'

/** Comma, CRLF between rows, no BOM, cells as they are: what importers take. */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  Papa.unparse(
    rows.map(row => [...row]),
    { newline: '\r\n' },
  )

/** For people: the BOM tells a spreadsheet that it is UTF-8, and nothing in it is run. */
export const toGuardedCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${toCsv(rows.map(row => row.map(guard)))}`
