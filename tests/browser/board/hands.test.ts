// How a board answers to fingers, and to a mouse where the canvas alone would answer otherwise.
import { expect, test } from 'vitest'
import { addNotes, createBoard, readNotes } from '../../server/people.ts'
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
  twoBefore,
  writeNote,
  written,
} from '../stage/canvas.ts'
import { fingersOn } from '../stage/fingers.ts'
import { holdTimers } from '../stage/timers.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('fingers move and zoom the board, move notes without resizing them, open the menu, and write', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  await addNotes(ada, board, [{ text: 'far too long' }])
  const page = await stage.visit(grace, boardPath(grace, board), phone)
  await page.getByRole('button', { name: 'Show the board' }).tap()
  const fingers = await fingersOn(page)
  const shown = note(page, 'far too long')
  await shown.waitFor()
  const box = async () => (await shown.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }

  const first = await box()
  await fingers.move([
    [300, 600],
    [200, 500],
  ])
  await eventually(async () => (await box()).x).toBeLessThan(first.x - 60)
  await fingers.move([
    [200, 500],
    [300, 600],
  ])
  await eventually(async () => (await box()).x).toBeGreaterThan(first.x - 40)
  await fingers.move(
    [
      [150, 600],
      [180, 600],
    ],
    [
      [250, 600],
      [220, 600],
    ],
  )
  await eventually(async () => (await box()).width).toBeLessThan(first.width * 0.7)
  const small = await box()
  await fingers.move(
    [
      [100, 600],
      [140, 560],
    ],
    [
      [180, 600],
      [240, 560],
    ],
  )
  await eventually(async () => (await box()).y).toBeLessThan(small.y - 20)

  await page.getByRole('button', { name: 'Show everything' }).tap()
  const [old] = await readNotes(ada, board)
  const at = await middleOf(shown)
  await fingers.tap([at.x, at.y])
  await page.getByRole('toolbar', { name: 'Note', exact: true }).waitFor()
  await fingers.move([
    [at.x, at.y],
    [at.x + 20, at.y + 120],
  ])
  await eventually(async () => (await readNotes(ada, board))[0]?.y).toBeGreaterThan((old?.y ?? 0) + 50)
  expect((await readNotes(ada, board))[0]?.w).toBe(old?.w)

  const there = await middleOf(shown)
  const menu = page.getByRole('menu')
  await fingers.hold([there.x, there.y], () => menu.waitFor())
  await menu.getByRole('menuitem', { name: 'Delete' }).tap()
  await shown.waitFor({ state: 'detached' })

  await page.getByText('Tap twice to write a note').waitFor()
  await fingers.tap([200, 300])
  await fingers.tap([200, 300])
  await page.getByLabel('Text of the note').waitFor()
  await page.keyboard.type('short')
  await eventually(async () => (await readNotes(ada, board)).map(({ text }) => text)).toEqual(['short'])
})

test('a mouse moves the board with Space and with its middle button, which pastes nothing', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  await addNotes(ada, board, [{ text: 'here' }])
  const page = await openBoard(stage, ada, board, { permissions: ['clipboard-read', 'clipboard-write'] })
  await note(page, 'here').waitFor()
  await page.evaluate(() => navigator.clipboard.writeText('one\ntwo'))
  const place = () => middleOf(note(page, 'here'))
  const first = await place()
  await page.keyboard.down('Space')
  await drag(page, { x: 300, y: 600 }, { x: 340, y: 580 })
  await page.keyboard.up('Space')
  await eventually(place).toEqual({ x: first.x + 40, y: first.y - 20 })
  await page.mouse.move(300, 600)
  await page.mouse.down({ button: 'middle' })
  await page.mouse.move(260, 620, { steps: 4 })
  await page.mouse.up({ button: 'middle' })
  await eventually(place).toEqual(first)
  // What a paste would have brought is there before what is written after it.
  await page.mouse.dblclick(300, 600)
  await page.getByLabel('Text of the note').waitFor()
  await page.keyboard.type('after')
  await page.keyboard.press('Escape')
  await eventually(() => noteTexts(page)).toEqual(['after', 'here'])
})

