import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addNotes, createBoard, readNotes } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import { teamForFile, boardPath, eventually, note, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const ownPhone = { ...phone, permissions: ['clipboard-read', 'clipboard-write'] }

test('on a phone the notes are a list, and one can be added to a zone', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'journey-as-is')
  await addNotes(ada, board, [{ text: '14-field form', zone: 'pains/filed' }])
  const adasPage = await openBoard(stage, ada, board)
  const page = await stage.visit(grace, boardPath(grace, board), ownPhone)
  await page.getByRole('listitem').getByText('14-field form').waitFor()
  await page.getByText(/^Ada · \d\d:\d\d\. Request filed$/).waitFor()

  await page.getByRole('button', { name: 'Add note' }).click()
  await page.getByLabel('Text').fill('Silence till 14:30')
  // What is not added yet is not lost with the window.
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Add note' }).click()
  expect(await page.getByLabel('Text').inputValue()).toBe('Silence till 14:30')
  await page.getByRole('combobox', { name: 'Zone' }).click()
  await page.getByRole('option', { name: 'Pains · First response' }).click()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByText('1 note added').waitFor()
  // The next ones: the zone stays, and a list that is pasted is a note a line.
  await page.evaluate(() => navigator.clipboard.writeText('- no waybills\n- asked twice'))
  await page.keyboard.press('Control+v')
  await page.getByRole('checkbox', { name: 'Each line a note of its own: 2', checked: true }).waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('3 notes added').waitFor()
  await page.getByRole('button', { name: 'Done' }).click()
  await page.getByRole('listitem').getByText('Silence till 14:30').waitFor()
  await note(adasPage, 'Silence till 14:30').waitFor()
  const added = (await readNotes(ada, board)).find(each => each.text === 'Silence till 14:30')
  expect(added).toMatchObject({ zone: 'pains/response', author: grace.me.id })

  await page.getByRole('button', { name: 'Show the board' }).click()
  await note(page, 'Silence till 14:30').waitFor()
})

test('the list edits, moves, shows and deletes notes by keyboard alone', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'journey-as-is')
  await addNotes(ada, board, [
    { text: 'first', zone: 'pains/filed' },
    { text: 'second', zone: 'actions/fix' },
  ])
  const page = await openBoard(stage, ada, board)
  await page.keyboard.press('Shift+O')
  const list = page.getByRole('complementary', { name: 'Notes' })
  await list.getByRole('button', { name: 'Pains 1' }).press('Enter')
  await eventually(() => list.getByRole('listitem').count()).toBe(1)

  await list.getByRole('button', { name: 'first', exact: true }).press('Enter')
  await page.keyboard.press('End')
  await page.keyboard.type(' of all')
  await page.keyboard.press('Enter')
  await note(page, 'first of all').waitFor()

  const menu = (text: string) => list.getByRole('button', { name: `More about the note “${text}”` })
  await list.getByRole('button', { name: /^All/ }).press('Enter')
  await menu('first of all').press('Enter')
  await page.getByRole('menuitem', { name: 'Move to…' }).press('ArrowRight')
  await page.getByRole('menuitem', { name: 'Opportunities · Diagnosis' }).press('Enter')
  await eventually(
    async () => (await readNotes(ada, board)).find(each => each.text === 'first of all')?.zone,
  ).toBe('opportunities/diagnosis')
  await list.getByRole('button', { name: 'Opportunities 1' }).waitFor()

  await menu('first of all').press('Enter')
  await page.getByRole('menuitem', { name: 'Show on the board' }).press('Enter')
  await page.getByRole('toolbar', { name: 'Note', exact: true }).waitFor()

  await menu('second').press('Enter')
  await page.getByRole('menuitem', { name: 'Delete' }).press('Enter')
  const second = list.getByRole('button', { name: 'second', exact: true })
  await second.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Undo' }).last().press('Enter')
  await second.waitFor()
})

