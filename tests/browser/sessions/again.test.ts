// The next retrospective is planned from the last one.
import { expect, test } from 'vitest'
import { checkInQuestions } from '#templates/retrospectives/checkIn.ts'
import { addNotes, createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, meet } from '../stage/canvas.ts'

const stage = stageForFile()

test('a session that is planned again begins on a new board, and looks back at what the last one decided', async () => {
  const { ada } = await meet(stage)
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const [note = ''] = await addNotes(ada, board, [{ text: 'Name who is on duty' }])
  const [asked, another] = checkInQuestions.map(({ en }) => en)
  const activities = [
    { title: 'Check-in', mode: 'discuss' as const, minutes: 5, board, asks: true, instruction: asked },
    { title: 'Write', mode: 'write' as const, minutes: 5, board, zones: ['start'] },
  ]
  const { result } = await ada.command({ type: 'session.create', title: 'Retro', activities })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  await ada.command({ type: 'initiative.promote', sources: [{ board, note }], owner: ada.me.id })
  await ada.command({ type: 'session.end', session })

  const page = await stage.visit(ada, `/rooms/${ada.room}`)
  await page.getByRole('button', { name: 'Retro: more' }).click()
  await page.getByRole('menuitem', { name: 'Plan again…' }).click()
  const fresh = page.getByRole('checkbox', { name: 'On a new board, made like “Journey”' })
  expect(await fresh.isChecked()).toBe(true)
  await page.getByRole('button', { name: 'Start now' }).click()
  await page
    .getByRole('complementary', { name: 'From last time' })
    .or(page.locator('[data-action]'))
    .first()
    .waitFor()
  await page.locator('[data-action]', { hasText: 'Name who is on duty' }).waitFor()
  expect(page.url()).not.toContain(boardPath(ada, board))
  const { boards, sessions } = await ada.state()
  const [made] = Object.values(boards).filter(({ title }) => title.startsWith('Retro, '))
  expect(made?.template).toBe('retro-start-stop-continue')
  const next = Object.values(sessions).find(({ status }) => status === 'running')
  expect(next?.activities.map(each => [each.title, each.board, each.instruction])).toEqual([
    ['Actions of the last one', made?.id, undefined],
    // Nobody is asked the same twice.
    ['Check-in', made?.id, another],
    ['Write', made?.id, undefined],
  ])
})

test('the lobby shows the last sessions, and all of them to whoever asks', async () => {
  const { ada } = await meet(stage)
  const activities = [{ title: 'Write', mode: 'write' as const, minutes: 5 }]
  for (const title of ['First', 'Second', 'Third', 'Fourth', 'Fifth']) {
    const { result } = await ada.command({ type: 'session.create', title, activities })
    const session = result?.session ?? ''
    await ada.command({ type: 'session.start', session })
    await ada.command({ type: 'session.end', session })
  }
  const page = await stage.visit(ada, `/rooms/${ada.room}`)
  await page.getByRole('button', { name: 'Fifth: more' }).waitFor()
  expect(await page.getByRole('button', { name: /: more$/ }).count()).toBe(3)
  await page.getByRole('button', { name: 'Show all 5' }).click()
  await page.getByRole('button', { name: 'First: more' }).click()
  await page.getByRole('menuitem', { name: 'Plan again…' }).waitFor()
  await page.keyboard.press('Escape')
  const row = page.getByRole('listitem').filter({ hasText: 'First' })
  await row.getByRole('link', { name: 'Summary' }).click()
  await page.getByRole('heading', { name: 'First' }).waitFor()
})
