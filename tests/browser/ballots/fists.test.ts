// Fist of five as people have it before them: the facilitator, one with keys on another board, one on a phone.
import { expect, test } from 'vitest'
import { createBoard, join } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import { boardPath, openBoard, pressOnLayout, teamForFile } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('everybody shows a hand in secret, wherever they are, and all of them are seen at once', async () => {
  const { ada, grace } = team
  const barbara = await join(stage.server, ada.invites.member, 'Barbara')
  const [board, other] = [await createBoard(ada, 'blank'), await createBoard(ada, 'blank')]
  const [adasPage, gracesPage, barbarasPage] = await Promise.all([
    openBoard(stage, ada, board),
    openBoard(stage, grace, other),
    stage.visit(barbara, boardPath(barbara, board), { ...phone, locale: 'ru-RU' }),
  ])

  await adasPage.getByRole('button', { name: 'Session', exact: true }).click()
  await adasPage.getByRole('menuitem', { name: 'Fist of five…' }).click()
  // The question is typed at once.
  await adasPage.getByLabel('What is asked?').waitFor()
  await adasPage.keyboard.type('Do we go on with the new form?')
  await adasPage.getByRole('button', { name: 'Ask', exact: true }).click()

  // By number, on a Russian layout, on another board.
  const hands = gracesPage.getByRole('radiogroup', { name: 'How many fingers do you show?' })
  await hands.getByRole('radio', { name: '5 fingers' }).waitFor()
  await pressOnLayout(gracesPage, { key: '4', code: 'Digit4' })
  await hands.getByRole('radio', { name: '4 fingers', checked: true }).waitFor()
  await hands.getByRole('radio', { name: '5 fingers' }).click()
  await hands.getByRole('radio', { name: '5 fingers', checked: true }).waitFor()

  // With a finger on a phone.
  const row = barbarasPage.getByRole('radiogroup', { name: 'Сколько пальцев вы показываете?' })
  await row.getByRole('radio', { name: '1 палец' }).tap()
  await row.getByRole('radio', { name: '1 палец', checked: true }).waitFor()

  // How many is known, and nothing of which.
  const bar = adasPage.getByRole('region', { name: 'Fist of five' })
  await bar.getByText('2 of 3 have voted').waitFor()
  await adasPage.keyboard.press('5')
  await bar.getByText('3 of 3 have voted').waitFor()
  expect(await adasPage.getByText('Barbara').count()).toBe(0)

  await bar.getByRole('button', { name: 'Show hands' }).click()
  for (const page of [adasPage, gracesPage]) {
    const shown = page.locator('[data-shown]')
    await shown.getByText('Median 5, from 1 to 5').waitFor()
    expect(await shown.getByRole('list', { name: 'To be heard first' }).innerText()).toMatch(/1\s*Barbara/)
    expect(await shown.locator('[data-fingers="5"]').getAttribute('data-count')).toBe('2')
  }
  await barbarasPage.getByText('Медиана 5, от 1 до 5').waitFor()

  // It is put away by each for themselves, and stays in the panel.
  await gracesPage.getByRole('button', { name: 'Hide the hands' }).click()
  await gracesPage.locator('[data-shown]').waitFor({ state: 'detached' })
  await adasPage
    .getByRole('complementary', { name: 'Votes' })
    .getByText('Do we go on with the new form?')
    .waitFor()
})

test('in a session nothing lies over the hands: no panel on a phone, and no call to everybody', async () => {
  const { ada, grace } = team
  const barbara = await join(stage.server, ada.invites.member, 'Barbara')
  const board = await createBoard(ada, 'blank')
  const activities = [
    { title: 'Rate', mode: 'discuss' as const, minutes: 5, board },
    { title: 'Part', mode: 'discuss' as const, minutes: 5, board },
  ]
  const { result } = await ada.command({ type: 'session.create', title: 'Retro', activities })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const [gracesPage, barbarasPage] = await Promise.all([
    openBoard(stage, grace, board),
    stage.visit(barbara, boardPath(barbara, board), phone),
  ])
  await barbarasPage.getByRole('group', { name: 'Session' }).getByRole('button').first().tap()
  const sheet = barbarasPage.getByRole('complementary', { name: 'Session' })
  await sheet.waitFor()

  const asked = await ada.command({ type: 'fist.open', session, question: 'How was it?' })
  await sheet.waitFor({ state: 'detached' })
  await barbarasPage.getByRole('radio', { name: '4 fingers' }).tap()
  await barbarasPage.getByRole('radio', { name: '4 fingers', checked: true }).waitFor()

  await gracesPage.getByRole('radio', { name: '4 fingers' }).waitFor()
  await ada.command({ type: 'gathering.call', board, sight: { x: 0, y: 0, w: 800, h: 600 } })
  await gracesPage.locator('[data-call]').waitFor()
  const [call, hands] = await Promise.all(
    ['[data-call]', '[data-fist]'].map(name => gracesPage.locator(name).boundingBox()),
  )
  if (!call || !hands) throw new Error('They are not shown')
  expect(call.y + call.height).toBeLessThanOrEqual(hands.y)

  // The next step has nothing to do with them.
  await ada.command({ type: 'fist.close', fist: asked.result?.fist ?? '' })
  await gracesPage.locator('[data-shown]').waitFor()
  await ada.command({ type: 'session.next', session, from: 0 })
  await gracesPage.locator('[data-shown]').waitFor({ state: 'detached' })
})
