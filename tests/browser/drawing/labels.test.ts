// Texts, and what stands in shapes: where the caret stands, and what one takes back, while somebody else writes there.
import type { Page } from 'playwright-core'
import { test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, openBoard, teamForFile, twoBefore } from '../stage/canvas.ts'
import { holdTimers, stopClock } from '../stage/timers.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const field = (page: Page) => page.locator('.tl-rich-text [contenteditable="true"]:focus')
const words = (page: Page) => page.locator('[data-shape-type="text"] .tl-text-content').first().innerText()

async function writeText(page: Page, at: { x: number; y: number }, text: string): Promise<void> {
  await page.keyboard.press('t')
  await page.mouse.click(at.x, at.y)
  await field(page).waitFor()
  await page.keyboard.type(text)
}

test('two in one text write each around their own caret, and take back their own', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeText(adasPage, { x: 500, y: 300 }, 'middle')
  await eventually(() => words(gracesPage)).toBe('middle')
  await gracesPage.mouse.dblclick(500, 300)
  await field(gracesPage).waitFor()
  // On a busy page the caret has moved before anything is told of it.
  await adasPage.evaluate(() =>
    window.addEventListener(
      'selectionchange',
      told => told.isTrusted && told.stopImmediatePropagation(),
      true,
    ),
  )
  await adasPage.keyboard.press('Home')
  await gracesPage.keyboard.press('End')
  const before = 'what Ada writes comes before '
  const after = ' and what Grace writes comes after'
  await Promise.all([
    adasPage.keyboard.type(before, { delay: 15 }),
    gracesPage.keyboard.type(after, { delay: 15 }),
  ])
  for (const page of [adasPage, gracesPage])
    await eventually(() => field(page).innerText()).toBe(`${before}middle${after}`)
  // What was written with pauses are several steps.
  await eventually(async () => {
    await adasPage.keyboard.press('Control+z')
    return field(adasPage).innerText()
  }).toBe(`middle${after}`)
  await eventually(() => field(gracesPage).innerText()).toBe(`middle${after}`)
  await gracesPage.keyboard.type('!')
  await adasPage.keyboard.type('the ')
  for (const page of [adasPage, gracesPage])
    await eventually(() => field(page).innerText()).toBe(`the middle${after}!`)
})

test('what is typed into a label that has just opened stays where it was typed, on a busy page too', async () => {
  const board = await createBoard(team.ada, 'blank')
  const page = await openBoard(stage, team.ada, board)
  // With these tldraw opens a field; and for some time after that ProseMirror mistrusts a caret at the start.
  const goOn = await holdTimers(page, 0, 100)
  await stopClock(page)
  await writeText(page, { x: 500, y: 300 }, 'end')
  await page.keyboard.press('Home')
  await page.keyboard.type('the ')
  await goOn()
  await page.keyboard.type('very ')
  await eventually(() => words(page)).toBe('the very end')
  await page.keyboard.press('Escape')

  await page.mouse.dblclick(500, 300)
  await field(page).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.type(', and ')
  await goOn()
  await page.keyboard.type('more')
  await eventually(() => words(page)).toBe('the very end, and more')
  await page.keyboard.press('Escape')

  // A double click chooses all of it, and what is typed takes its place.
  await page.mouse.dblclick(500, 300)
  await field(page).waitFor()
  await page.keyboard.type('an')
  await goOn()
  await page.keyboard.type('ew')
  await eventually(() => words(page)).toBe('anew')
})
