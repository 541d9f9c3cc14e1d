import fc from 'fast-check'
import { expect, test } from 'vitest'
import { footOf, footSize } from '#shared/canvas/notes/foot.ts'
import { reactionKey, ReactionName } from '#shared/canvas/notes/reactions.ts'
import { estimateHeight } from '#shared/canvas/notes/sticky.ts'
import { tagKey } from '#shared/canvas/notes/tags.ts'

const anyMeta = fc
  .tuple(
    fc.array(fc.stringMatching(/^[a-z]{1,40}$/), { maxLength: 8 }),
    fc.array(fc.tuple(fc.constantFrom(...ReactionName.options), fc.stringMatching(/^[a-z]{1,3}$/))),
  )
  .map(([tags, given]) =>
    Object.fromEntries([
      ...tags.map(tag => [tagKey(tag), true]),
      ...given.map(([name, person]) => [reactionKey(name, person), true]),
    ]),
  )

test('the chips of a foot lie within it and never over each other', () => {
  fc.assert(
    fc.property(anyMeta, fc.integer({ min: 60, max: 900 }), (meta, room) => {
      const { chips, h } = footOf(meta, room)
      for (const [index, { x, y, w }] of chips.entries()) {
        expect(x >= 0 && x + w <= room && y >= footSize.above && y + footSize.chipHeight <= h).toBe(true)
        const next = chips[index + 1]
        expect(next === undefined || next.y > y || next.x >= x + w + footSize.gap).toBe(true)
      }
    }),
  )
})

test('a note without marks has no foot and is as high as its text', () => {
  expect(footOf({ author: 'ada', at: 'today' }, 200)).toEqual({ chips: [], h: 0 })
  expect(estimateHeight('a note', 224, { author: 'ada' })).toBe(estimateHeight('a note', 224))
  expect(estimateHeight('a note', 224, { 'tag:risk': true })).toBe(60)
})