test('several notes of the list are coloured, moved, tagged and deleted at once; what is locked stays', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'journey-as-is')
  await addNotes(
    ada,
    board,
    ['one', 'two', 'three', 'kept'].map(text => ({ text, zone: 'pains/filed' })),
  )
  const adasPage = await openBoard(stage, ada, board)
  await note(adasPage, 'kept').click({ button: 'right' })
  await adasPage.getByRole('menuitem', { name: 'Lock for all' }).click()

  const page = await stage.visit(grace, boardPath(grace, board), ownPhone)
  await page.getByRole('img', { name: 'Locked by a facilitator' }).waitFor()
  expect(await page.getByRole('button', { name: 'kept', exact: true }).count()).toBe(0)
  await page.getByRole('button', { name: 'Choose several notes' }).tap()
  await page.getByRole('button', { name: 'All of Pains' }).tap()
  await page.getByText('4 notes chosen').waitFor()
  await page.getByRole('checkbox', { name: 'three' }).tap()
  const bar = page.getByRole('toolbar', { name: 'With the chosen notes' })
  const stored = async () =>
    Object.fromEntries((await readNotes(ada, board)).map(each => [each.text, each])) as Record<
      string,
      { color: string; zone: string | null; tags: readonly string[] } | undefined
    >

  await bar.getByRole('button', { name: 'Colour' }).tap()
  await page.getByRole('menuitemradio', { name: 'Green' }).tap()
  await eventually(async () => (await stored())['two']?.color).toBe('green')
  await bar.getByRole('button', { name: 'Move to…' }).tap()
  await page.getByRole('menuitem', { name: 'Opportunities · Diagnosis' }).tap()
  await eventually(async () => (await stored())['two']?.zone).toBe('opportunities/diagnosis')
  await bar.getByRole('button', { name: 'Tags' }).tap()
  await page.getByRole('combobox', { name: 'Tags' }).fill('soon')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Tags' }).getByRole('button', { name: 'Close' }).tap()
  await eventually(async () => (await stored())['one']?.tags).toEqual(['soon'])
  const { one, three, kept } = await stored()
  expect([one?.color, one?.zone]).toEqual(['green', 'opportunities/diagnosis'])
  for (const left of [three, kept]) {
    expect(left?.color).not.toBe('green')
    expect(left).toMatchObject({ zone: 'pains/filed', tags: [] })
  }
  // Under a heading, and out of it again by the menu of one.
  const clusterOf = async (text: string) =>
    (await readNotes(ada, board)).find(each => each.text === text)?.cluster?.heading
  await bar.getByRole('button', { name: 'Group' }).tap()
  await page.getByRole('menuitem', { name: 'New group…' }).tap()
  const heading = page.getByRole('textbox', { name: 'Heading of the group' })
  await eventually(() => heading.evaluate(field => field === document.activeElement)).toBe(true)
  await page.keyboard.type('Slow')
  await page.getByRole('dialog').getByRole('button', { name: 'Group' }).tap()
  await page.getByRole('heading', { name: 'Slow 2' }).waitFor()
  // What has gone elsewhere is not chosen any more.
  await page.getByText('0 notes chosen').waitFor()
  await page.getByRole('checkbox', { name: 'one' }).tap()
  await page.getByRole('checkbox', { name: 'two' }).tap()
  await eventually(() => clusterOf('one')).toBe('Slow')
  await page.getByRole('button', { name: 'More about the note “three”' }).tap()
  await page.getByRole('menuitem', { name: 'Group' }).tap()
  await page.getByRole('menuitem', { name: 'Slow' }).tap()
  await eventually(() => clusterOf('three')).toBe('Slow')
  await page.getByRole('button', { name: 'More about the note “three”' }).tap()
  await page.getByRole('menuitem', { name: 'Group' }).tap()
  await page.getByRole('menuitem', { name: 'Take out of the group' }).tap()
  await eventually(() => clusterOf('three')).toBe(undefined)
  await bar.getByRole('button', { name: 'Delete' }).tap()
  await eventually(async () => Object.keys(await stored()).sort()).toEqual(['kept', 'three'])
  await page.getByRole('button', { name: 'Undo' }).tap()
  await eventually(async () => Object.keys(await stored()).length).toBe(4)
})

async function download(page: Page, format: string): Promise<{ name: string; text: string; size: number }> {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: format }).first().click(),
  ])
  const bytes = await readFile(await file.path())
  return { name: file.suggestedFilename(), text: bytes.toString('utf8'), size: bytes.length }
}

test('a board is exported as JSON, CSV, Markdown, PNG and SVG', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'journey-as-is')
  await addNotes(ada, board, [{ text: 'Накладных нет, no waybills', zone: 'actions/noticed' }])
  const page = await openBoard(stage, ada, board)
  await note(page, 'no waybills').waitFor()
  for (const format of ['JSON', 'CSV', 'Markdown'])
    expect((await download(page, format)).text).toContain('Накладных нет, no waybills')
  const svg = await download(page, 'SVG')
  expect(svg.name).toBe('Journey.svg')
  expect(svg.text).toContain('Накладных нет')
  expect(svg.text).toContain('Incident noticed')
  expect(svg.text).toContain('font/woff2')
  const png = await download(page, 'PNG')
  expect(png.name).toBe('Journey.png')
  expect(png.text.slice(1, 4)).toBe('PNG')
  expect(png.size).toBeGreaterThan(20_000)
})
