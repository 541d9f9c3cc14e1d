// Undo while others change the same notes and their changes come late: nothing comes back by half.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createUndo } from '../../../client/canvas/sync/undo.ts'
import { drawNote, move, shapeOf, textOf, type } from './stage/boards.ts'
import { localBoard } from './stage/localBoard.ts'

const person = fc.constantFrom(0, 1, 2)
const step = fc.record({
  by: person,
  from: person,
  note: fc.constantFrom('a', 'b', 'c'),
  act: fc.constantFrom('write', 'move', 'delete', 'undo', 'undo', 'redo', 'hear', 'hear'),
  at: fc.nat(500),
  isStepEnd: fc.boolean(),
})

async function boardWithUndo() {
  const board = await localBoard()
  return { ...board, undo: createUndo(board.doc, board.settle, () => true) }
}
type UndoBoard = Awaited<ReturnType<typeof boardWithUndo>>

function hear({ doc }: UndoBoard, from: UndoBoard): void {
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(from.doc, Y.encodeStateVector(doc)), 'the others')
}

it('brings whole notes back, whatever others did to them meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 60, maxLength: 120 }), async steps => {
      const boards = await Promise.all([boardWithUndo(), boardWithUndo(), boardWithUndo()])
      for (const { by, from, note, act, at, isStepEnd } of steps) {
        const [board, other] = [boards[by], boards[from]]
        if (!board || !other) throw new Error('Nobody does this step')
        const shape = shapeOf(board, note)
        if (act === 'undo' || act === 'redo') board.undo[act]()
        else if (act === 'hear') hear(board, other)
        else if (!shape) drawNote(board, note, 'slow', [at, at])
        else if (act === 'move') move(board, note, at, 1)
        else if (act === 'delete') board.store.remove([shape.id])
        else type(board, note, `${String(textOf(board, note))} twice`)
        board.settle()
        if (isStepEnd) board.undo.endStep()
        expect(boards.flatMap(({ quarantine }) => quarantine.get())).toEqual([])
      }
      for (const board of boards) board.close()
    }),
    { numRuns: 60 },
  )
})
