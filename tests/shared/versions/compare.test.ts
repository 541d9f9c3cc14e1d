import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notesOf } from '#shared/canvas/notes/notes.ts'
import { compareDrawings, compareNotes } from '#shared/versions/compare.ts'
import { takeCopy, toDocument, writeCopy } from '#shared/versions/copy.ts'
import { note } from '../room/story.ts'
import { anyCopy } from './copies.ts'

test('every note of either moment is told once, or is the same on both', () => {
  fc.assert(
    fc.property(anyCopy, anyCopy, (then, now) => {
      const [before, after] = [notesOf(toDocument(then)), notesOf(toDocument(now))]
      const { added, changed, removed } = compareNotes(before, after)
      const untold = after.filter(
        ({ id }) => !added.some(each => each.id === id) && !changed.some(each => each.after.id === id),
      )
      expect(untold).toEqual(before.filter(({ id }) => untold.some(each => each.id === id)))
      expect(before.length - removed.length).toBe(after.length - added.length)
      for (const { before, after, what } of changed) {
        expect(before.id).toBe(after.id)
        expect(what).not.toEqual([])
      }
    }),
  )
})

test('backwards, what was added is removed', () => {
  fc.assert(
    fc.property(anyCopy, anyCopy, (then, now) => {
      const [before, after] = [notesOf(toDocument(then)), notesOf(toDocument(now))]
      const forth = compareNotes(before, after)
      const back = compareNotes(after, before)
      expect(back.added).toEqual(forth.removed)
      expect(back.removed).toEqual(forth.added)
      expect(back.changed).toHaveLength(forth.changed.length)
    }),
  )
})

test('after a restore there is nothing different', () => {
  fc.assert(
    fc.property(anyCopy, anyCopy, (then, now) => {
      const wanted = takeCopy(toDocument(then))
      const doc = toDocument(now)
      writeCopy(doc, wanted)
      expect(compareNotes(notesOf(toDocument(wanted)), notesOf(doc))).toEqual({
        added: [],
        changed: [],
        removed: [],
      })
      expect(compareDrawings(wanted, takeCopy(doc))).toEqual({ added: 0, changed: 0, removed: 0 })
    }),
  )
})

test('it is told in which way a note has changed', () => {
  const before = note('a', 'Call back', { zone: 'pains/fix', x: 0 })
  const after = { ...before, text: 'Call back soon', color: 'pink' as const, zone: 'pains/response', x: 500 }
  expect(compareNotes([before], [after]).changed).toEqual([
    { before, after, what: ['text', 'color', 'zone'] },
  ])
  const moved = { ...before, y: 40 }
  expect(compareNotes([before], [moved]).changed).toEqual([{ before, after: moved, what: ['place'] }])
  const like = { name: 'like' as const, people: ['ada', 'grace'] }
  const marked = { ...before, tags: ['urgent', 'later'], reactions: [like] }
  expect(compareNotes([before], [marked]).changed).toMatchObject([{ what: ['tags', 'reactions'] }])
  const inAnotherOrder = {
    ...marked,
    tags: ['later', 'urgent'],
    reactions: [{ ...like, people: ['grace', 'ada'] }],
  }
  expect(compareNotes([marked], [inAnotherOrder]).changed).toEqual([])
})
