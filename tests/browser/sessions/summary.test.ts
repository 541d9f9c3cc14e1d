// What a session leaves behind, as people read it, complete it and take it along.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { summaryPath } from '#shared/links.ts'
import { readPdf } from '../../pdfPages.ts'
import { addNotes, createBoard, type Participant } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()

async function begin(by: Participant, board: string): Promise<string> {
  const activities = [{ title: 'Look back', mode: 'discuss' as const, minutes: 5, board }]
  const { result } = await by.command({ type: 'session.create', title: 'Ретро «Весна»', activities })
  await by.command({ type: 'session.start', session: result?.session ?? '' })
  return result?.session ?? ''
}

async function saved(page: Page, item: string): Promise<Buffer> {
  return (await download(page, item)).content
}

async function download(page: Page, item: string) {
  await page.getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: item }).click(),
  ])
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) }
}

test('at the end a summary is there: everybody reads it, the facilitator completes it and takes it along', async () => {
  const { ada, grace } = await meet(stage)
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const [note = '', other = ''] = await addNotes(grace, board, [
    { text: 'Звонить клиентам до обеда', zone: 'start' },
    { text: 'Meet less', zone: 'stop' },
  ])
  const session = await begin(ada, board)
  const { result } = await ada.command({ type: 'vote.open', session, board, budget: 3 })
  for (const [by, on] of [
    [ada, note],
    [grace, other],
  ] as const)
    await by.command({ type: 'vote.cast', vote: result?.vote ?? '', note: on, count: 2 })
  await grace.command({ type: 'initiative.promote', sources: [{ board, note }], owner: grace.me.id })
  await grace.command({ type: 'note.comment', board, note: other, text: 'Which of them?' })
  await ada.command({ type: 'note.comment', board, note: other, text: 'Those on Mondays' })
  const asked = await ada.command({ type: 'fist.open', session, question: 'How was it?' })
  await grace.command({ type: 'fist.answer', fist: asked.result?.fist ?? '', fingers: 4 })

  const [leading, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  // Both are there, and say so by themselves.
  await eventually(async () => (await ada.state()).sessions[session]?.run?.attended.length).toBe(2)
  const panel = leading.getByRole('complementary', { name: 'Session' })
  await panel.getByRole('button', { name: 'End the session' }).click()
  await leading.getByRole('alertdialog').getByRole('button', { name: 'End the session' }).click()
  await leading.waitForURL(`**${summaryPath(ada.room, session)}`)
  await led.getByText('is over. The boards stay.').waitFor()
  await led.getByRole('button', { name: 'Summary' }).click()
  await led.waitForURL(`**${summaryPath(ada.room, session)}`)

  const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
  await part(led, 'Who took part').getByText('2 people').waitFor()
  expect(await part(led, 'Votes').getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/^1\s+(Звонить|Meet less).*\s+2 dots, tie$/s),
    expect.stringMatching(/^1\s+(Звонить|Meet less).*\s+2 dots, tie$/s),
  ])
  await part(led, 'Actions').getByRole('link', { name: 'Звонить клиентам до обеда' }).waitFor()
  // The team has agreed on it: it is nobody's proposal.
  await part(led, 'Actions').getByText('To do · Grace').waitFor()
  await part(led, 'Boards').getByRole('img').waitFor()
  await part(led, 'Fist of five').getByText('4 of 5 · 1 hand').waitFor()
  expect(await part(led, 'Notes').getByRole('heading', { level: 5 }).allInnerTexts()).toEqual([
    'Start',
    'Stop',
  ])
  await part(led, 'Notes').getByText('Meet less').waitFor()
  // What was said about it stands under it.
  const said = part(led, 'Notes').getByRole('listitem').filter({ hasText: 'Meet less' }).getByRole('listitem')
  expect(await said.allInnerTexts()).toEqual(['Grace Which of them?', 'Ada Those on Mondays'])
  expect(await led.getByRole('button', { name: /write something/ }).count()).toBe(0)

  // What the facilitator writes everybody reads at once; what they leave out nobody sees.
  await leading.getByRole('button', { name: 'Add an introduction' }).click()
  await leading
    .getByRole('textbox', { name: 'Add an introduction' })
    .fill('Хорошо поговорили.\n\nДальше проще.')
  await leading.getByRole('button', { name: 'Save' }).click()
  await led.getByText('Дальше проще.').waitFor()
  await leading.getByRole('button', { name: 'Agenda: leave out' }).click()
  await part(led, 'Agenda').waitFor({ state: 'detached' })
  const [initiative = ''] = Object.keys((await grace.state()).initiatives)
  await grace.command({ type: 'initiative.setStatus', initiative, status: 'accepted' })
  await part(leading, 'Actions').getByText('Accepted · Grace').waitFor()

  const html = (await saved(leading, 'HTML, one file')).toString()
  expect(html).toContain('Хорошо поговорили.')
  expect(html).toContain('<svg')
  expect(html).not.toMatch(/<script|Look back/)
  expect((await saved(leading, 'Markdown')).toString()).toContain('## Actions')
  const pdf = await download(leading, 'PDF')
  expect(pdf.name).toBe('ретро-весна.pdf')
  const pages = await readPdf(pdf.content)
  const words = pages.map(page => page.words).join(' ')
  for (const said of [
    'Ретро «Весна»',
    'Дальше проще.',
    'Звонить клиентам до обеда',
    '2 dots, tie',
    'Meet less',
    'How was it?',
    'Grace: Which of them?',
  ])
    expect(words).toContain(said)

  // An action item is told once, and what is empty is not there.
  for (const name of ['Initiatives', 'Top ideas']) expect(await part(leading, name).count()).toBe(0)

  // The hands of a session that is over are looked up, and do not come by themselves.
  const again = await openBoard(stage, grace, board)
  expect(await again.locator('[data-shown]').count()).toBe(0)

  // From the lobby it is found again.
  await led.getByRole('link', { name: 'Lobby' }).click()
  await led.getByText(/^Ended .* · \d+ min$/).waitFor()
  await led.getByRole('link', { name: 'Summary' }).click()
  await part(led, 'Votes').waitFor()
})
