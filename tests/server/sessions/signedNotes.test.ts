import { expect, test } from 'vitest'
import { visitScene } from '../layers/stage.ts'
import { addNotes, readNotes } from '../people.ts'

test('a note that a program adds in a round says which one it was', async () => {
  const { facilitator, board } = await visitScene()
  await addNotes(facilitator, board, [{ text: 'By a program' }])
  expect((await readNotes(facilitator, board)).map(({ round }) => round)).toEqual([2])
})
