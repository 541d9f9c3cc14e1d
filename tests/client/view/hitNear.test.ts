import { editorWithoutBoard } from '../canvas/editorWithoutBoard.ts'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createShapeId } from 'tldraw'
import { PaletteColor } from '#shared/palette.ts'
import { hitNear } from '../../../client/canvas/view/hitNear.ts'
import { noteViewOf } from '../../../client/canvas/view/noteView.ts'

const place = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const note = fc.record({
  at: place,
  w: fc.constantFrom(160, 224, 480),
  isLocked: fc.boolean(),
  color: fc.constantFrom(...PaletteColor.options),
})
const options = fc.record({ margin: fc.constantFrom(0, 8, 80), hitInside: fc.boolean() })

test('what lies under a point is what tldraw finds there by asking every shape', () => {
  const shapes = fc.array(note, { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(shapes, fc.array(fc.tuple(place, options), { maxLength: 12 }), (notes, questions) => {
      const editor = editorWithoutBoard()
      editor.createShapes([
        { type: 'frame', x: -500, y: -300, props: { w: 600, h: 400 } },
        { type: 'geo', x: 100, y: -100, props: { w: 500, h: 300 } },
        ...notes.map(({ at, w, isLocked, color }, index) => ({
          id: createShapeId(String(index)),
          type: 'sticky',
          ...at,
          isLocked,
          props: { text: 'a note', color, w },
        })),
      ])
      editor.sendToBack([createShapeId('0')])
      const answers = () => questions.map(([at, asked]) => editor.getShapeAtPoint(at, asked)?.id)
      const before = answers()
      hitNear(editor)
      expect(answers()).toEqual(before)

      editor.updateShapes([{ id: createShapeId('0'), type: 'sticky', x: 300, y: 300 }])
      expect(
        editor.getShapeAtPoint({ x: 301, y: 301 }, { filter: ({ id }) => id === createShapeId('0') })?.id,
      ).toBe(notes[0]?.isLocked ? undefined : createShapeId('0'))
    }),
    {
      numRuns: 30,
      // A note that ends as far away as the margin reaches.
      examples: [
        [
          [0, 1].map(() => ({
            at: { x: 0, y: 0 },
            w: 160 as const,
            isLocked: false,
            color: 'yellow' as const,
          })),
          [
            [
              { x: 0, y: 64 },
              { margin: 8, hitInside: false },
            ],
          ],
        ],
      ],
    },
  )
})

test('boxes of notes say what has changed since they were looked at', () => {
  const editor = editorWithoutBoard()
  const [one, other] = [createShapeId('one'), createShapeId('other')]
  editor.createShapes([one, other].map(id => ({ id, type: 'sticky', x: 0, y: 0 })))
  const { boxes } = noteViewOf(editor)
  const before = boxes.get()
  expect(boxes.get()).toBe(before)

  editor.updateShapes([{ id: one, type: 'sticky', x: 700 }])
  editor.deleteShapes([other])
  editor.createShapes([{ type: 'geo' }])
  const after = boxes.get()
  const changed = after.changedSince(before.version)
  expect(changed === 'all' ? changed : changed.map(({ x }) => x)).toEqual([0, 700, 0])
  expect(after.changedSince(after.version)).toEqual([])
  expect([...after.byId.keys()]).toEqual([one])
  expect(after.others.size).toBe(1)
})
