import Papa from 'papaparse'

/** Rows and cells of a CSV, read as an importer reads it. */
export function readCsv(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' })
  if (errors.length > 0) throw new Error(JSON.stringify(errors))
  return data
}

/** Rows as records by header; where a header is repeated, the cells of all its columns. */
export function readRows(text: string): Record<string, string[]>[] {
  const [headers = [], ...rows] = readCsv(text)
  return rows.map(row => {
    const record: Record<string, string[]> = {}
    for (const [index, header] of headers.entries()) (record[header] ??= []).push(row[index] ?? '')
    return record
  })
}
