// What is drawn besides notes, and how it is put in order: for two people, each in a browser of their own.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stageForFile } from '../stage/browser.ts'
import {
  drag,
  eventually,
  middleOf,
  note,
  pressOnLayout,
  teamForFile,
  twoBefore,
  writeNote,
} from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const shapes = (page: Page, type: string) => page.locator(`[data-shape-type="${type}"]`)

test('a shape is chosen from the menu, styled while it is armed, and changed afterwards by somebody else', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  // Who chooses none draws the one of before.
  await adasPage.getByRole('button', { name: 'Shapes' }).click()
  await adasPage.getByRole('button', { name: 'Cloud' }).waitFor()
  await drag(adasPage, { x: 300, y: 200 }, { x: 500, y: 300 })
  await shapes(gracesPage, 'geo').waitFor()
  await adasPage.keyboard.press('Delete')
  await shapes(gracesPage, 'geo').waitFor({ state: 'detached' })

  await adasPage.getByRole('button', { name: 'Shapes' }).click()
  await adasPage.getByRole('button', { name: 'Cloud' }).click()
  await adasPage.getByRole('radio', { name: 'Red', exact: true }).click()
  await drag(adasPage, { x: 300, y: 200 }, { x: 600, y: 400 })
  const path = shapes(gracesPage, 'geo').locator('svg path').first()
  await path.waitFor()
  const red = await path.getAttribute('stroke')

  await gracesPage.keyboard.press('Control+a')
  await gracesPage.getByRole('button', { name: 'Style' }).click()
  const style = gracesPage.getByRole('dialog', { name: 'Style' })
  expect(await style.getByRole('radio', { name: 'Cloud' }).getAttribute('aria-checked')).toBe('true')
  await style.getByRole('radiogroup', { name: 'Vertical' }).waitFor()
  await style.getByRole('radio', { name: 'Star' }).click()
  await style.getByRole('radio', { name: 'Blue', exact: true }).click()
  await style.getByRole('radio', { name: '50 %' }).click()
  const adasPath = shapes(adasPage, 'geo').locator('svg path').first()
  await eventually(() => adasPath.getAttribute('stroke')).not.toBe(red)
  await eventually(() => shapes(adasPage, 'geo').evaluate(shape => getComputedStyle(shape).opacity)).toBe(
    '0.5',
  )
})

