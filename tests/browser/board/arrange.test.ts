// Many notes at once: added, tidied, sorted.
import { expect, test } from 'vitest'
import { doOverlap } from '#shared/canvas/blocks.ts'
import { readNotes } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import type { Page } from 'playwright-core'
import {
  drag,
  eventually,
  teamForFile,
  middleOf,
  nameGroup,
  note,
  noteTexts,
  pressOnLayout,
  twoBefore,
  writeNote,
} from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('a pasted list becomes notes in the zone that is chosen, for everyone, and one undo takes all back', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team, 'journey-as-is')
  await pressOnLayout(adasPage, { key: 'Т', code: 'KeyN', isShifted: true })
  const dialog = adasPage.getByRole('dialog', { name: 'Add many notes' })
  const field = dialog.getByLabel('One note a line')
  await field.fill('- [ ] Накладных нет\n\n2. No waybills\n• 14-field form')
  await dialog.getByText('3 notes', { exact: true }).waitFor()
  await dialog.getByRole('combobox', { name: 'Zone' }).click()
  await adasPage.getByRole('option', { name: 'Pains · First response' }).click()
  await dialog.getByRole('radio', { name: 'Green' }).click()
  await field.press('Control+Enter')
  await note(gracesPage, '14-field form').waitFor()
  const notes = await readNotes(team.ada, board)
  expect(notes.map(({ text, zone, color, author }) => [text, zone, color, author])).toEqual(
    ['Накладных нет', 'No waybills', '14-field form'].map(text => [
      text,
      'pains/response',
      'green',
      team.ada.me.id,
    ]),
  )
  await adasPage.getByRole('toolbar', { name: '3 chosen' }).waitFor()
  await adasPage.keyboard.press('Control+z')
  await eventually(() => noteTexts(gracesPage)).toEqual([])
})

test('more lines than become notes at once are said to be too many, and nothing is lost', async () => {
  const { gracesPage } = await twoBefore(stage, team)
  await gracesPage.getByRole('button', { name: 'Many notes' }).click()
  await gracesPage.getByRole('menuitem', { name: 'Add many notes' }).click()
  const dialog = gracesPage.getByRole('dialog', { name: 'Add many notes' })
  const field = dialog.getByLabel('One note a line')
  const lines = Array.from({ length: 1_001 }, (_, line) => `Line ${line}`)
  await field.fill(lines.join('\n'))
  await dialog.getByText('1001 notes: at most 1000 at once').waitFor()
  await field.press('Control+Enter')
  await gracesPage.keyboard.press('Escape')
  await gracesPage.keyboard.press('Shift+N')
  expect(await field.inputValue()).toBe(lines.join('\n'))
  await field.fill(lines.slice(1).join('\n'))
  await dialog.getByRole('button', { name: 'Add notes' }).click()
  await gracesPage.getByRole('toolbar', { name: '1000 chosen' }).waitFor()
})

const placesOf = async (page: Page, texts: string[]) =>
  Promise.all(texts.map(async text => (await note(page, text).boundingBox()) ?? { x: 0, y: 0 }))

test('Tab writes one note after the other, and Shift+G puts notes in rows', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await adasPage.mouse.move(300, 300)
  await adasPage.keyboard.press('n')
  for (const text of ['one', 'two', 'three']) {
    await adasPage.getByLabel('Text of the note').waitFor()
    await adasPage.keyboard.type(text)
    if (text !== 'three') await adasPage.keyboard.press('Tab')
  }
  await adasPage.keyboard.press('Shift+Tab')
  await adasPage.keyboard.type(' and a half')
  await adasPage.keyboard.press('Escape')
  const texts = ['one', 'two and a half', 'three']
  await eventually(() => noteTexts(gracesPage)).toEqual([...texts].sort())
  const row = await placesOf(adasPage, texts)
  expect(new Set(row.map(({ y }) => y)).size).toBe(1)
  expect(row.map(({ x }) => x)).toEqual(row.map(({ x }) => x).sort((a, b) => a - b))

  await drag(adasPage, await middleOf(note(adasPage, 'two')), { x: 420, y: 500 })
  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.press('Shift+G')
  await eventually(async () => {
    const places = await placesOf(gracesPage, texts)
    return new Set(places.map(({ x }) => x)).size < 3 || new Set(places.map(({ y }) => y)).size < 3
  }).toBe(true)
  await adasPage.getByText('3 notes tidied up').waitFor({ state: 'attached' })

  // By their bar, where one looks for it.
  const bar = adasPage.getByRole('toolbar', { name: '3 chosen' })
  await bar.getByRole('button', { name: 'Arrange' }).click()
  await adasPage.getByRole('menuitem', { name: 'By text' }).click()
  await adasPage.getByText('3 notes sorted').waitFor({ state: 'attached' })
  const sorted = ['one', 'three', 'two and a half']
  await eventually(async () => {
    const places = await placesOf(gracesPage, sorted)
    return places
      .map(({ x, y }) => y * 10_000 + x)
      .every((at, index, all) => index === 0 || at > (all[index - 1] ?? 0))
  }).toBe(true)
})

