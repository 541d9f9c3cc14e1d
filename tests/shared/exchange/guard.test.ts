import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { guard, unguard, wouldRun } from '#shared/exchange/guard.ts'

/** Texts made mostly of what a guard looks at. */
const tricky = fc
  .array(
    fc.constantFrom(
      '=',
      '+',
      '-',
      '@',
      "'",
      '\t',
      '\r',
      '\n',
      '\r\n',
      '\0',
      '＝',
      '－',
      ' ',
      '5',
      ',',
      'a',
      '"',
    ),
    { maxLength: 14 },
  )
  .map(parts => parts.join(''))
const texts = fc.oneof(tricky, fc.string({ unit: 'binary' }))

describe('guard', () => {
  test.each([
    ['=1+1', "'=1+1"],
    ['  @SUM(A1)', "'  @SUM(A1)"],
    ['－1', "'－1"],
    ['\tx', "'\tx"],
    ['\0x', "'\0x"],
    ['\rx', "'\rx"],
    ['\r\nx', "'\r\nx"],
    ['- пункт', "'- пункт"],
  ])('puts an apostrophe before %j', (cell, expected) => {
    expect(guard(cell)).toBe(expected)
  })

  test.each(['-5', '+3.14', '-1,5', '1e5', 'a=b', 'обычный текст', '', '«=»', 'a\r\n\r\nb'])(
    'leaves %j as it is',
    cell => {
      expect(guard(cell)).toBe(cell)
    },
  )

  test('guards each line that would be a cell of its own where line breaks are not understood', () => {
    expect(guard('план\n=1+1\r\n @x\nвсё')).toBe("план\n'=1+1\r\n' @x\nвсё")
  })

  test('doubles an apostrophe that was there already', () => {
    expect(guard("'=1")).toBe("''=1")
    expect(guard("'tis")).toBe("''tis")
  })

  test('leaves nothing that would run', () => {
    fc.assert(fc.property(texts, text => !wouldRun(guard(text))))
  })
})

describe('unguard', () => {
  test('gives back exactly what was guarded', () => {
    fc.assert(fc.property(texts, text => unguard(guard(text)) === text))
  })

  test('leaves alone an apostrophe that no guard has put there', () => {
    expect(unguard("'tis")).toBe("'tis")
    expect(unguard("'-5")).toBe("'-5")
  })
})
