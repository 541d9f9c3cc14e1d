import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import {
  mostReactions,
  reactionKey,
  ReactionName,
  reactionsOf,
  toggleReaction,
  withoutReactions,
} from '#shared/canvas/notes/reactions.ts'
import { anyPerson, noteIn, twoDocuments } from './marked.ts'

const anyName = fc.constantFrom(...ReactionName.options)
const anyGiven = fc.uniqueArray(fc.tuple(anyName, anyPerson), { selector: given => given.join(' ') })

test('whoever gave a reaction is read back, in the same order for everybody', () => {
  fc.assert(
    fc.property(anyGiven, given => {
      const meta = (pairs: typeof given) =>
        Object.fromEntries(pairs.map(([name, person]) => [reactionKey(name, person), true]))
      const read = reactionsOf(meta(given))
      const pairs = read.flatMap(({ name, people }) => people.map(person => `${name} ${person}`))
      expect(pairs.sort()).toEqual(given.map(([name, person]) => `${name} ${person}`).sort())
      expect(reactionsOf(meta([...given].reverse()))).toEqual(read)
      expect(withoutReactions({ author: 'ada', ...meta(given) })).toEqual({ author: 'ada' })
    }),
  )
})

test('what other programs wrote wrongly is no reaction', () => {
  const keys = ['react:like:', 'react:like', 'react:', 'react:smile:ada', 'react:like:a b', 'reactlike:ada']
  fc.assert(
    fc.property(fc.constantFrom(...keys), fc.jsonValue(), (key, value) => {
      expect(reactionsOf({ [key]: value, 'react:like:ada': value === true ? false : value })).toEqual([])
    }),
  )
})

test('two who react at the same moment keep both, with the same emoji too', () => {
  fc.assert(
    fc.property(anyName, anyName, (adas, graces) => {
      const [one, other, meet] = twoDocuments('n')
      toggleReaction(one, ['n'], adas, 'ada')
      toggleReaction(other, ['n'], graces, 'grace')
      meet()
      const given = notesOf(one)[0]?.reactions.flatMap(({ name, people }) => people.map(by => [by, name]))
      expect(given?.sort()).toEqual([
        ['ada', adas],
        ['grace', graces],
      ])
      expect(notesOf(other)[0]?.reactions).toEqual(notesOf(one)[0]?.reactions)
    }),
  )
})

test('a reaction given twice is taken back, and nobody else’s goes with it', () => {
  const doc = new Y.Doc()
  noteIn(doc, 'n')
  toggleReaction(doc, ['n'], 'love', 'ada')
  toggleReaction(doc, ['n'], 'love', 'grace')
  toggleReaction(doc, ['n'], 'love', 'ada')
  expect(notesOf(doc)[0]?.reactions).toEqual([{ name: 'love', people: ['grace'] }])
})

test('of several notes, those get it that have it not; only when all have it, it is taken back', () => {
  const doc = new Y.Doc()
  for (const id of ['a', 'b']) noteIn(doc, id)
  const given = () => notesOf(doc).map(note => note.reactions.length)
  toggleReaction(doc, ['a'], 'idea', 'ada')
  toggleReaction(doc, ['a', 'b', 'gone'], 'idea', 'ada')
  expect(given()).toEqual([1, 1])
  toggleReaction(doc, ['a', 'b'], 'idea', 'ada')
  expect(given()).toEqual([0, 0])
})

test('a note takes only so many that its record stays sound', () => {
  const doc = new Y.Doc()
  noteIn(doc, 'n')
  for (let person = 0; person < mostReactions + 5; person++) toggleReaction(doc, ['n'], 'wow', `p${person}`)
  expect(notesOf(doc)[0]?.reactions[0]?.people).toHaveLength(mostReactions)
  expect(recordsOf(doc).get(toRecordId('n'))?.has('meta.react:wow:p0')).toBe(true)
})
