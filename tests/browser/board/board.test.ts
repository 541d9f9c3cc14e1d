import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile, type VisitOptions } from '../stage/browser.ts'
import {
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

const twoPeople = (template?: string) => twoBefore(stage, team, template)

async function onePerson(template = 'blank', options: VisitOptions = {}) {
  const board = await createBoard(team.ada, template)
  return { adasPage: await openBoard(stage, team.ada, board, options) }
}

test('N writes a note at the pointer, a double click where it is, and others see both', async () => {
  const { adasPage, gracesPage } = await twoPeople()
  await writeNote(adasPage, { x: 500, y: 300 }, 'by key')
  expect((await middleOf(note(adasPage, 'by key'))).x).toBeCloseTo(500, -1)
  await adasPage.mouse.dblclick(800, 400)
  await adasPage.getByLabel('Text of the note').waitFor()
  await adasPage.keyboard.type('by double click')
  await eventually(() => noteTexts(gracesPage)).toEqual(['by double click', 'by key'])
})

test('a click after N takes the empty note along, and a note left empty is no note', async () => {
  const { adasPage } = await onePerson()
  await adasPage.mouse.move(400, 300)
  await adasPage.keyboard.press('n')
  await adasPage.mouse.click(900, 500)
  await adasPage.keyboard.type('over here')
  expect((await middleOf(note(adasPage, 'over here'))).x).toBeCloseTo(900, -1)
  await adasPage.keyboard.press('Escape')
  await adasPage.mouse.dblclick(500, 600)
  await adasPage.getByLabel('Text of the note').waitFor()
  await adasPage.keyboard.press('Escape')
  await eventually(() => noteTexts(adasPage)).toEqual(['over here'])
})

test('the tool for notes puts one where the next click is', async () => {
  const { adasPage } = await onePerson()
  await adasPage.getByRole('button', { name: 'Note', exact: true }).click()
  await adasPage.mouse.click(700, 350)
  await adasPage.keyboard.type('placed')
  await note(adasPage, 'placed').waitFor()
})

test('a note that is moved, coloured and deleted is so for everyone', async () => {
  const { adasPage, gracesPage } = await twoPeople()
  await writeNote(adasPage, { x: 500, y: 300 }, 'Warn the customer')
  await drag(adasPage, { x: 500, y: 300 }, { x: 800, y: 500 })
  await eventually(async () => Math.round((await middleOf(note(gracesPage, 'Warn'))).x)).toBe(
    Math.round((await middleOf(note(adasPage, 'Warn'))).x),
  )
  await adasPage.getByRole('button', { name: /^Colour/ }).click()
  await adasPage.getByRole('menuitemradio', { name: 'Green' }).click()
  await eventually(() => note(gracesPage, 'Warn').getAttribute('data-color')).toBe('green')
  await adasPage.keyboard.press('Delete')
  await eventually(() => noteTexts(gracesPage)).toEqual([])
})

test('an arrow sticks to the notes it connects, and a line can be drawn', async () => {
  const { adasPage, gracesPage } = await twoPeople()
  await writeNote(adasPage, { x: 400, y: 300 }, 'cause')
  await writeNote(adasPage, { x: 900, y: 300 }, 'effect')
  await adasPage.keyboard.press('a')
  await drag(adasPage, { x: 400, y: 300 }, { x: 900, y: 300 })
  const arrow = gracesPage.locator('[data-shape-type="arrow"]')
  await arrow.waitFor()
  const before = await arrow.boundingBox()
  await adasPage.keyboard.press('Escape')
  await drag(adasPage, { x: 940, y: 300 }, { x: 940, y: 600 })
  await eventually(async () => (await arrow.boundingBox())?.height ?? 0).toBeGreaterThan(
    (before?.height ?? 0) + 100,
  )
  await adasPage.keyboard.press('d')
  await drag(adasPage, { x: 300, y: 600 }, { x: 500, y: 700 })
  await gracesPage.locator('[data-shape-type="draw"]').waitFor()
})

test('people see each other’s cursors with names, and who is on the board', async () => {
  const { adasPage, gracesPage } = await twoPeople()
  // One that rests is hidden after a while.
  let x = 600
  await eventually(async () => {
    await adasPage.mouse.move(x++, 400)
    return gracesPage.locator('[data-cursor]').allInnerTexts()
  }).toEqual(['Ada'])
  await eventually(() => gracesPage.getByRole('list', { name: 'On this board' }).locator('li').count()).toBe(
    2,
  )
})

test('two people who write in one note keep both their words', async () => {
  const { adasPage, gracesPage } = await twoPeople()
  await writeNote(adasPage, { x: 600, y: 400 }, 'middle')
  await note(gracesPage, 'middle').waitFor()
  for (const page of [adasPage, gracesPage]) {
    await page.mouse.dblclick(600, 400)
    await page.getByLabel('Text of the note').waitFor()
  }
  await gracesPage.keyboard.press('Home')
  await Promise.all([
    adasPage.keyboard.type(' and the end', { delay: 15 }),
    gracesPage.keyboard.type('the start, ', { delay: 15 }),
  ])
  for (const page of [adasPage, gracesPage])
    await eventually(() => page.getByLabel('Text of the note').inputValue()).toBe(
      'the start, middle and the end',
    )
})

test('Ctrl+Z takes back only one’s own changes', async () => {
  const { adasPage, gracesPage } = await twoPeople()
  await writeNote(adasPage, { x: 400, y: 300 }, 'of Ada')
  await note(gracesPage, 'of Ada').waitFor()
  await writeNote(gracesPage, { x: 800, y: 500 }, 'of Grace')
  await note(adasPage, 'of Grace').waitFor()
  const undo = adasPage.getByRole('button', { name: 'Undo' })
  while ((await undo.getAttribute('aria-disabled')) !== 'true') await adasPage.keyboard.press('Control+z')
  await eventually(() => noteTexts(gracesPage)).toEqual(['of Grace'])
  while ((await noteTexts(adasPage)).length < 2 || !(await note(adasPage, 'of Ada').isVisible()))
    await adasPage.keyboard.press('Control+y')
  await eventually(() => noteTexts(gracesPage)).toEqual(['of Ada', 'of Grace'])
})

test('the keys work on a Russian layout, and single ones can be switched off', async () => {
  // A browser of its own: it remembers the switch.
  const { adasPage } = await onePerson('blank', { locale: 'en-US' })
  await pressOnLayout(adasPage, { key: 'р', code: 'KeyH' })
  await eventually(() => adasPage.getByRole('button', { name: 'Hand' }).getAttribute('aria-pressed')).toBe(
    'true',
  )
  await pressOnLayout(adasPage, { key: 'м', code: 'KeyV' })
  await eventually(() => adasPage.getByRole('button', { name: 'Select' }).getAttribute('aria-pressed')).toBe(
    'true',
  )

  await adasPage.keyboard.press('?')
  await adasPage.getByRole('switch', { name: 'Shortcuts of a single key' }).click()
  await adasPage.keyboard.press('Escape')
  await adasPage.reload()
  await adasPage.getByRole('toolbar', { name: 'Tools' }).waitFor()
  await adasPage.keyboard.press('h')
  await adasPage.keyboard.press('n')
  expect(await adasPage.getByRole('button', { name: 'Select' }).getAttribute('aria-pressed')).toBe('true')
  expect(await noteTexts(adasPage)).toEqual([])
})

test('prepared frames stay where they are, whatever is pressed', async () => {
  const { adasPage } = await onePerson('journey-as-is')
  const frame = adasPage.locator('[data-shape-type="lanes"]')
  await frame.waitFor()
  const place = await frame.getAttribute('style')
  await drag(adasPage, { x: 700, y: 300 }, { x: 300, y: 600 })
  await adasPage.mouse.click(700, 300, { button: 'right' })
  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.press('Delete')
  expect(await frame.getAttribute('style')).toBe(place)
})

test('lines that are pasted become notes, in one step to undo', async () => {
  const { adasPage } = await onePerson()
  await adasPage.mouse.click(600, 400)
  await adasPage.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', '- first\n- second\n\nthird')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
  })
  await eventually(() => noteTexts(adasPage)).toEqual(['first', 'second', 'third'])
  await adasPage.keyboard.press('Control+z')
  await eventually(() => noteTexts(adasPage)).toEqual([])
})

