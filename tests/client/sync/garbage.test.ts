import fc from 'fast-check'
import { it, expect } from 'vitest'
import { shapeIds, writeNote } from './stage/boards.ts'
import { garbage, writeGarbage } from './stage/garbage.ts'
import { contentOf, localBoard } from './stage/localBoard.ts'

it('shows whatever is sound among any garbage, never throws, and writes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(garbage, { maxLength: 8 }),
      fc.array(garbage, { maxLength: 8 }),
      async (first, then) => {
        const board = await localBoard(doc => {
          writeNote(doc, 'sound')
          first.forEach(record => writeGarbage(doc, record))
        })
        board.doc.transact(() => then.forEach(record => writeGarbage(board.doc, record)))
        const before = JSON.stringify(contentOf(board.doc))
        board.settle()
        expect(shapeIds(board)).toContain('shape:sound')
        board.store.validate('tests')
        expect(board.store.has('page:page' as never)).toBe(true)
        expect(board.written()).toBe(0)
        expect(JSON.stringify(contentOf(board.doc))).toBe(before)
        board.close()
      },
    ),
    { numRuns: 60 },
  )
})
