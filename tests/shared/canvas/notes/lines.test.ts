import fc from 'fast-check'
import { expect, test } from 'vitest'
import { linesToNotes } from '#shared/canvas/notes/lines.ts'
import { maxTextLength } from '#shared/canvas/notes/sticky.ts'

test.each([
  ['- a dash', 'a dash'],
  ['  * a star', 'a star'],
  ['• a dot', 'a dot'],
  ['•a dot without a space', 'a dot without a space'],
  ['– тире', 'тире'],
  ['1. a number', 'a number'],
  ['12) a number', 'a number'],
  ['(3) a number', 'a number'],
  ['- [ ] to do', 'to do'],
  ['- [x] done', 'done'],
  ['☐ to do', 'to do'],
  ['✅готово', 'готово'],
  ['[ ] to do', 'to do'],
])('%j is the note %j', (line, note) => {
  expect(linesToNotes(line)).toEqual([note])
})

test.each([
  '-5 °C in the server room',
  '2024. A year',
  '3.5 hours',
  '*bold*',
  '1.2 is out',
  '[draft] text',
  '5',
])('%j stays as it is', line => {
  expect(linesToNotes(line)).toEqual([line])
})

test('lines that say nothing are left out, whatever ends them', () => {
  expect(linesToNotes('one\r\n\r\n  \n-\n2.\ntwo\rthree\n\t')).toEqual(['one', 'two', 'three'])
})

test('whatever is pasted, every note says something and is no longer than a note may be', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), text => {
      for (const note of linesToNotes(text)) {
        expect(note.trim()).toBe(note)
        expect(note).not.toBe('')
        expect(note).not.toMatch(/[\n\r]/)
      }
    }),
  )
  expect(linesToNotes('x'.repeat(20_000))[0]).toHaveLength(maxTextLength)
})
