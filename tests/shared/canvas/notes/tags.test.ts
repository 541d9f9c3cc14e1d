import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { longestTag, mostTags, tagKey, tagsOf, toTag } from '#shared/canvas/notes/tags.ts'
import { addTag, removeTag, tagsOfDocument } from '#shared/canvas/notes/tagsOfBoard.ts'
import { noteIn, twoDocuments } from './marked.ts'

const anyTyped = fc.string({ unit: 'grapheme', maxLength: 60 })
const tagsIn = (doc: Y.Doc) => notesOf(doc)[0]?.tags

test('whatever is typed becomes a tag that stays as it is, or none', () => {
  fc.assert(
    fc.property(anyTyped, typed => {
      const tag = toTag(typed)
      if (tag === undefined) return
      expect(toTag(tag)).toBe(tag)
      expect(tag.length).toBeLessThanOrEqual(longestTag)
      expect(tagsOf({ [tagKey(tag)]: true })).toEqual([tag])
    }),
    { examples: [['##'], ['# # x']] },
  )
})

test('a tag has no spaces around it, one between words, and no hash of its own', () => {
  expect(toTag('  quick   win ')).toBe('quick win')
  expect(toTag('# риск')).toBe('риск')
  expect(toTag('## # риск #1')).toBe('риск #1')
  expect(toTag('##')).toBeUndefined()
  expect(toTag('   ')).toBeUndefined()
  expect(toTag('x'.repeat(longestTag + 1))).toBeUndefined()
})

test('two who tag at the same moment keep both tags', () => {
  fc.assert(
    fc.property(anyTyped, anyTyped, (adas, graces) => {
      const [one, other, meet] = twoDocuments('n')
      addTag(one, ['n'], adas)
      addTag(other, ['n'], graces)
      meet()
      const wanted = new Set([adas, graces].flatMap(typed => toTag(typed) ?? []))
      expect(new Set(tagsIn(one))).toEqual(wanted)
      expect(tagsIn(other)).toEqual(tagsIn(one))
    }),
  )
})

test('a tag that one removes while another adds one leaves the other', () => {
  const [one, other, meet] = twoDocuments('n')
  addTag(one, ['n'], 'risk')
  meet()
  removeTag(one, ['n'], 'risk')
  addTag(other, ['n'], 'later')
  meet()
  expect(tagsIn(one)).toEqual(['later'])
  expect(tagsIn(other)).toEqual(['later'])
})

test('a full note takes no more, and says so; with others it does not keep them from theirs', () => {
  const doc = new Y.Doc()
  noteIn(doc, 'full')
  for (let tag = 0; tag < mostTags; tag++) expect(addTag(doc, ['full'], `t${tag}`)).toBe(true)
  noteIn(doc, 'empty')
  expect(addTag(doc, ['full', 'empty'], 'one more')).toBe(false)
  expect(addTag(doc, ['full'], 't1')).toBe(true)
  expect(new Map(notesOf(doc).map(({ id, tags }) => [id, tags.length]))).toEqual(
    new Map([
      ['full', mostTags],
      ['empty', 1],
    ]),
  )
})

test('what other programs wrote wrongly is no tag, and of too many only so many are shown', () => {
  expect(
    tagsOf({ 'tag:': true, 'tag: spaced': true, 'tag:no': false, tagged: true, 'tag:yes': true }),
  ).toEqual(['yes'])
  const many = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [tagKey(`t${at + 10}`), true]))
  expect(tagsOf(many)).toHaveLength(mostTags)
})

test('the tags of a board are counted, the commonest first', () => {
  const doc = new Y.Doc()
  for (const id of ['a', 'b']) noteIn(doc, id)
  addTag(doc, ['a', 'b'], 'risk')
  addTag(doc, ['b'], 'later')
  expect([...tagsOfDocument(doc)]).toEqual([
    ['risk', 2],
    ['later', 1],
  ])
})