test('what is typed after a shape is drawn is written in it, until it is let go of', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  const words = (text: string) => shapes(gracesPage, 'geo').getByText(text, { exact: true })
  await adasPage.keyboard.press('r')
  await drag(adasPage, { x: 200, y: 150 }, { x: 420, y: 300 })
  await adasPage.locator('[data-caret]').waitFor()
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/caret.png` })
  // Each of these letters is a tool or a command of the board.
  await adasPage.keyboard.type('north')
  await words('north').waitFor()
  await adasPage.keyboard.press('Escape')
  await adasPage.keyboard.press('Escape')

  await adasPage.keyboard.press('o')
  await adasPage.mouse.click(700, 300)
  // It can be made larger first.
  await drag(adasPage, { x: 800, y: 400 }, { x: 850, y: 430 })
  await pressOnLayout(adasPage, { key: 'Н', code: 'KeyY', isShifted: true })
  await pressOnLayout(adasPage, { key: 'т', code: 'KeyN' })
  await words('Нт').waitFor()
  // In the letters of notes, in both alphabets.
  const alphabets = () =>
    adasPage.evaluate(() =>
      [...document.fonts]
        .filter(({ family, status }) => family === 'tldraw_sans' && status === 'loaded')
        .map(({ unicodeRange }) => unicodeRange)
        .sort(),
    )
  await eventually(alphabets).toEqual(['U+0-10FFFF', 'U+400-4FF, U+2116'])
  await adasPage.keyboard.press('Escape')
  await adasPage.keyboard.press('Escape')

  await adasPage.keyboard.press('r')
  await drag(adasPage, { x: 200, y: 500 }, { x: 420, y: 650 })
  await adasPage.locator('[data-caret]').waitFor()
  await adasPage.keyboard.press('Escape')
  await adasPage.locator('[data-caret]').waitFor({ state: 'detached' })
  await adasPage.keyboard.press('n')
  await adasPage.getByLabel('Text of the note').waitFor()
  expect((await shapes(adasPage, 'geo').allInnerTexts()).sort()).toEqual(['', 'north', 'Нт'])
})

test('two who write in one shape at once keep every letter, each in the order of their own', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  const field = (page: Page) => page.locator('.tl-rich-text [contenteditable="true"]:focus')
  const words = (page: Page) => shapes(page, 'geo').locator('.tl-text-content').first().innerText()
  const write = async (page: Page, text: string) => {
    for (const letter of text) await page.keyboard.type(letter)
  }

  await adasPage.keyboard.press('r')
  await drag(adasPage, { x: 300, y: 500 }, { x: 900, y: 700 })
  await adasPage.keyboard.press('Enter')
  await field(adasPage).waitFor()
  await shapes(gracesPage, 'geo').waitFor()
  await gracesPage.mouse.dblclick(600, 600)
  await field(gracesPage).waitFor()
  await Promise.all([write(adasPage, 'abcdefghij'), write(gracesPage, '0123456789')])
  for (const page of [adasPage, gracesPage]) {
    await eventually(async () => (await words(page)).length).toBe(20)
    const text = await words(page)
    expect(text.replaceAll(/\d/g, '')).toBe('abcdefghij')
    expect(text.replaceAll(/\D/g, '')).toBe('0123456789')
  }
})

test('an arrow holds on to a note, also when somebody else moves it', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 300, y: 300 }, 'cause')
  await writeNote(adasPage, { x: 800, y: 300 }, 'effect')
  await adasPage.keyboard.press('a')
  await drag(adasPage, { x: 300, y: 300 }, { x: 800, y: 300 })
  // Thick enough for a head that is seen; forms are drawn as before.
  const thickness = (type: string) =>
    shapes(gracesPage, type).locator('[stroke-width]').first().getAttribute('stroke-width')
  await eventually(() => thickness('arrow')).toBe('3.5')
  await adasPage.keyboard.press('Escape')
  await adasPage.keyboard.press('r')
  await drag(adasPage, { x: 200, y: 600 }, { x: 300, y: 700 })
  await eventually(() => thickness('geo')).toBe('2')
  const end = async () => {
    const box = await shapes(adasPage, 'arrow').boundingBox()
    return box && Math.round(box.y + box.height)
  }
  await shapes(gracesPage, 'arrow').waitFor()
  const before = await end()
  await note(gracesPage, 'effect').waitFor()
  await drag(gracesPage, { x: 800, y: 300 }, { x: 800, y: 600 })
  await eventually(end).toBeGreaterThan((before ?? 0) + 150)
})

test('chosen notes are put in line by keys and by the menu, and go back step by step', async () => {
  const { adasPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 300, y: 200 }, 'first')
  await writeNote(adasPage, { x: 500, y: 350 }, 'second')
  await writeNote(adasPage, { x: 900, y: 600 }, 'third')
  const places = () => Promise.all(['first', 'second', 'third'].map(text => middleOf(note(adasPage, text))))
  const before = await places()
  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.press('Alt+a')
  await eventually(async () => new Set((await places()).map(({ x }) => Math.round(x))).size).toBe(1)
  await adasPage.getByRole('button', { name: 'Align' }).click()
  await adasPage.getByRole('menuitem', { name: 'Spread down' }).click()
  await eventually(async () => Math.round((await places())[1]?.y ?? 0)).toBe(400)
  await adasPage.keyboard.press('Control+z')
  await adasPage.keyboard.press('Control+z')
  await eventually(places).toEqual(before)
})

test('a new frame takes its name at once; an arrow in it holds on to notes, and nothing in it to the frame', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await adasPage.keyboard.press('f')
  await drag(adasPage, { x: 200, y: 200 }, { x: 1100, y: 650 })
  await adasPage.keyboard.type('Parking lot')
  await adasPage.keyboard.press('Enter')
  await shapes(gracesPage, 'frame').getByText('Parking lot').waitFor()
  expect(await shapes(adasPage, 'sticky').count()).toBe(0)

  await adasPage.getByRole('button', { name: 'Parking lot' }).click()
  await adasPage.keyboard.type('Later')
  await adasPage.keyboard.press('Enter')
  await shapes(gracesPage, 'frame').getByText('Later').waitFor()
  await adasPage.getByRole('button', { name: 'Style' }).click()
  await adasPage.getByRole('radio', { name: 'Green', exact: true }).click()
  await gracesPage.locator('[data-frame-color="green"]').waitFor({ state: 'attached' })
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/frame.png` })
  await adasPage.keyboard.press('Escape')
  await adasPage.keyboard.press('Escape')

  await writeNote(adasPage, { x: 350, y: 300 }, 'cause')
  await writeNote(adasPage, { x: 900, y: 450 }, 'effect')
  const [cause, effect] = [await middleOf(note(adasPage, 'cause')), await middleOf(note(adasPage, 'effect'))]
  await adasPage.keyboard.press('a')
  await adasPage.mouse.move(cause.x, cause.y)
  await adasPage.mouse.down()
  await adasPage.mouse.move(effect.x, effect.y, { steps: 2 })
  await adasPage.mouse.up()
  await shapes(gracesPage, 'arrow').waitFor()
  const end = async () => {
    const box = await shapes(adasPage, 'arrow').boundingBox()
    return box && Math.round(box.x + box.width)
  }
  const before = await end()
  await adasPage.keyboard.press('Escape')
  await drag(adasPage, effect, { x: effect.x + 100, y: effect.y })
  await eventually(end).toBeGreaterThan((before ?? 0) + 80)

  // Let go beside the note it is where it was let go, not in the middle of the frame.
  await adasPage.keyboard.press('a')
  await drag(adasPage, cause, { x: 300, y: 600 })
  const lowest = async () => {
    const boxes = await Promise.all((await shapes(adasPage, 'arrow').all()).map(each => each.boundingBox()))
    return Math.max(...boxes.map(box => (box ? Math.round(box.y + box.height) : 0)))
  }
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/arrow.png` })
  await eventually(lowest).toBeGreaterThan(500)
})

test('the board is zoomed by the keys that zoom a page elsewhere', async () => {
  const { adasPage } = await twoBefore(stage, team)
  const zoom = async () =>
    parseInt(await adasPage.getByRole('toolbar', { name: 'View' }).getByText('%').innerText(), 10)
  const step = async (key: string, wanted: (before: number) => (now: number) => boolean) => {
    const isThere = wanted(await zoom())
    await adasPage.keyboard.press(key)
    await eventually(async () => isThere(await zoom())).toBe(true)
  }
  const larger = (before: number) => (now: number) => now > before
  const smaller = (before: number) => (now: number) => now < before
  await adasPage.mouse.click(700, 300)
  await step('Control+Equal', larger)
  await step('Control+Shift+Equal', larger)
  await step('Control+NumpadAdd', larger)
  await step('Control+Minus', smaller)
  await step('Control+NumpadSubtract', smaller)
  await step('Control+0', () => now => now === 100)
  // Stop by stop, as elsewhere; from between two of them to the next.
  for (const next of [75, 67, 50, 33, 25]) await step('Control+Minus', () => now => now === next)
  await adasPage.keyboard.down('Control')
  for (let turn = 0; turn < 2; turn++) await adasPage.mouse.wheel(0, -10)
  await adasPage.keyboard.up('Control')
  await eventually(zoom).toBe(30)
  await step('Control+Equal', () => now => now === 33)
})
