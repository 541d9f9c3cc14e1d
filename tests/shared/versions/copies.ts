// Boards of any content, as people and programs may leave them.
import fc from 'fast-check'
import type { BoardCopy } from '#shared/versions/boardCopy.ts'

const word = fc.string({ unit: 'grapheme', maxLength: 12 })
const text = fc.array(word, { maxLength: 6 }).map(words => words.join(' '))

const sticky = fc.record({
  typeName: fc.constant('shape'),
  type: fc.constant('sticky'),
  pos: fc.tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -5_000, max: 5_000 })),
  'props.text': text,
  'props.color': fc.constantFrom('yellow', 'pink', 'green'),
})
const drawing = fc.record(
  {
    typeName: fc.constant('shape'),
    type: fc.constantFrom('geo', 'arrow', 'draw'),
    pos: fc.tuple(fc.integer(), fc.integer()),
    'props.size': fc.constantFrom('s', 'm'),
    'meta.more': fc.jsonValue().map(value => JSON.parse(JSON.stringify(value)) as unknown),
  },
  { requiredKeys: ['typeName', 'type'] },
)

/** Of a few ids only, so that two boards have much in common. */
export const anyCopy: fc.Arbitrary<BoardCopy> = fc
  .dictionary(fc.constantFrom(...'abcdefgh'.split('')), fc.oneof({ weight: 3, arbitrary: sticky }, drawing))
  .map(records => ({
    meta: { schema: 1 },
    records: Object.fromEntries(
      Object.entries(records).map(([id, fields]) => [`shape:${id}`, { id: `shape:${id}`, ...fields }]),
    ),
  }))
