// What people on one board see of each other and leave to each other: words at a cursor, a view that is followed, locks.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import {
  boardPath,
  drag,
  eventually,
  teamForFile,
  middleOf,
  note,
  noteTexts,
  openBoard,
  pressOnLayout,
  saved,
  twoBefore,
  writeNote,
} from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('what is said at a cursor is read by the others while it is typed, and gone with Escape', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await adasPage.mouse.move(600, 400)
  // Where a Russian keyboard writes a full stop.
  await pressOnLayout(adasPage, { key: '.', code: 'Slash' })
  await adasPage.getByLabel('What you say at your cursor').waitFor()
  await adasPage.keyboard.type('look at n')
  await gracesPage.getByText('look at n', { exact: true }).waitFor()
  // Whoever hears the board is told once, when no letter has come for a moment.
  await gracesPage
    .getByRole('status')
    .filter({ hasText: 'Ada says: look at n' })
    .waitFor({ state: 'attached' })
  await adasPage.keyboard.press('Escape')
  await gracesPage.getByText('look at n', { exact: true }).waitFor({ state: 'detached' })
  await adasPage.keyboard.press('n')
  await adasPage.getByLabel('Text of the note').waitFor()
})

test('a click on somebody follows their view, until one moves oneself', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'over there')
  await note(gracesPage, 'over there').waitFor()
  await gracesPage.getByRole('button', { name: 'Follow Ada' }).click()
  await gracesPage.getByText('Following Ada').waitFor()
  await adasPage.mouse.move(700, 500)
  await adasPage.mouse.wheel(-300, -200)
  await eventually(async () => (await middleOf(note(adasPage, 'over there'))).x).toBeGreaterThan(800)
  const isSame = async () => {
    const [hers, own] = await Promise.all(
      [adasPage, gracesPage].map(page => middleOf(note(page, 'over there'))),
    )
    return Math.round(hers?.x ?? 0) === Math.round(own?.x ?? 1)
  }
  await eventually(isSame).toBe(true)

  await gracesPage.mouse.move(700, 500)
  await gracesPage.mouse.wheel(100, 0)
  await gracesPage.getByText('Following Ada').waitFor({ state: 'detached' })
  await gracesPage.getByRole('button', { name: 'Follow Ada' }).click()
  await gracesPage.getByText('Following Ada').waitFor()
  await gracesPage.keyboard.press('Escape')
  await gracesPage.getByText('Following Ada').waitFor({ state: 'detached' })

  // One on oneself opens what is one's own.
  await gracesPage.getByRole('button', { name: 'You: Grace' }).click()
  await gracesPage.getByRole('menuitem', { name: 'Name and colour' }).waitFor()
  await gracesPage.getByRole('menuitemradio', { name: 'Dark' }).click()
  await eventually(() => gracesPage.locator('html').getAttribute('data-theme')).toBe('dark')
})

test('on a phone one sees who is here, and follows them from the list of notes', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'journey-as-is')
  const adasPage = await openBoard(stage, ada, board)
  const page = await stage.visit(grace, boardPath(grace, board), phone)
  const here = page.getByRole('button', { name: 'On this board: 2 people' })
  await here.tap()
  await page.getByRole('menuitemcheckbox', { name: 'Follow Ada' }).tap()
  await page.getByText('Following Ada').waitFor()
  await adasPage.keyboard.press('Shift+2')
  await here.tap()
  await page.getByRole('menuitemcheckbox', { name: 'Follow Ada', checked: true }).tap()
  await page.getByText('Following Ada').waitFor({ state: 'detached' })

  await page.getByRole('button', { name: 'More', exact: true }).tap()
  await page.getByRole('menuitem', { name: 'You: Grace' }).tap()
  await page.getByRole('menuitemradio', { name: 'Русский' }).tap()
  await page.getByRole('button', { name: 'На этой доске 2 человека' }).waitFor()
})