test('Ctrl+Enter writes the next note below, and N one that hides no other', async () => {
  const { board, adasPage } = await twoBefore(stage, team)
  const field = adasPage.getByLabel('Text of the note')
  await adasPage.mouse.move(300, 300)
  await adasPage.keyboard.press('n')
  await field.waitFor()
  for (const text of ['Nightly', 'Tests', 'Hang']) {
    await adasPage.keyboard.type(text)
    await adasPage.keyboard.press('Control+Enter')
  }
  // An empty one is the end.
  await adasPage.keyboard.press('Control+Enter')
  await field.waitFor({ state: 'detached' })
  const below = await placesOf(adasPage, ['Nightly', 'Tests', 'Hang'])
  expect(new Set(below.map(({ x }) => x)).size).toBe(1)
  expect(below.map(({ y }) => y)).toEqual(below.map(({ y }) => y).sort((a, b) => a - b))

  for (const text of ['another', 'and one more']) {
    await adasPage.mouse.move(310, 305)
    await adasPage.keyboard.press('n')
    await field.waitFor()
    await adasPage.keyboard.type(text)
    await adasPage.keyboard.press('Escape')
    await adasPage.keyboard.press('Escape')
  }
  await eventually(async () => (await readNotes(team.ada, board)).length).toBe(5)
  const all = await readNotes(team.ada, board)
  expect(all.filter((one, index) => all.some((other, at) => at > index && doOverlap(one, other)))).toEqual([])
})

test('an arrow chosen with notes takes nothing out of their bar, and stays bound to those that are grouped', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 400, y: 250 }, 'cause')
  await writeNote(adasPage, { x: 900, y: 450 }, 'effect')
  await adasPage.keyboard.press('a')
  await drag(adasPage, { x: 400, y: 250 }, { x: 900, y: 450 })
  const arrow = gracesPage.locator('[data-shape-type="arrow"]')
  await arrow.waitFor()
  await adasPage.keyboard.press('Escape')
  await adasPage.keyboard.press('Control+a')
  const bar = adasPage.getByRole('toolbar', { name: '3 chosen' })
  for (const name of ['Style', 'Group', 'Tidy up', 'Arrange', 'React', 'Tags'])
    await bar.getByRole('button', { name, exact: true }).waitFor()
  await bar.getByRole('button', { name: /^Colour: / }).click()
  await adasPage.getByRole('menuitemradio', { name: 'Green' }).click()
  const colors = async () => (await readNotes(team.ada, board)).map(({ color }) => color)
  await eventually(colors).toEqual(['green', 'green'])
  await adasPage.keyboard.press('4')
  await eventually(async () => new Set(await colors()).has('green')).toBe(false)

  await bar.getByRole('button', { name: 'Group' }).click()
  await nameGroup(adasPage, 'Why')
  await gracesPage.getByRole('group', { name: 'Why' }).waitFor()

  // Between neighbours it has no length: taken far away again, the note takes its end along.
  await adasPage.keyboard.press('Escape')
  await gracesPage.getByRole('group', { name: 'Why' }).click({ position: { x: 30, y: 30 } })
  await gracesPage.keyboard.press('Control+Shift+g')
  await gracesPage.getByRole('group', { name: 'Why' }).waitFor({ state: 'detached' })
  await gracesPage.keyboard.press('Escape')
  const { x, y } = await middleOf(note(gracesPage, 'effect'))
  await drag(gracesPage, { x, y }, { x: x + 300, y: y + 200 })
  await eventually(async () => (await arrow.boundingBox())?.height ?? 0).toBeGreaterThan(100)
})

test('copies of notes stay in their column and hide no other note; where there is no room it grows', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team, 'retro-start-stop-continue')
  const frame = await adasPage.locator('[data-shape-type="lanes"]').first().boundingBox()
  const { x, y, width } = frame ?? { x: 0, y: 0, width: 0 }
  const edge = { x: x + width / 3 - 40, y: y + 120 }
  await writeNote(adasPage, edge, 'Pair more often')
  await adasPage.mouse.click(edge.x, edge.y)
  const boxes = async () => (await readNotes(team.grace, board)).map(({ x, y, w, h }) => ({ x, y, w, h }))
  for (const count of [2, 3, 4, 5, 6, 7, 8]) {
    await adasPage.keyboard.press('Control+d')
    await eventually(() => note(gracesPage, 'Pair more often').count()).toBe(count)
  }
  // All of them at once.
  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.press('Control+d')
  await eventually(() => note(gracesPage, 'Pair more often').count()).toBe(16)
  await eventually(async () => (await boxes()).length).toBe(16)
  const notes = await readNotes(team.grace, board)
  expect(new Set(notes.map(({ zone }) => zone))).toEqual(new Set([notes[0]?.zone]))
  expect(notes[0]?.zone).not.toBeNull()
  const all = await boxes()
  expect(all.filter((one, index) => all.some((other, at) => at > index && doOverlap(one, other)))).toEqual([])
  await adasPage.keyboard.press('Control+z')
  await eventually(async () => (await boxes()).length).toBe(8)
})

test('several notes are tidied by a button of their bar; their heading and names of frames are found', async () => {
  const { adasPage: page } = await twoBefore(stage, team)
  await writeNote(page, { x: 500, y: 320 }, 'one')
  await writeNote(page, { x: 540, y: 350 }, 'two')
  await page.keyboard.press('Control+a')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
  await page.getByRole('toolbar', { name: '2 chosen' }).getByRole('button', { name: 'Tidy up' }).click()
  await eventually(async () => {
    const boxes = await Promise.all(['one', 'two'].map(text => note(page, text).boundingBox()))
    const [one, two] = boxes.map(box => box && { x: box.x, y: box.y, w: box.width, h: box.height })
    return one && two && doOverlap(one, two)
  }).toBe(false)

  await page.keyboard.press('Control+g')
  await page.keyboard.type('Friday deploys')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
  await page.keyboard.press('f')
  await drag(page, { x: 900, y: 250 }, { x: 1300, y: 600 })
  await page.keyboard.type('Not on Fridays')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+f')
  await page.getByRole('search').getByRole('textbox').fill('friday')
  await page.getByText('1 of 2').waitFor()
})
