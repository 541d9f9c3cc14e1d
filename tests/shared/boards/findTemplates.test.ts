import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findableText, fold, matches } from '#shared/boards/findTemplates.ts'
import { templates } from '#templates/index.ts'

const found = (query: string) =>
  templates.filter(template => matches(query, findableText(template))).map(({ id }) => id)

test('what is folded already stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), text => {
      expect(fold(fold(text))).toBe(fold(text))
    }),
  )
})

test('a template is found by the beginning of any of its words, in both languages', () => {
  for (const template of templates)
    for (const word of [...template.title.en.split(' '), ...template.title.ru.split(' ')])
      expect(found(word.slice(0, 5)), word).toContain(template.id)
})

test('case, diacritics and ё do not matter', () => {
  expect(found('парусник')).toEqual(['retro-sailboat'])
  expect(found('ПАРУС')).toEqual(['retro-sailboat'])
  expect(found('ещё')).toEqual(found('еще'))
  expect(found('rétro sailböat')).toEqual(['retro-sailboat'])
})

test('all words have to be there; nothing asked for is everything', () => {
  expect(found('retro anchors')).toEqual(['retro-sailboat'])
  expect(found('retro zzz')).toEqual([])
  expect(found('  ')).toHaveLength(templates.length)
})