test('a facilitator’s lock holds for all, one’s own lock for oneself', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'stay')
  await note(gracesPage, 'stay').waitFor()
  const x = async (page: typeof adasPage) => Math.round((await middleOf(note(page, 'stay'))).x)

  await adasPage.mouse.click(600, 400, { button: 'right' })
  await adasPage.getByRole('menuitem', { name: 'Lock for all' }).click()
  await saved(adasPage)
  await gracesPage.mouse.click(600, 400)
  await gracesPage.getByText('Locked by a facilitator').waitFor()
  await gracesPage.mouse.click(900, 700)
  await gracesPage.getByText('Locked by a facilitator').waitFor({ state: 'detached' })
  await gracesPage.mouse.move(600, 400)
  await gracesPage.locator('[data-padlock]').waitFor()
  await drag(gracesPage, { x: 600, y: 400 }, { x: 900, y: 400 })
  await gracesPage.getByText('Locked by a facilitator').waitFor()
  await gracesPage.mouse.click(900, 700)
  await gracesPage.mouse.click(600, 400, { button: 'right' })
  await gracesPage.getByRole('menu').getByText('Locked by a facilitator').waitFor()
  if (process.env.SHOTS) await gracesPage.screenshot({ path: `${process.env.SHOTS}/locked.png` })
  await gracesPage.getByRole('menuitem', { name: /^Copy Ctrl/ }).waitFor()
  expect(await gracesPage.getByRole('menuitem', { name: /^(Unlock|Delete|Cut)/ }).count()).toBe(0)
  await gracesPage.keyboard.press('Escape')
  expect(await x(gracesPage)).toBe(600)
  await adasPage.mouse.click(600, 400)
  await adasPage.getByRole('button', { name: 'Unlock for all' }).click()
  await eventually(async () => {
    await drag(gracesPage, { x: 600, y: 400 }, { x: 700, y: 400 })
    return x(gracesPage)
  }).toBe(700)

  // A frame says so beside its name.
  await adasPage.keyboard.press('f')
  await drag(adasPage, { x: 200, y: 550 }, { x: 500, y: 800 })
  await adasPage.keyboard.type('Parking lot')
  await adasPage.keyboard.press('Enter')
  const padlock = () =>
    gracesPage
      .locator('.tl-frame-heading-hit-area', { hasText: 'Parking lot' })
      .evaluate(heading => getComputedStyle(heading, '::after').maskImage)
  await eventually(padlock).toBe('none')
  await adasPage.mouse.click(202, 700, { button: 'right' })
  await adasPage.getByRole('menuitem', { name: 'Lock for all' }).click()
  await eventually(padlock).toMatch(/^url/)
  // Its menu has all there is; no bar looks out behind it.
  await adasPage.mouse.click(202, 700, { button: 'right' })
  await adasPage.getByRole('menuitem', { name: 'Unlock for all' }).waitFor()
  expect(await adasPage.getByRole('toolbar', { name: 'Note', includeHidden: true }).count()).toBe(0)
  await adasPage.keyboard.press('Escape')
  if (process.env.SHOTS) await gracesPage.screenshot({ path: `${process.env.SHOTS}/frame-locked.png` })

  await gracesPage.mouse.click(700, 400, { button: 'right' })
  await gracesPage.getByRole('menuitem', { name: 'Lock for me' }).click()
  await drag(gracesPage, { x: 700, y: 400 }, { x: 900, y: 400 })
  expect(await x(gracesPage)).toBe(700)
  await gracesPage.getByRole('button', { name: 'Unlock for me' }).waitFor()
  await eventually(() => x(adasPage)).toBe(700)
  await drag(adasPage, { x: 700, y: 400 }, { x: 800, y: 400 })
  await eventually(() => x(gracesPage)).toBe(800)
})

