// A vote on notes of which some stand under a heading: on the canvas, with keys, and in the list of a phone.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { createBoard, join, readNotes } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import { boardPath, drag, eventually, middleOf, note, openBoard, teamForFile } from '../stage/canvas.ts'
import { writeTopics } from './voters.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const group = (page: Page, name: string) => page.getByRole('group', { name, exact: true })

test('a group is voted on as one thing, comes first as one, and becomes one initiative', async () => {
  const { ada, grace } = team
  const barbara = await join(stage.server, ada.invites.member, 'Barbara')
  const board = await createBoard(ada, 'blank')
  const [adas, graces] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  await writeTopics(adas)
  await group(graces, 'Friday deploys').waitFor()
  await note(graces, 'long meetings').waitFor()

  // It is said before how groups are counted.
  await adas.mouse.click(1100, 760, { button: 'right' })
  await adas.getByRole('menuitem', { name: 'Start a vote…' }).click()
  await adas.getByText('The notes under a heading are voted on as one').waitFor()
  await adas.getByLabel('What is it about?').fill('Where to begin')
  await adas.getByRole('combobox', { name: 'On one note at most' }).click()
  await adas.getByRole('option', { name: '2', exact: true }).click()
  await adas.getByRole('button', { name: 'Start the vote' }).click()

  // On the canvas: the heading takes dots, its notes do not.
  const heading = group(graces, 'Friday deploys')
  await heading.getByRole('button', { name: 'Give a dot' }).click()
  await heading.getByLabel('1 dot of yours').waitFor()
  // Within the group: the dots of a note above hang into what is free between them.
  const [pill, box] = await Promise.all([heading.locator('[data-dots]').boundingBox(), heading.boundingBox()])
  expect(pill?.y).toBeGreaterThan(box?.y ?? Infinity)
  expect(await note(graces, 'no tests').getByRole('button').count()).toBe(0)
  // With keys, from one of its notes.
  await note(graces, 'no rollback').click()
  await graces.getByRole('toolbar').getByLabel('1 dot of yours').waitFor()
  await graces.keyboard.press('+')
  await heading.getByLabel('2 dots of yours').waitFor()
  await graces.keyboard.press('+')
  await graces.getByText('A group of notes takes 2 dots of yours.').waitFor()
  await graces.keyboard.press('-')
  await graces.getByText('2 dots left').waitFor()
  await note(graces, 'long meetings').getByRole('button', { name: 'Give a dot' }).click()

  // In the list of a phone, at the heading.
  const list = await stage.visit(barbara, boardPath(barbara, board), phone)
  const listed = list.getByRole('heading', { name: 'Friday deploys' })
  await listed.getByRole('button', { name: 'Give a dot' }).tap()
  await listed.getByLabel('1 dot of yours').waitFor()
  const row = list.getByRole('listitem').filter({ hasText: 'no rollback' })
  expect(await row.getByRole('button', { name: 'Give a dot' }).count()).toBe(0)

  await adas.getByRole('complementary').getByText('2 of 3 have voted').waitFor()
  await adas.getByRole('complementary').getByRole('button', { name: 'Show votes' }).click()
  const results = adas.getByRole('list', { name: 'Where to begin' })
  const places = () => results.locator('[data-result]').allInnerTexts()
  await eventually(places).toEqual([
    expect.stringMatching(/^Place 1[^]*Friday deploys[^]*no tests[^]*no rollback[^]*Grace[^]*2$/),
    expect.stringMatching(/^Place 2[^]*long meetings[^]*Grace[^]*1$/),
  ])
  await heading.locator('[data-got="2"]').waitFor()
  await listed.getByLabel('2 dots', { exact: true }).waitFor()
  expect(await note(graces, 'no tests').locator('[data-got]').count()).toBe(0)

  // Who moves a note takes its dots along, also afterwards.
  const { x, y } = await middleOf(heading)
  await drag(graces, await middleOf(note(graces, 'long meetings')), { x, y })
  await heading.locator('[data-got="3"]').waitFor()
  await eventually(places).toEqual([expect.stringMatching(/Friday deploys[^]*long meetings[^]*3$/)])
  await graces.keyboard.press('Control+z')
  await heading.locator('[data-got="2"]').waitFor()
  await eventually(async () => (await places()).length).toBe(2)

  // The first two: an initiative of the group with all its notes, and one of the note.
  await adas.getByRole('combobox', { name: 'The first' }).click()
  await adas.getByRole('option', { name: '2', exact: true }).click()
  await adas.getByRole('complementary').getByRole('button', { name: 'Promote' }).click()
  const dialog = adas.getByRole('dialog', { name: 'Make 2 initiatives' })
  await dialog.getByRole('button', { name: 'Make 2 initiatives' }).click()
  await adas.getByText('2 initiatives made').waitFor()
  const notes = new Map((await readNotes(ada, board)).map(({ id, text }) => [id, text]))
  const made = Object.values((await ada.state()).initiatives).map(({ title, sources }) => [
    title,
    sources.map(source => notes.get(source.note)),
  ])
  expect(made).toEqual([
    ['Friday deploys', ['no tests', 'no rollback']],
    ['long meetings', ['long meetings']],
  ])

  // Another round, on the first alone.
  await adas.getByRole('combobox', { name: 'The first' }).click()
  await adas.getByRole('option', { name: '1', exact: true }).click()
  await adas.getByRole('button', { name: 'Vote again' }).click()
  await adas.getByRole('button', { name: 'Start the vote' }).click()
  await heading.getByRole('button', { name: 'Give a dot' }).waitFor()
  expect(await note(graces, 'long meetings').getByRole('button', { name: 'Give a dot' }).count()).toBe(0)
})
