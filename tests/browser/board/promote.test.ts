import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stageForFile } from '../stage/browser.ts'
import {
  teamForFile,
  drag,
  eventually,
  middleOf,
  note,
  noteTexts,
  saved,
  twoBefore,
  writeNote,
  nameGroup,
} from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('a promoted note wears a badge for everyone, live, and the badge opens the initiative beside the board', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'Warn before it breaks')
  await adasPage.mouse.click(600, 400)
  await adasPage.getByRole('button', { name: 'Promote' }).click()
  await adasPage.getByRole('dialog', { name: 'Promote 1 note' }).waitFor()
  await adasPage.keyboard.press('Enter')
  await adasPage.getByText('Initiative made').waitFor()
  const badge = note(gracesPage, 'Warn').locator('[data-badge]')
  await eventually(() => badge.innerText()).toBe('Proposed')

  const initiatives = Object.values((await team.ada.state()).initiatives)
  const made = initiatives.find(each => each.title === 'Warn before it breaks')
  const initiative = made?.id ?? ''
  await team.ada.command({ type: 'initiative.setOwner', initiative, person: team.grace.me.id })
  await team.ada.command({ type: 'initiative.setStatus', initiative, status: 'accepted' })
  await eventually(() => badge.innerText()).toBe('Accepted · Grace')

  await badge.click()
  const panel = gracesPage.getByRole('complementary', { name: /Warn before it breaks/ })
  await panel.waitFor()
  const canvas = await gracesPage.getByRole('main').boundingBox()
  const place = await panel.boundingBox()
  expect(place?.x).toBeGreaterThanOrEqual((canvas?.x ?? 0) + (canvas?.width ?? 0))
})

test('one note is put in words, and given an owner and a day, where it is made', async () => {
  const { board, adasPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'Slow answers')
  await adasPage.mouse.click(600, 400)
  await adasPage.getByRole('button', { name: 'Promote' }).click()
  const dialog = adasPage.getByRole('dialog')
  const title = dialog.getByLabel('Title')
  await eventually(() => title.evaluate(field => field === document.activeElement)).toBe(true)
  // What the note says is there and chosen: it is kept, or written over.
  expect(await title.inputValue()).toBe('Slow answers')
  await adasPage.keyboard.type('Answer within an hour')
  await dialog.getByRole('combobox', { name: 'Owner' }).click()
  await adasPage.getByRole('option', { name: 'Grace' }).click()
  await dialog.getByLabel('Due').fill('2027-03-31')
  await title.press('Enter')
  await adasPage.getByText('Initiative made').waitFor()
  const made = Object.values((await team.ada.state()).initiatives).filter(({ sources }) =>
    sources.some(source => source.board === board),
  )
  expect(made).toMatchObject([
    { title: 'Answer within an hour', owner: team.grace.me.id, due: '2027-03-31', sources: [{}] },
  ])
})

test('several notes become one initiative with a title and an owner of its own', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 400, y: 300 }, 'One owner per request')
  await writeNote(adasPage, { x: 900, y: 300 }, 'Stop the football')
  await adasPage.keyboard.press('Control+a')
  await adasPage.getByRole('button', { name: 'Promote' }).click()
  const title = adasPage.getByLabel('Title')
  expect(await title.inputValue()).toBe('One owner per request')
  await title.fill('One request, one owner')
  await adasPage.getByRole('combobox', { name: 'Owner' }).click()
  await adasPage.getByRole('option', { name: 'Grace' }).click()
  await adasPage.getByRole('dialog').getByRole('button', { name: 'Promote' }).click()
  await eventually(() => gracesPage.locator('[data-badge]').count()).toBe(2)
  const initiatives = Object.values((await team.ada.state()).initiatives)
  const made = initiatives.find(each => each.title === 'One request, one owner')
  expect(made?.sources.filter(source => source.board === board)).toHaveLength(2)
  expect(made?.owner).toBe(team.grace.me.id)
  await gracesPage.getByText('Proposed · Grace').first().waitFor()
})

async function pan(page: Page, by: number): Promise<void> {
  await page.mouse.move(1_200, 440)
  await page.mouse.wheel(0, -by)
}

