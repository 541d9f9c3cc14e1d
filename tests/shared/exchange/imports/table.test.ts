import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toCsv } from '#shared/exchange/csv.ts'
import { readOutline } from '#shared/exchange/imports/outline.ts'
import { isPastedTable, readTable } from '#shared/exchange/imports/table.ts'
import { guessMapping, toTableNotes } from '#shared/exchange/imports/tableNotes.ts'
import { exportBoard } from '#shared/exchange/board/exportBoard.ts'
import { content } from '../sample.ts'

const { zones } = content
const notesOf = (text: string, fallback?: string) => {
  const table = readTable(text)
  return toTableNotes(table, guessMapping(table, zones), zones, fallback)
}

describe('a table', () => {
  test('is read with commas, semicolons or tabs between its cells, and gives back what was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map(text => text.replace(/[\r\0]/g, '').trim())
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 2 }), rows => {
        const filled = rows.map(([a, b, c]) => [`a${a}`, `b${b}`, `c${c}`])
        expect(readTable(toCsv(filled))).toEqual(filled)
      }),
    )
    expect(readTable('а;б, в\nг;д\n')).toEqual([
      ['а', 'б, в'],
      ['г', 'д'],
    ])
    expect(readTable('а, б\tв\r\n"г\nд"\tе')).toEqual([
      ['а, б', 'в'],
      ['г\nд', 'е'],
    ])
    expect(readTable('sep=;\r\nа;б')).toEqual([['а', 'б']])
  })

  test('is never too odd to be read', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const { notes } = notesOf(text)
        expect(notes.every(note => note.text !== '')).toBe(true)
        expect(readOutline(text, zones, undefined).every(note => note.text !== '')).toBe(true)
      }),
    )
  })

  test('says by its head which column is what, in English and Russian', () => {
    const read = notesOf('Автор;Цвет;Заметка;Зона\nАня;зелёный;Перезвонить;Боли · Диагностика\n')
    expect(read.notes).toEqual([{ text: 'Перезвонить', zone: 'pains/diagnosis', color: 'green' }])
    expect(read.problems).toEqual([])
    expect(notesOf('note,zone\nx,pains/fix\n').notes).toEqual([
      { text: 'x', zone: 'pains/fix', color: undefined },
    ])
  })

  test('whose head names zones has a column a zone', () => {
    const { notes } = notesOf('pains/fix\tБоли · Диагностика\nраз\tдва\n\tтри')
    expect(notes.map(({ text, zone }) => [text, zone])).toEqual([
      ['раз', 'pains/fix'],
      ['два', 'pains/diagnosis'],
      ['три', 'pains/diagnosis'],
    ])
  })

  test('lists rows whose zone or colour it does not know; they go to the zone that was chosen', () => {
    const { notes, problems } = notesOf('note,zone,color\nx,Nowhere,plaid\n', 'pains/fix')
    expect(notes).toEqual([{ text: 'x', zone: 'pains/fix', color: undefined }])
    expect(problems).toEqual([
      { row: 2, kind: 'zone', cell: 'Nowhere' },
      { row: 2, kind: 'color', cell: 'plaid' },
    ])
  })

  test('that was exported comes back', () => {
    const { notes, problems } = notesOf(exportBoard('csv', content).text)
    expect(problems).toEqual([])
    const told = content.notes.map(({ text, zone, color }) => ({
      text: text.trim(),
      zone: zone ?? undefined,
      color,
    }))
    expect(notes).toEqual(told)
  })

  test('is told from lines when it is pasted', () => {
    expect(isPastedTable('a\tb\nc\td')).toBe(true)
    expect(isPastedTable('a, b\nc, d')).toBe(false)
    expect(isPastedTable('\t- indented\n\t- list')).toBe(false)
  })
})

test('a list under headings goes to the zones they name, and an exported one comes back', () => {
  const text = '# Board\n\n## Боли · Диагностика\n\n- раз\n  два\n- [x] три\n\n## Elsewhere\n\n1. четыре\n'
  expect(readOutline(text, zones, undefined)).toEqual([
    { text: 'раз\nдва', zone: 'pains/diagnosis', color: undefined },
    { text: 'три', zone: 'pains/diagnosis', color: undefined },
    { text: 'четыре', zone: undefined, color: undefined },
  ])
  const back = readOutline(exportBoard('markdown', content).text, zones, undefined)
  expect(back.map(({ zone }) => zone)).toEqual(content.notes.map(({ zone }) => zone ?? undefined))
})

describe('a hostile file', () => {
  test('of one very wide row does not make all its rows so wide', () => {
    const table = readTable(`${','.repeat(20_000)}a\n${'a\n'.repeat(30_000)}`)
    expect(table).toHaveLength(20_000)
    expect(Math.max(...table.map(row => row.length))).toBe(100)
  })

  test.each([
    ['a heading that never ends', `# a${' '.repeat(200_000)}x`, 0],
    ['a heading closed without end', `# a${' #'.repeat(200_000)}x`, 0],
    ['comments without end', `- ${'<!--'.repeat(200_000)}`, 1],
    ['a line break no list knows', `-${' '.repeat(200_000)}\u2028x`, 1],
    ['blanks and a line break', `- a\n${' '.repeat(200_000)}\u2028x`, 1],
  ])('with %s is read at once', (_, text, count) => {
    expect(readOutline(text, zones, undefined)).toHaveLength(count)
  })

  test('keeps what its comments and closed headings say', () => {
    const text = `## Starts ##\n- one <!-- hidden --> and <!-- more\n- C#\n## C#\n- two`
    expect(
      readOutline(
        text,
        [
          { id: 'start', title: 'Starts' },
          { id: 'c', title: 'C#' },
        ],
        undefined,
      ),
    ).toEqual([
      { text: 'one  and <!-- more', zone: 'start', color: undefined },
      { text: 'C#', zone: 'start', color: undefined },
      { text: 'two', zone: 'c', color: undefined },
    ])
  })
})
