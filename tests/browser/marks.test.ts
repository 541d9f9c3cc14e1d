// What notes carry besides their text: reactions, tags, who wrote them, how large they are; and finding them.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readNotes } from '../server/people.ts'
import { openStage, type Stage } from './browser.ts'
import { eventually, meet, note, openBoard, saved, twoBefore, writeNote, type Team } from './canvas.ts'

let stage: Stage
let team: Team
beforeAll(async () => {
  stage = await openStage()
  team = await meet(stage)
})
afterAll(() => stage.close())

test('two react at the same moment, see both, and each takes back only their own', async () => {
  const { ada, edsger } = team
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'Warn the customer')
  await note(gracesPage, 'Warn').waitFor()
  const react = async (page: typeof adasPage) => {
    await page.mouse.click(600, 400)
    await page.getByRole('button', { name: 'React' }).click()
  }
  await Promise.all([react(adasPage), react(gracesPage)])
  const like = (page: typeof adasPage) => page.getByRole('dialog', { name: 'React' }).getByLabel('Like')
  await Promise.all([like(adasPage).click(), like(gracesPage).click()])

  const pill = (page: typeof adasPage) => note(page, 'Warn').locator('[data-reaction="like"]')
  for (const page of [adasPage, gracesPage])
    await eventually(() => pill(page).getAttribute('aria-label')).toBe('2 × 👍, also you')
  expect(await pill(adasPage).getAttribute('title')).toBe('Like: you, Grace')
  await saved(gracesPage)

  const watching = await openBoard(stage, edsger, board)
  await eventually(() => pill(watching).getAttribute('aria-label')).toBe('2 × 👍')
  await pill(watching).click()

  // A press on the pill is no press on the note: nothing is dragged or chosen by it.
  await gracesPage.keyboard.press('Escape')
  await pill(gracesPage).click()
  await eventually(() => pill(adasPage).innerText()).toBe('👍 1')
  await gracesPage.keyboard.press('Control+z')
  await eventually(() => pill(adasPage).innerText()).toBe('👍 2')
  await adasPage.keyboard.press('Control+z')
  await eventually(() => pill(gracesPage).getAttribute('aria-label')).toBe('1 × 👍, you')
  const [read] = await readNotes(ada, board)
  expect(read?.reactions).toEqual([{ name: 'like', people: [team.grace.me.id] }])

  await adasPage.keyboard.press('Shift+O')
  const row = adasPage.locator('[data-listed]', { hasText: 'Warn' })
  await row.getByRole('button', { name: '1 × 👍' }).press('Enter')
  await eventually(() => pill(gracesPage).innerText()).toBe('👍 2')
  expect(await row.getByRole('button', { name: '2 × 👍, also you' }).getAttribute('aria-pressed')).toBe(
    'true',
  )
})
