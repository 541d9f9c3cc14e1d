// What is seen while a note is written.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import { boardPath, eventually, middleOf, teamForFile, twoBefore } from '../stage/canvas.ts'
import { fingersOn } from '../stage/fingers.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('on a phone the view goes near the note that is written, and back when it is', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const page = await stage.visit(grace, boardPath(grace, board), phone)
  await page.getByRole('button', { name: 'Show the board' }).tap()
  const frame = page.locator('[data-shape-type="lanes"]').first()
  await frame.waitFor()
  const width = async () => Math.round((await frame.boundingBox())?.width ?? 0)
  const before = await width()
  const fingers = await fingersOn(page)
  await fingers.tap([200, 400])
  await fingers.tap([200, 400])
  const field = page.getByLabel('Text of the note')
  await field.waitFor()
  await eventually(async () => (await field.boundingBox())?.width).toBeGreaterThan(190)
  await eventually(width).toBeGreaterThan(before * 1.4)
  await eventually(async () => Math.abs((await middleOf(field)).x - 195)).toBeLessThan(5)
  // Above the keyboard.
  await eventually(async () => (await middleOf(field)).y).toBeLessThan(400)
  await page.keyboard.type('Readable')
  // The next one is made where the finger taps, as near as this one.
  await fingers.tap([100, 600])
  await fingers.tap([100, 600])
  await eventually(() => field.inputValue()).toBe('')
  const next = await middleOf(field)
  expect(Math.abs(next.x - 100)).toBeLessThan(120)
  expect(Math.abs(next.y - 600)).toBeLessThan(40)
  await page.keyboard.type('Another')
  await page.keyboard.press('Escape')
  await eventually(width).toBe(before)
})

test('the note one comes from has no outline while one writes the next', async () => {
  const { adasPage } = await twoBefore(stage, team)
  const field = adasPage.getByLabel('Text of the note')
  await adasPage.mouse.move(500, 400)
  await adasPage.keyboard.press('n')
  await field.waitFor()
  for (const text of ['Pairing', 'Demos']) {
    await adasPage.keyboard.type(text)
    await adasPage.mouse.move(505, 405)
    await adasPage.keyboard.press('Tab')
    await eventually(() => field.inputValue()).toBe('')
    expect(await adasPage.locator('.tl-shape-indicator').count()).toBe(1)
  }
})
