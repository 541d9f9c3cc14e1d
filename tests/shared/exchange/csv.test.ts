import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv, toGuardedCsv } from '#shared/exchange/csv.ts'
import { unguard } from '#shared/exchange/guard.ts'
import { readCsv } from './read.ts'

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('"', ',', '\n', '\r', '\r\n', ';', '=', "'", ' ', 'ё', '🤞'))
    .map(parts => parts.join('')),
)
/** Of one width, at least two: a lone empty cell is an empty line, and no row. */
const tables = fc
  .integer({ min: 2, max: 5 })
  .chain(width => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }))

test('a table reads back as the same cells', () => {
  fc.assert(
    fc.property(tables, rows => {
      expect(readCsv(`\uFEFF${toCsv(rows)}`)).toEqual(rows)
    }),
  )
})

test('a guarded table reads back as the same cells once the guards are off', () => {
  fc.assert(
    fc.property(tables, rows => {
      const read = readCsv(toGuardedCsv(rows))
      expect(read.map(row => row.map(unguard))).toEqual(rows)
    }),
  )
})

test('a cell with a bare line feed is quoted, and rows end in CRLF', () => {
  expect(
    toCsv([
      ['a\nb', 'c'],
      ['d', 'e'],
    ]),
  ).toBe('"a\nb",c\r\nd,e')
})
