// The bars of a board in somebody's hands: what is dragged out of one, and when one keeps away.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import { boardPath, drag, eventually, middleOf, note, openBoard, teamForFile } from '../stage/canvas.ts'
import { fingersOn } from '../stage/fingers.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const noteTool = (page: Page) =>
  page.getByRole('toolbar', { name: 'Tools' }).getByRole('button', { name: 'Note', exact: true })

const write = async (page: Page, text: string) => {
  await page.getByLabel('Text of the note').waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
}

test('a note is dragged out of the toolbar to its place, by mouse and by finger', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const page = await openBoard(stage, ada, board)
  const from = await middleOf(noteTool(page))
  await drag(page, from, { x: 500, y: 300 })
  await write(page, 'by mouse')
  const at = await middleOf(note(page, 'by mouse'))
  expect(Math.hypot(at.x - 500, at.y - 300)).toBeLessThan(40)

  // Back on the bar, or called off: no note, and no tool.
  await drag(page, from, { x: from.x + 60, y: from.y })
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(700, 400, { steps: 4 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await eventually(() => noteTool(page).getAttribute('aria-pressed')).toBe('false')

  const small = await stage.visit(grace, boardPath(grace, board), phone)
  await small.getByRole('button', { name: 'Show the board' }).tap()
  const { x, y } = await middleOf(noteTool(small))
  const fingers = await fingersOn(small)
  await fingers.move([
    [x, y],
    [200, 300],
  ])
  await write(small, 'by finger')
  await note(page, 'by finger').waitFor()
  expect(await page.locator('[data-note]').count()).toBe(2)
})

test('the bar of a note keeps away while somebody types, until the pointer moves', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  const page = await openBoard(stage, ada, board)
  await page.mouse.move(600, 400)
  await page.keyboard.press('n')
  await page.getByLabel('Text of the note').waitFor()
  const bar = page.getByRole('toolbar', { name: 'Note', exact: true })
  const opacity = () => bar.evaluate(element => getComputedStyle(element).opacity)
  await eventually(opacity).toBe('1')
  await page.keyboard.type('one')
  await eventually(opacity).toBe('0')
  await page.keyboard.press('Tab')
  await page.keyboard.type('two')
  await eventually(opacity).toBe('0')
  await page.mouse.move(640, 440, { steps: 3 })
  await eventually(opacity).toBe('1')
})

test('the tool for notes wears what the next note will', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  const page = await openBoard(stage, ada, board)
  const colour = () => noteTool(page).getAttribute('data-color')
  const own = await colour()
  await page.mouse.move(600, 400)
  await page.keyboard.press('n')
  await write(page, 'mine')
  expect(await page.locator('[data-note]').getAttribute('data-color')).toBe(own)
  await page
    .getByRole('toolbar', { name: 'Note', exact: true })
    .getByRole('button', { name: /Colour|Color/ })
    .click()
  await page.getByRole('menuitemradio', { name: 'Green' }).click()
  await eventually(colour).toBe('green')
})
