import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addNotes, createBoard } from '../server/people.ts'
import { openStage, type Stage } from './browser.ts'
import { drag, eventually, meet, note, openBoard, type Team } from './canvas.ts'

let stage: Stage
let team: Team
beforeAll(async () => {
  stage = await openStage()
  team = await meet(stage)
})
afterAll(() => stage.close())

const elements = (page: Page) => page.locator('[data-note]').count()
const painted = (page: Page) =>
  page.evaluate(() => Number(document.querySelector<HTMLElement>('canvas[data-notes]')?.dataset.notes ?? 0))

/** The colour of the picture of notes at a place of the page; opaque where a note is. */
const isPaintedAt = (page: Page, at: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-notes]')
    const box = canvas?.getBoundingClientRect()
    const pixel = box && canvas?.getContext('2d')?.getImageData(x - box.x, y - box.y, 1, 1).data
    return (pixel?.[3] ?? 0) > 0
  }, at)

test('hundreds of notes are one picture, and elements again where a person looks closely', async () => {
  const board = await createBoard(team.ada, 'blank')
  const notes = Array.from({ length: 600 }, (_, index) => ({ text: `${index} of six hundred` }))
  await addNotes(team.ada, board, notes.slice(0, 300))
  await addNotes(team.ada, board, notes.slice(300))
  const [adasPage, gracesPage] = await Promise.all([
    openBoard(stage, team.ada, board),
    openBoard(stage, team.grace, board),
  ])
  await eventually(() => painted(adasPage)).toBe(600)
  expect(await elements(adasPage)).toBe(0)

  // What is painted can be taken hold of all the same, and others see it move.
  const middle = { x: 720, y: 440 }
  while (!(await isPaintedAt(adasPage, middle))) middle.y += 3
  middle.y += 4
  await adasPage.mouse.click(middle.x, middle.y)
  await adasPage.getByRole('toolbar', { name: 'Note', exact: true }).waitFor()
  await adasPage.keyboard.press('Shift+2')
  await eventually(() => elements(adasPage)).toBeGreaterThan(0)
  expect(await painted(adasPage)).toBe(0)
  expect(await elements(adasPage)).toBeLessThan(300)

  await adasPage.keyboard.press('Shift+1')
  await eventually(() => painted(adasPage)).toBe(600)
  const empty = { x: 30, y: 500 }
  expect(await isPaintedAt(gracesPage, empty)).toBe(false)
  await drag(adasPage, middle, empty)
  await eventually(() => isPaintedAt(gracesPage, empty)).toBe(true)

  // A note that is written is an element among the painted ones.
  await adasPage.mouse.dblclick(empty.x, empty.y)
  await adasPage.getByLabel('Text of the note').waitFor()
  expect(await elements(adasPage)).toBe(1)
  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.type('moved away')
  await adasPage.keyboard.press('Escape')
  await eventually(() => painted(adasPage)).toBe(600)
  await gracesPage.keyboard.press('Shift+O')
  await gracesPage.getByText('moved away').waitFor()
  expect(await note(gracesPage, 'moved away').count()).toBe(0)
})
