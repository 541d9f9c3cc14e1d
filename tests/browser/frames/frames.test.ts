import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addNotes, readNotes } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, meet, middleOf, note, saved, twoBefore } from '../stage/canvas.ts'

const stage = stageForFile()

const columns = (page: Page) => page.locator('section > [class*=column]').allInnerTexts()

const named = (page: Page, name: string) => page.locator('section').getByText(name, { exact: true })

async function menuOf(page: Page, name: string): Promise<void> {
  const { x, y } = await middleOf(named(page, name))
  await page.mouse.click(x, y, { button: 'right' })
}

const stages = ['Incident noticed', 'Request filed', 'First response', 'Diagnosis', 'Fix and confirmation']

test('a facilitator names, adds and deletes columns on the canvas; their notes go along, and undo is one step', async () => {
  const team = await meet(stage)
  const { board, adasPage, gracesPage } = await twoBefore(stage, team, 'journey-as-is')
  await addNotes(team.grace, board, [{ text: 'It hurts', zone: 'pains/filed' }])
  const zone = async () => (await readNotes(team.ada, board))[0]?.zone
  await note(adasPage, 'It hurts').waitFor()

  const { x, y } = await middleOf(named(adasPage, 'Request filed'))
  await adasPage.mouse.dblclick(x, y)
  await adasPage.getByLabel('Name of the column').waitFor()
  await adasPage.keyboard.type('Ticket opened')
  await adasPage.keyboard.press('Tab')
  await adasPage.keyboard.type('We answer')
  await adasPage.keyboard.press('Enter')
  await named(gracesPage, 'We answer').waitFor()
  expect(await columns(gracesPage)).toContain('Ticket opened')

  // A participant's double click writes a note there, as anywhere: prepared frames are locked.
  await gracesPage.mouse.dblclick(x, y)
  await gracesPage.getByLabel('Text of the note').waitFor()
  await gracesPage.keyboard.press('Escape')
  await gracesPage.keyboard.press('Escape')

  await menuOf(adasPage, 'Ticket opened')
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/menu.png` })
  await adasPage.getByRole('menuitem', { name: 'Add column to the left' }).click()
  await adasPage.getByLabel('Name of the column').waitFor()
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/field.png` })
  await adasPage.keyboard.type('Before')
  await adasPage.keyboard.press('Enter')
  await eventually(() => columns(gracesPage)).toEqual(
    stages.toSpliced(1, 2, 'Before', 'Ticket opened', 'We answer').concat('Follow-up'),
  )
  await eventually(zone).toBe('pains/filed')

  await menuOf(adasPage, 'Ticket opened')
  await adasPage.getByRole('menuitem', { name: 'Delete column' }).click()
  const dialog = adasPage.getByRole('dialog', { name: 'Delete the column “Ticket opened”?' })
  await dialog.getByRole('combobox', { name: /Its note goes to/ }).click()
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/remove.png` })
  await adasPage.getByRole('option', { name: 'Diagnosis' }).click()
  await dialog.getByRole('button', { name: 'Delete column' }).click()
  await eventually(() => columns(gracesPage)).not.toContain('Ticket opened')
  await eventually(zone).toBe('pains/diagnosis')

  await adasPage.keyboard.press('Control+z')
  await eventually(() => columns(gracesPage)).toContain('Ticket opened')
  await eventually(zone).toBe('pains/filed')
  await saved(adasPage)
})

test('what a column asks for can be read while people write', async () => {
  const team = await meet(stage)
  const { board, adasPage } = await twoBefore(stage, team, 'retro-mad-sad-glad')
  await adasPage.getByText('What made you angry, or keeps coming back?').waitFor()
  await addNotes(team.grace, board, [{ text: 'The build is slow', zone: 'mad' }])
  await note(adasPage, 'The build is slow').waitFor()
  await adasPage.getByText('What made you angry, or keeps coming back?').waitFor()
})

test('the list of a frame changes it by keyboard; a frame of a member’s own is theirs to change', async () => {
  const team = await meet(stage)
  const { adasPage, gracesPage } = await twoBefore(stage, team, 'retro-sailboat')
  await adasPage.keyboard.press('Shift+F')
  const panel = adasPage.getByRole('complementary', { name: 'Frame' })
  await panel.getByLabel('Name of the zone').first().fill('Tailwind')
  await adasPage.keyboard.press('Enter')
  await panel.getByLabel('What is asked for in Tailwind').fill('What carries us?')
  await adasPage.keyboard.press('Tab')
  await gracesPage.getByText('What carries us?').waitFor()
  await gracesPage.getByText('Tailwind', { exact: true }).waitFor()
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/panel.png` })

  expect(await gracesPage.getByRole('button', { name: 'Edit frame…' }).count()).toBe(0)
  await gracesPage.getByRole('button', { name: 'Insert' }).click()
  await gracesPage.getByRole('menuitem', { name: 'Columns and rows' }).click()
  await gracesPage.getByLabel('Title of the frame').waitFor()
  await gracesPage.keyboard.type('Our own')
  await gracesPage.keyboard.press('Tab')
  await gracesPage.keyboard.type('Ideas')
  await gracesPage.keyboard.press('Enter')
  await adasPage.getByText('Our own', { exact: true }).first().waitFor()
  await gracesPage.getByRole('button', { name: 'Edit frame…' }).click()
  const hers = gracesPage.getByRole('complementary', { name: 'Frame' })
  await hers.getByRole('button', { name: 'Add row' }).click()
  await gracesPage.keyboard.type('Later')
  await gracesPage.keyboard.press('Enter')
  await hers.getByRole('button', { name: 'More for Later' }).click()
  await gracesPage.getByRole('menuitem', { name: 'Move up' }).click()
  await eventually(() =>
    adasPage.locator('section[aria-label="Our own"] > [class*=row]').allInnerTexts(),
  ).toEqual(['Later', ''])
  if (process.env.SHOTS) await gracesPage.screenshot({ path: `${process.env.SHOTS}/own.png` })
  await saved(gracesPage)
})