test('each turn of the wheel moves the board once, on a busy page and by a slow hand', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  await addNotes(ada, board, [{ text: 'here' }])
  const page = await openBoard(stage, ada, board)
  await note(page, 'here').waitFor()
  const place = () => middleOf(note(page, 'here'))
  const { x, y } = await place()
  const goOn = await holdTimers(page, 140)
  await page.mouse.move(300, 600)
  await page.mouse.wheel(0, 100)
  await eventually(place).toEqual({ x, y: y - 100 })
  await goOn()
  await written(page)
  expect(await place()).toEqual({ x, y: y - 100 })
  // As long after each other as an end comes after a turn.
  await page.evaluate(() => {
    let now = Date.now()
    Date.now = () => (now += 140)
  })
  for (let turn = 0; turn < 3; turn++) await page.mouse.wheel(0, -100)
  await eventually(place).toEqual({ x, y: y + 200 })
})

test('notes come where the pointer is, also after a dialog, and a pasted list hides no note of its column', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'retro-mad-sad-glad')
  const page = await openBoard(stage, ada, board, { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.mouse.move(300, 400)
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Keys of the board' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.mouse.move(310, 410)
  await page.keyboard.press('n')
  await page.getByLabel('Text of the note').waitFor()
  await page.keyboard.type('slow builds')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  const at = await middleOf(note(page, 'slow builds'))
  expect(Math.abs(at.x - 310)).toBeLessThan(5)

  await page.evaluate(() => navigator.clipboard.writeText('flaky tests\nno reviews'))
  await page.mouse.move(at.x, at.y)
  await page.keyboard.press('Control+v')
  await eventually(() => noteTexts(page)).toEqual(['flaky tests', 'no reviews', 'slow builds'])
  const notes = await readNotes(ada, board)
  expect(new Set(notes.map(({ zone }) => zone)).size).toBe(1)
  expect(notes.every(({ author }) => author === ada.me.id)).toBe(true)
  for (const [index, a] of notes.entries())
    for (const b of notes.slice(index + 1))
      expect(a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h).toBe(false)
})

test('handles on the sides of a note make the next one there, and arrows to others', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 700, y: 400 }, 'middle')
  // Two clicks are a double one within this time; not if something was written in between.
  await holdTimers(adasPage, 450)
  const place = async (text: string) => {
    const box = await note(adasPage, text).boundingBox()
    return box ?? { x: 0, y: 0, width: 0, height: 0 }
  }
  const middle = await place('middle')
  for (const side of ['above', 'below', 'on the left', 'on the right']) {
    await note(adasPage, 'middle').click()
    await adasPage.getByRole('button', { name: `New note ${side}` }).click()
    await adasPage.getByLabel('Text of the note').waitFor()
    await adasPage.keyboard.type(side)
    await adasPage.keyboard.press('Escape')
    await adasPage.keyboard.press('Escape')
  }
  await note(gracesPage, 'on the right').waitFor()
  expect((await place('above')).y).toBeLessThan(middle.y - middle.height)
  expect((await place('below')).y).toBeGreaterThan(middle.y + middle.height)
  expect((await place('on the left')).x).toBeLessThan(middle.x - middle.width)
  expect((await place('on the right')).x).toBeGreaterThan(middle.x + middle.width)

  await writeNote(adasPage, { x: 1200, y: 700 }, 'because')
  await note(adasPage, 'middle').click()
  const handle = await middleOf(adasPage.getByRole('button', { name: 'New note on the right' }))
  await drag(adasPage, handle, { x: 1200, y: 700 })
  const arrow = gracesPage.locator('[data-shape-type="arrow"]')
  await arrow.waitFor()
  expect(await noteTexts(gracesPage)).toHaveLength(6)
  // It holds on to both: the one it was pulled out of takes it along.
  const height = async () => (await arrow.boundingBox())?.height ?? 0
  const before = await height()
  await drag(gracesPage, await middleOf(note(gracesPage, 'middle')), { x: 300, y: 650 })
  await eventually(height).toBeLessThan(before - 150)
})

test('a handle stands on the side itself where another note is near, as long as it covers no letter', async () => {
  const { adasPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'one')
  await writeNote(adasPage, { x: 844, y: 400 }, 'two')
  await note(adasPage, 'one').click()
  const handle = (side: string) => adasPage.getByRole('button', { name: `New note on the ${side}` })
  await handle('right').waitFor()
  await adasPage.keyboard.press('Control+Minus')
  await handle('right').waitFor({ state: 'detached' })
  await handle('left').waitFor()
})
