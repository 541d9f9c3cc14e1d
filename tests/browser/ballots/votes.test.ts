// Dot voting as three people have it before them: a facilitator, and two members.
import { expect, test } from 'vitest'
import { addNotes, createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, note, openBoard, teamForFile } from '../stage/canvas.ts'
import { threeBefore } from './voters.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('two members vote in secret, the facilitator shows the votes, and the first becomes an initiative', async () => {
  const { ada, adasPage, gracesPage, barbarasPage } = await threeBefore(stage, team, [
    'Answer sooner',
    'One form',
    'Fewer mails',
  ])

  await note(adasPage, 'One form').waitFor()
  await adasPage.mouse.click(1200, 700, { button: 'right' })
  await adasPage.getByRole('menuitem', { name: 'Start a vote…' }).click()
  await adasPage.getByLabel('What is it about?').fill('Where to begin')
  await adasPage.getByLabel('Dots for each person').fill('2')
  await adasPage.getByRole('button', { name: 'Start the vote' }).click()

  // On the notes, with the mouse and with keys.
  await gracesPage.getByText('2 dots left').waitFor()
  await note(gracesPage, 'One form').getByRole('button', { name: 'Give a dot' }).click()
  await gracesPage.getByText('1 dot left').waitFor()
  await note(gracesPage, 'Fewer mails').click()
  await gracesPage.keyboard.press('+')
  await gracesPage.getByText('No dots left').waitFor()
  await gracesPage.keyboard.press('+')
  await gracesPage.getByText('You have given all your dots.').waitFor()
  await gracesPage.keyboard.press('-')
  await gracesPage.getByText('1 dot left').waitFor()
  await note(gracesPage, 'One form').getByRole('button', { name: 'Give a dot' }).click()
  await note(gracesPage, 'One form').getByLabel('2 dots of yours').waitFor()

  // In the list of a phone.
  const row = barbarasPage.getByRole('listitem').filter({ hasText: 'Answer sooner' })
  await row.getByRole('button', { name: 'Give a dot' }).tap()
  await row.getByLabel('1 dot of yours').waitFor()
  await barbarasPage.getByText('1 dot left').waitFor()
  await row.getByRole('button', { name: 'Take a dot back' }).tap()
  await barbarasPage.getByText('2 dots left').waitFor()
  await row.getByRole('button', { name: 'Give a dot' }).tap()

  // Nobody sees what others gave, and how many have is known.
  await adasPage.getByText('2 of 3 have voted').first().waitFor()
  expect(await adasPage.locator('[data-got]').count()).toBe(0)
  expect(
    await note(adasPage, 'One form')
      .getByLabel(/dots? of yours/)
      .count(),
  ).toBe(0)

  await adasPage.getByRole('complementary').getByRole('button', { name: 'Show votes' }).click()
  const results = adasPage.getByRole('list', { name: 'Where to begin' })
  await results.getByText('One form').waitFor()
  expect(await results.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/One form[^]*Grace 2[^]*2/),
    expect.stringMatching(/Answer sooner[^]*Barbara[^]*1/),
  ])
  await note(gracesPage, 'One form').locator('[data-got="2"]').waitFor()
  await row.getByLabel('1 dot', { exact: true }).waitFor()

  await adasPage.getByRole('combobox', { name: 'The first' }).click()
  await adasPage.getByRole('option', { name: '1', exact: true }).click()
  await adasPage.getByRole('complementary').getByRole('button', { name: 'Promote' }).click()
  const dialog = adasPage.getByRole('dialog', { name: 'Promote 1 note' })
  expect(await dialog.getByLabel('Title').inputValue()).toBe('One form')
  await dialog.getByRole('button', { name: 'Promote' }).click()
  await note(gracesPage, 'One form').getByText('Proposed').waitFor()
  await eventually(async () => Object.keys((await ada.state()).initiatives).length).toBe(1)

  // Another round, on what got most.
  await adasPage.getByRole('button', { name: 'Vote again' }).click()
  await adasPage.getByText('On 1 note').waitFor()
  await adasPage.getByRole('button', { name: 'Start the vote' }).click()
  await note(gracesPage, 'One form').getByRole('button', { name: 'Give a dot' }).waitFor()
  expect(await note(gracesPage, 'Fewer mails').getByRole('button', { name: 'Give a dot' }).count()).toBe(0)
})

test('those that share a place are promoted together, which is said before, each with its owner and day', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const notes = await addNotes(ada, board, [{ text: 'Call back' }, { text: 'One page' }, { text: 'Logs' }])
  const { result } = await ada.command({ type: 'vote.open', board, budget: 3 })
  const vote = result?.vote ?? ''
  for (const note of notes) await grace.command({ type: 'vote.cast', vote, note, count: 1 })
  await ada.command({ type: 'vote.close', vote })
  const page = await openBoard(stage, ada, board)
  await page.getByRole('button', { name: 'Session', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Votes and results' }).click()
  const panel = page.getByRole('complementary', { name: 'Votes' })
  await panel.getByRole('combobox', { name: 'The first' }).click()
  await page.getByRole('option', { name: '2', exact: true }).click()
  await panel.getByText('3 have places 1–2: some are shared').waitFor()

  await panel.getByRole('button', { name: 'Promote' }).click()
  const dialog = page.getByRole('dialog', { name: 'Make 3 initiatives' })
  await dialog.getByLabel('Due', { exact: true }).fill('2027-03-31')
  await dialog.getByRole('combobox', { name: 'Owner: Logs' }).click()
  await page.getByRole('option', { name: 'Grace' }).click()
  await dialog.getByLabel('Due: Call back').fill('2027-02-15')
  await dialog.getByRole('button', { name: 'Make 3 initiatives' }).click()
  await page.getByText('3 initiatives made').waitFor()
  const made = Object.values((await ada.state()).initiatives).filter(({ sources }) =>
    sources.some(source => source.board === board),
  )
  const charges = Object.fromEntries(made.map(({ title, owner, due }) => [title, [owner, due]]))
  expect(charges).toEqual({
    'Call back': [undefined, '2027-02-15'],
    Logs: [grace.me.id, '2027-03-31'],
    'One page': [undefined, '2027-03-31'],
  })
})
