import { expect, test } from 'vitest'
import { noteSlices } from '../../../client/canvas/imports/placing/slices.ts'
import type { BoardConnection } from '../../../client/canvas/sync/connectBoard.ts'
import { whenSaved } from '../../../client/canvas/promote/whenSaved.ts'
import { recordsOf } from '#shared/canvas/document.ts'
import { until } from '../../server/sync/stage/boardClients.ts'
import { boardForTest, drawNote } from './stage/boards.ts'

const many = Array.from({ length: 950 }, (_, at) => ({
  id: `n${at}`,
  text: `Note ${at}`,
  color: 'yellow' as const,
  zone: undefined,
  meta: {},
}))
const notesOn = ({ store }: BoardConnection) =>
  store.allRecords().filter(record => record.typeName === 'shape').length

test('much is put on a board slice by slice, others see it grow, and one step takes all of it back', async () => {
  const { canvas, facilitator, member } = await boardForTest()
  const [ada, grace] = [await canvas(facilitator), await canvas(member)]
  drawNote(ada, 'before', 'before')
  ada.undo.undo()
  ada.undo.redo()
  const seen: number[] = []
  const { signal } = new AbortController()
  await ada.editInSlices(noteSlices(many), { onDone: () => seen.push(notesOn(ada)), signal })
  expect(seen).toEqual([1, 101, 201, 301, 401, 501, 601, 701, 801, 901, 951])
  await until(() => notesOn(grace) === 951, 'all of it')
  const places = new Set([...recordsOf(ada.doc).values()].map(map => String(map.get('pos'))))
  expect(places.size).toBe(951)
  drawNote(ada, 'after', 'after')
  ada.undo.undo()
  expect(notesOn(ada)).toBe(951)
  ada.undo.undo()
  expect(notesOn(ada)).toBe(1)
  ada.undo.redo()
  expect(notesOn(ada)).toBe(951)
})

test('stopped half-way, or refused, nothing of it stays, what was before does, and nothing can be redone', async () => {
  const { canvas, facilitator, member } = await boardForTest()
  const [ada, grace] = [await canvas(facilitator), await canvas(member)]
  drawNote(ada, 'before', 'before')
  for (const lastWords of ['stop', 'throw']) {
    const stop = new AbortController()
    const placing = ada.editInSlices(noteSlices(many), {
      onDone(slices) {
        if (slices !== 5) return
        drawNote(grace, `of-grace-${lastWords}`, 'Somebody else goes on')
        if (lastWords === 'stop') stop.abort()
        else throw new Error('broken')
      },
      signal: stop.signal,
    })
    await expect(placing).rejects.toThrow()
    await whenSaved(ada)
  }
  await until(() => notesOn(ada) === 3 && notesOn(grace) === 3, 'what was before, and what Grace drew')
  expect(ada.undo.state.get()).toEqual({ canUndo: true, canRedo: false })
  ada.undo.undo()
  expect(notesOn(ada)).toBe(2)
})

test('what comes while the board is being locked stops there', async () => {
  const { canvas, facilitator } = await boardForTest()
  const ada = await canvas(facilitator)
  const { signal } = new AbortController()
  const watch = { onDone: (slices: number) => slices === 3 && ada.setAccess('look'), signal }
  await expect(ada.editInSlices(noteSlices(many), watch)).rejects.toThrow('may not be changed')
})