test('an observer looks and changes nothing; a board that is locked meanwhile is the same for all', async () => {
  const { ada, grace, edsger } = team
  const board = await createBoard(ada, 'blank')
  const adasPage = await openBoard(stage, ada, board)
  await writeNote(adasPage, { x: 600, y: 400 }, 'look at me')
  await saved(adasPage)
  const page = await openBoard(stage, edsger, board)
  await page.getByText('You are watching').waitFor()
  await note(page, 'look at me').waitFor()
  const tools = page.getByRole('toolbar', { name: 'Tools' }).getByRole('button')
  expect(await tools.count()).toBe(3)
  await page.mouse.move(400, 600)
  await page.keyboard.press('n')
  await page.mouse.dblclick(400, 600)
  await page.mouse.click(600, 400)
  await page.keyboard.press('Delete')
  expect(await noteTexts(page)).toEqual(['look at me'])

  const gracesPage = await openBoard(stage, grace, board)
  await ada.command({ type: 'board.lock', board, locked: true })
  await gracesPage.getByText('The board is locked').waitFor()
  await ada.command({ type: 'board.lock', board, locked: false })
  await gracesPage.getByText('The board is locked').waitFor({ state: 'detached' })
  await writeNote(gracesPage, { x: 900, y: 600 }, 'written again')
  await note(adasPage, 'written again').waitFor()
})

test('a frame takes along the notes that lie on it, and they stay notes of the board', async () => {
  const { adasPage } = await onePerson()
  await adasPage.keyboard.press('f')
  await drag(adasPage, { x: 300, y: 200 }, { x: 700, y: 500 })
  await adasPage.keyboard.press('Escape')
  await writeNote(adasPage, { x: 500, y: 350 }, 'inside')
  await drag(adasPage, { x: 302, y: 450 }, { x: 402, y: 500 })
  await eventually(async () => Math.round((await middleOf(note(adasPage, 'inside'))).x)).toBe(600)
  await saved(adasPage)
})

test('a note that is copied is pasted at the pointer, and hides none that is there', async () => {
  const { adasPage } = await onePerson()
  await adasPage.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await writeNote(adasPage, { x: 600, y: 400 }, 'twice')
  await adasPage.mouse.click(600, 400)
  await adasPage.keyboard.press('Control+c')
  await eventually(() => adasPage.evaluate(() => navigator.clipboard.readText())).toBe('twice')
  await adasPage.keyboard.press('Control+v')
  await eventually(() => noteTexts(adasPage)).toEqual(['twice', 'twice'])
  const middles = async () => {
    const all = await Promise.all((await note(adasPage, 'twice').all()).map(middleOf))
    return all.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }))
  }
  const [first, second] = await middles()
  expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThan(30)

  await adasPage.mouse.move(900, 200)
  await adasPage.keyboard.press('Control+v')
  await eventually(() => noteTexts(adasPage)).toEqual(['twice', 'twice', 'twice'])
  expect(await middles()).toContainEqual({ x: 900, y: 200 })
})
