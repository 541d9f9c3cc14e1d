// What is said about a note: by a facilitator, by a member who is mentioned, and read by an observer.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { roomPath, threadPath } from '#shared/links.ts'
import { addNotes, createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { teamForFile, eventually, note, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const thread = (page: Page) => page.getByRole('complementary', { name: /^Comments on/ })
const said = (page: Page) => thread(page).locator('[data-comment]')
const saidTexts = (page: Page) => said(page).locator('p').allInnerTexts()
const composer = (page: Page) => page.getByLabel('Write a comment')
const bubble = (page: Page) => page.locator('[data-bubble]')
const commentsButton = (page: Page, unread = '') =>
  page.getByRole('banner').getByRole('button', { name: `Comments${unread}`, exact: true })

async function boardWith(text: string) {
  const board = await createBoard(team.ada, 'blank')
  const [id = ''] = await addNotes(team.ada, board, [{ text }])
  return { board, id }
}

test('a comment mentions somebody, who is told at once, answers, corrects and settles it', async () => {
  const { ada, grace } = team
  const { board } = await boardWith('Nobody called back')
  const [adas, graces] = await Promise.all([
    openBoard(stage, ada, board),
    stage.visit(grace, roomPath(grace.room)),
  ])
  await note(adas, 'Nobody called back').click()
  await adas.keyboard.press('c')
  await eventually(() => composer(adas).evaluate(field => field === document.activeElement)).toBe(true)
  await adas.keyboard.type('How often, @gr')
  const option = adas.getByRole('option', { name: 'Grace' })
  await option.waitFor()
  expect(await adas.getByRole('combobox').getAttribute('aria-activedescendant')).toBe(
    await option.getAttribute('id'),
  )
  await adas.keyboard.press('Enter')
  await adas.keyboard.type('when?')
  for (const _letter of 'when?') await adas.keyboard.press('ArrowLeft')
  await adas.keyboard.type('and ')
  await adas.keyboard.press('Enter')
  await eventually(() => saidTexts(adas)).toEqual(['How often, @Grace and when?'])
  expect(await composer(adas).inputValue()).toBe('')

  // In the lobby the board's card says so, on the board its button and the note.
  await graces.getByRole('img', { name: '1 comment mentions you' }).waitFor()
  await graces.goto(`${stage.server.origin}${roomPath(grace.room)}/boards/${board}`)
  await commentsButton(graces, '. 1 comment mentions you').waitFor()
  await eventually(() => bubble(graces).innerText()).toBe('1')
  await bubble(graces).click()
  await eventually(() => thread(graces).locator('mark[data-me]').innerText()).toBe('@Grace')
  await commentsButton(graces).waitFor()

  await composer(graces).fill('Twice a week.')
  await composer(graces).press('Shift+Enter')
  await graces.keyboard.type('Mondys')
  await composer(graces).press('Control+Enter')
  await eventually(() => saidTexts(adas)).toEqual(['How often, @Grace and when?', 'Twice a week.\nMondys'])
  await eventually(() => bubble(adas).innerText()).toBe('2')

  await said(graces).last().getByRole('button', { name: /^More/ }).click()
  await graces.getByRole('menuitem', { name: 'Edit' }).click()
  await graces.getByLabel('Change the comment').fill('Mondays')
  await graces.keyboard.press('Enter')
  await eventually(() => saidTexts(adas)).toEqual(['How often, @Grace and when?', 'Mondays'])
  await said(adas).getByText('edited').waitFor()
  expect(await said(graces).first().getByRole('button', { name: /^More/ }).count()).toBe(0)

  // While another panel is open, a toast brings the mention.
  await thread(graces).getByRole('button', { name: 'All comments' }).click()
  // Its mention stands where that of the sent comment stood: names are offered anew.
  await composer(adas).fill('Thank you, @Grace')
  await option.waitFor()
  await adas.keyboard.press('Enter')
  await eventually(() => composer(adas).inputValue()).toBe('Thank you, @Grace ')
  await adas.keyboard.press('Enter')
  await graces.getByText('Ada mentioned you').waitFor()
  await commentsButton(graces, '. 1 comment mentions you').waitFor()
  await graces.getByRole('button', { name: 'Open', exact: true }).click()
  await eventually(() => saidTexts(graces)).toHaveLength(3)

  await said(adas).last().getByRole('button', { name: /^More/ }).click()
  await adas.getByRole('menuitem', { name: 'Delete' }).click()
  await adas.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await eventually(() => said(graces).count()).toBe(2)

  await thread(adas).getByRole('button', { name: 'Resolve' }).click()
  await thread(graces).getByText('Resolved by Ada').waitFor()
  await eventually(() => bubble(graces).count()).toBe(0)
  await thread(graces).getByRole('button', { name: 'Reopen' }).click()
  await eventually(() => bubble(adas).innerText()).toBe('2')
})

test('an observer reads along by a link; the thread of a deleted note stays in the list', async () => {
  const { ada, grace, edsger } = team
  const { board, id } = await boardWith('Nobody called back')
  const comment = { type: 'note.comment', board, note: id, text: 'How often?' } as const
  await grace.command(comment)
  const [adas, edsgers] = await Promise.all([
    openBoard(stage, ada, board),
    stage.visit(edsger, threadPath(edsger.room, board, id)),
  ])
  await eventually(() => saidTexts(edsgers)).toEqual(['How often?'])
  await thread(edsgers).getByText('You are watching').waitFor()
  expect(await composer(edsgers).count()).toBe(0)
  expect(await thread(edsgers).getByRole('button', { name: 'Resolve' }).count()).toBe(0)

  // The list of notes has the same: the canvas is never the only way.
  await adas.keyboard.press('Shift+O')
  await adas.getByRole('complementary', { name: 'Notes' }).getByRole('button', { name: '1 comment' }).click()
  await eventually(() => saidTexts(adas)).toEqual(['How often?'])

  await note(adas, 'Nobody called back').click()
  await adas.getByRole('toolbar', { name: 'Note', exact: true }).waitFor()
  await adas.keyboard.press('Delete')
  await thread(adas).getByText('The note was deleted.').first().waitFor()
  expect(await composer(adas).count()).toBe(0)
  await thread(adas).getByRole('button', { name: 'All comments' }).click()
  const list = adas.getByRole('complementary', { name: 'Comments', exact: true })
  const row = list.getByRole('listitem')
  await eventually(() => row.innerText()).toContain('The note was deleted.')
  await list.getByText('Mentions me').click()
  await list.getByText('Nobody has mentioned you on this board.').waitFor()
  await eventually(() => thread(edsgers).getByText('The note was deleted.').count()).toBe(1)
})
