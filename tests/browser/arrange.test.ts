// Many notes at once: added, tidied, sorted.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNotes } from '../server/people.ts'
import { openStage, type Stage } from './browser.ts'
import { eventually, meet, note, noteTexts, pressOnLayout, twoBefore, type Team } from './canvas.ts'

let stage: Stage
let team: Team
beforeAll(async () => {
  stage = await openStage()
  team = await meet(stage)
})
afterAll(() => stage.close())

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
