import { expect, test } from 'vitest'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { readNotes } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { teamForFile, eventually, note, noteTexts, saved, twoBefore, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('a version is saved, looked at, compared and restored while somebody else goes on writing, and taken back', async () => {
  const { board, adasPage: ada, gracesPage: grace } = await twoBefore(stage, team)
  await writeNote(ada, { x: 400, y: 320 }, 'Call back')
  await note(grace, 'Call back').waitFor()
  await saved(ada)

  await ada.getByRole('button', { name: 'File' }).click()
  await ada.getByRole('menuitem', { name: 'Versions' }).click()
  const panel = ada.getByRole('complementary', { name: 'Versions' })
  await panel.getByLabel('Name').fill('After round one')
  await panel.getByRole('button', { name: 'Save a version' }).click()
  const row = panel.getByRole('button', { name: /^After round one.*1 note$/ })
  await row.waitFor()

  await writeNote(grace, { x: 400, y: 560 }, 'Made since')
  await note(grace, 'Call back').dblclick()
  await grace.getByLabel('Text of the note').press('End')
  await grace.keyboard.type(' soon')
  await grace.keyboard.press('Escape')
  await eventually(() => noteTexts(ada)).toEqual(['Call back soon', 'Made since'])
  const first = (await readNotes(team.ada, board)).find(({ text }) => text === 'Call back soon')
  const mark = (isMarked: boolean) =>
    stage.server.app.documents.edit(board, team.grace.me.id, doc => {
      const record = recordsOf(doc).get(toRecordId(first?.id ?? ''))
      for (const key of ['meta.tag:urgent', `meta.react:like:${team.grace.me.id}`])
        if (isMarked) record?.set(key, true)
        else record?.delete(key)
    })
  await mark(true)

  // The version does not come: whoever does not want to wait is back at the board, and nothing is asked for any more.
  const stalled = ada.waitForEvent('requestfailed')
  await ada.route('**/versions/*', () => undefined)
  await row.click()
  await ada.getByText('Opening the version…').waitFor()
  await ada.getByRole('button', { name: 'Cancel' }).click()
  expect((await stalled).url()).toContain('/versions/')
  await note(ada, 'Made since').waitFor()
  await ada.unroute('**/versions/*')

  await row.click()
  const banner = ada.getByRole('region', { name: 'You are looking at an earlier version' })
  await banner.waitFor()
  await eventually(() => noteTexts(ada)).toEqual(['Call back'])
  // Nothing can be written on it.
  await ada.mouse.move(700, 500)
  await ada.keyboard.press('n')
  await ada.mouse.dblclick(700, 500)
  expect(await noteTexts(ada)).toEqual(['Call back'])

  await banner.getByRole('button', { name: 'Compare with now' }).click()
  const differences = ada.getByRole('complementary', { name: 'Changed since then' })
  await differences.getByRole('button', { name: /Made since/ }).waitFor()
  expect(await differences.locator('ins').innerText()).toContain('soon')
  await differences.getByText('Tags: none → urgent').waitFor()
  await differences.getByText('Reactions: none → 👍 1').waitFor()
  await mark(false)
  await eventually(() => noteTexts(ada)).toEqual(['Call back soon', 'Made since'])
  await writeNote(grace, { x: 800, y: 560 }, 'While she compares')
  await differences.getByRole('button', { name: /While she compares/ }).waitFor()

  await banner.getByRole('button', { name: 'Restore' }).click()
  await banner.waitFor({ state: 'detached' })
  await eventually(() => noteTexts(grace)).toEqual(['Call back'])
  await grace.getByText('Ada restored the board: “After round one”').waitFor()
  await eventually(() => noteTexts(ada)).toEqual(['Call back'])
  await writeNote(grace, { x: 800, y: 320 }, 'And on it goes')
  await note(ada, 'And on it goes').waitFor()

  // As any other edit of hers; what Grace has written since stays.
  await ada.keyboard.press('Control+z')
  const all = ['Call back soon', 'Made since', 'And on it goes', 'While she compares'].sort()
  await eventually(async () => (await noteTexts(grace)).sort()).toEqual(all)
  await eventually(async () => (await noteTexts(ada)).sort()).toEqual(all)
  await ada.keyboard.press('Control+Shift+z')
  await eventually(async () => (await noteTexts(grace)).sort()).toEqual(['And on it goes', 'Call back'])
  await ada.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await ada.getByText('Restoring is undone').waitFor()
  await eventually(async () => (await noteTexts(grace)).sort()).toEqual(all)
})

test('on a phone, in Russian, a version is looked at and becomes a board of its own', async () => {
  const { board, adasPage: ada } = await twoBefore(stage, team)
  await writeNote(ada, { x: 400, y: 320 }, 'Перезвонить')
  await saved(ada)
  await team.ada.command({ type: 'version.create', board, title: 'Первый круг' })
  const page = await openPhone(board)
  await page.locator('[data-region="bar"]').getByRole('button', { name: 'Ещё' }).click()
  await page.getByRole('menuitem', { name: 'Версии' }).click()
  await page.getByRole('button', { name: /^Первый круг/ }).click()
  await note(page, 'Перезвонить').waitFor()
  await page.getByRole('button', { name: 'Отдельной доской' }).click()
  await page.getByRole('button', { name: 'Открыть' }).click()
  await page.getByRole('heading', { name: /Первый круг/ }).waitFor()
  await page.getByText('Перезвонить').waitFor()
})

async function openPhone(board: string) {
  const page = await stage.visit(team.grace, `/rooms/${team.grace.room}/boards/${board}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    locale: 'ru-RU',
  })
  await page.getByText('Перезвонить').waitFor()
  return page
}