test('several notes become one initiative each by keys alone, and all of them are taken back', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 400, y: 300 }, 'Name who is on duty')
  await writeNote(adasPage, { x: 900, y: 300 }, 'Answer in an hour')
  await writeNote(adasPage, { x: 400, y: 600 }, 'Has one already')
  await adasPage.mouse.click(400, 600)
  await adasPage.getByRole('button', { name: 'Promote' }).click()
  await adasPage.getByRole('dialog').getByRole('button', { name: 'Promote' }).click()
  await eventually(() => gracesPage.locator('[data-badge]').count()).toBe(1)

  await adasPage.keyboard.press('Control+a')
  const bar = adasPage.getByRole('toolbar', { name: '3 chosen' })
  await bar.waitFor()
  await pan(adasPage, -740)
  await bar.waitFor({ state: 'hidden' })
  await pan(adasPage, 740)
  await bar.getByRole('button', { name: 'Promote' }).click()
  const dialog = adasPage.getByRole('dialog')
  await dialog.getByRole('heading', { name: 'Promote 3 notes' }).waitFor()
  await dialog.getByLabel('Title').press('Shift+Tab')
  await adasPage.keyboard.press('ArrowRight')
  // The focus moves a moment after the key.
  const each = dialog.getByRole('radio', { name: /^One each/ })
  await eventually(() => each.evaluate(choice => choice === document.activeElement)).toBe(true)
  await adasPage.keyboard.press('Space')
  await dialog.getByText('1 note is left out').waitFor()
  await dialog.getByRole('button', { name: 'Make 2 initiatives' }).press('Enter')
  await adasPage.getByText('2 initiatives made').waitFor()
  await adasPage.keyboard.press('Escape')
  await bar.waitFor({ state: 'hidden' })
  await eventually(() => gracesPage.locator('[data-badge]').count()).toBe(3)
  const titles = async () =>
    Object.values((await team.ada.state()).initiatives)
      .filter(({ sources }) => sources.some(source => source.board === board))
      .map(({ title }) => title)
      .sort()
  expect(await titles()).toEqual(['Answer in an hour', 'Has one already', 'Name who is on duty'])

  await adasPage.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await adasPage.getByText('2 initiatives taken back').waitFor()
  await eventually(() => gracesPage.locator('[data-badge]').count()).toBe(1)
  expect(await titles()).toEqual(['Has one already'])
})

test('notes are grouped from their bar, and the group becomes an initiative by the name of its heading', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 400, y: 300 }, 'Too many urgent tickets')
  await writeNote(adasPage, { x: 900, y: 300 }, 'No logs of refunds')
  await adasPage.keyboard.press('Control+a')
  const bar = adasPage.getByRole('toolbar', { name: '2 chosen' })
  await bar.getByRole('button', { name: 'Group', exact: true }).click()
  await nameGroup(adasPage, 'Firefighting')

  await adasPage.getByRole('group', { name: 'Firefighting' }).click({ position: { x: 30, y: 30 } })
  await adasPage.getByRole('button', { name: 'Promote' }).click()
  const dialog = adasPage.getByRole('dialog', { name: 'Promote 2 notes' })
  // The dialog was opened by a bar that takes no focus: it has its own.
  await dialog.getByLabel('Title').press('Shift+Tab')
  await dialog.getByLabel('Title').click()
  expect(await dialog.getByLabel('Title').evaluate(field => field === document.activeElement)).toBe(true)
  expect(await dialog.getByLabel('Title').inputValue()).toBe('Firefighting')
  await dialog.getByRole('button', { name: 'Promote' }).click()
  // One badge for all of it, at its heading, and in pictures there too.
  const badge = gracesPage.getByRole('group', { name: 'Firefighting' }).locator('[data-badge]')
  await badge.waitFor()
  expect(await gracesPage.locator('[data-badge]').count()).toBe(1)
  const initiatives = Object.values((await team.ada.state()).initiatives)
  const made = initiatives.find(each => each.title === 'Firefighting')
  expect(made?.sources.filter(source => source.board === board)).toHaveLength(2)
  await gracesPage.getByRole('button', { name: 'File', exact: true }).click()
  await gracesPage.getByRole('menuitem', { name: 'Export…' }).click()
  await gracesPage.getByRole('radio', { name: 'SVG' }).click()
  const [file] = await Promise.all([
    gracesPage.waitForEvent('download'),
    gracesPage.getByRole('dialog').getByRole('button', { name: 'Download' }).click(),
  ])
  expect((await readFile(await file.path(), 'utf8')).match(/Proposed/g)).toHaveLength(1)
  await gracesPage.keyboard.press('Escape')

  // A note that leaves the group takes its own along; a group that has lost half of what it was has none.
  await drag(gracesPage, await middleOf(note(gracesPage, 'No logs')), { x: 1100, y: 700 })
  await note(gracesPage, 'No logs').locator('[data-badge]').waitFor()
  await note(gracesPage, 'Too many').locator('[data-badge]').waitFor()
  expect(await badge.count()).toBe(0)
  await gracesPage.keyboard.press('Control+z')
  await badge.click()
  await gracesPage.getByRole('complementary', { name: /Firefighting/ }).waitFor()
})

test('a link to a note leads there', async () => {
  const { board, adasPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'far away')
  const id = await note(adasPage, 'far away').getAttribute('data-note')
  await saved(adasPage)
  // Somewhere else on the endless board.
  await adasPage.mouse.move(700, 400)
  await adasPage.mouse.wheel(4_000, 4_000)
  await eventually(() => noteTexts(adasPage)).toEqual([])
  await adasPage.goto(`${stage.server.origin}/rooms/${team.ada.room}/boards/${board}?note=${id}`)
  await note(adasPage, 'far away').waitFor()
  const { x, y } = await middleOf(note(adasPage, 'far away'))
  expect(x).toBeCloseTo(720, -2)
  expect(y).toBeCloseTo(474, -2)
  await adasPage.getByRole('toolbar', { name: 'Note', exact: true }).waitFor()
})