test('a prepared frame stays where it is until a facilitator unlocks it, and then moves with its notes', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team, 'retro-start-stop-continue')
  const frame = (page: typeof adasPage) => page.locator('[data-shape-type="lanes"]').first()
  // Until the first look at the board is taken.
  await eventually(async () => (await frame(adasPage).boundingBox())?.x ?? 0).toBeGreaterThan(20)
  await eventually(async () => (await frame(gracesPage).boundingBox())?.x ?? 0).toBeGreaterThan(20)
  const box = await frame(adasPage).boundingBox()
  if (!box) throw new Error('There is a frame')
  const inside = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  await writeNote(adasPage, inside, 'on it')
  await note(gracesPage, 'on it').waitFor()
  const before = await middleOf(note(gracesPage, 'on it'))
  const edge = { x: box.x + 1, y: box.y + box.height * 0.7 }
  await drag(gracesPage, edge, { x: edge.x + 100, y: edge.y })
  expect((await frame(gracesPage).boundingBox())?.x).toBeCloseTo(box.x, 0)
  expect(await gracesPage.getByRole('button', { name: /Lock for all|Unlock for all/ }).count()).toBe(0)
  await adasPage.getByRole('button', { name: 'Unlock for all' }).first().click()
  await saved(adasPage)
  await adasPage.keyboard.press('Escape')
  await drag(adasPage, edge, { x: edge.x + 100, y: edge.y })
  await eventually(async () => Math.round((await frame(gracesPage).boundingBox())?.x ?? 0)).toBe(
    Math.round(box.x + 100),
  )
  await eventually(async () => Math.round((await middleOf(note(gracesPage, 'on it'))).x)).toBe(
    Math.round(before.x + 100),
  )
})

test('the menu of the board adds notes and carries copies to another board', async () => {
  const { adasPage } = await twoBefore(stage, team)
  await adasPage.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await adasPage.mouse.click(500, 300, { button: 'right' })
  await adasPage.getByRole('menuitem', { name: 'Add a note here' }).click()
  await adasPage.getByLabel('Text of the note').waitFor()
  await adasPage.keyboard.type('from here')
  await adasPage.keyboard.press('Escape')
  await adasPage.mouse.click(500, 300, { button: 'right' })
  await adasPage.getByRole('menuitem', { name: /^Copy Ctrl/ }).click()
  const copied = () => adasPage.evaluate(() => navigator.clipboard.readText())
  await eventually(copied).toBe('from here')

  const page = await openBoard(stage, team.ada, await createBoard(team.ada, 'blank'))
  await page.mouse.click(400, 500, { button: 'right' })
  await page.getByRole('menuitem', { name: /^Paste here/ }).click()
  await eventually(() => noteTexts(page)).toEqual(['from here'])
  await eventually(async () => Math.abs((await middleOf(note(page, 'from here'))).x - 400)).toBeLessThan(130)
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await page.keyboard.press('Control+x')
  await eventually(() => noteTexts(page)).toEqual([])
  await eventually(copied).toBe('from here')
  await page.keyboard.press('Control+v')
  await eventually(() => noteTexts(page)).toEqual(['from here'])
  await saved(page)
})

test('everything is reached by keys: regions, notes one after another, moves and writing', async () => {
  const { adasPage: page } = await twoBefore(stage, team)
  await writeNote(page, { x: 400, y: 300 }, 'one')
  await writeNote(page, { x: 800, y: 300 }, 'two')
  const focused = () =>
    page.evaluate(() => document.activeElement?.closest('[data-region]')?.getAttribute('data-region'))
  await page.keyboard.press('F6')
  const first = await focused()
  const seen = [first]
  for (;;) {
    await page.keyboard.press('F6')
    const next = await focused()
    if (next === first) break
    seen.push(next)
  }
  expect(new Set(seen)).toEqual(new Set(['bar', 'canvas', 'tools']))
  while ((await focused()) !== 'canvas') await page.keyboard.press('Shift+F6')

  const place = async (text: string) => Math.round((await middleOf(note(page, text))).x)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await eventually(() => place('two')).toBe(811)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+ArrowLeft')
  await eventually(() => place('one')).toBe(390)
  await page.keyboard.press('Enter')
  await page.getByLabel('Text of the note').waitFor()
  await page.keyboard.type(' more')
  await note(page, 'one more').waitFor({ state: 'attached' })
  await page.keyboard.press('Escape')
  await saved(page)
})
