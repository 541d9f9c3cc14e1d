// The list of initiatives: board, table, filters, moves, files.
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import type { Status } from '#shared/initiatives/model.ts'
import { addNotes, type Participant } from '../../server/people.ts'
import type { VisitOptions } from '../stage/browser.ts'
import { drag, eventually, middleOf } from '../stage/canvas.ts'
import { phone } from '../stage/browser.ts'
import { openMeetingPlace } from '../stage/meeting.ts'

const place = openMeetingPlace()

/** A room with one initiative for each title, all proposed and nobody's. */
async function meetOver(...titles: string[]) {
  const meeting = await place.meet()
  const notes = await addNotes(
    meeting.ada,
    meeting.board,
    titles.map(text => ({ text })),
  )
  const ids: string[] = []
  for (const note of notes) {
    const sources = [{ board: meeting.board, note }]
    const { result } = await meeting.ada.command({ type: 'initiative.promote', sources })
    ids.push(result?.initiative ?? '')
  }
  return { ...meeting, ids }
}

const open = (person: Participant, query = '', options?: VisitOptions) =>
  place.visit(person, `/rooms/${person.room}/initiatives${query}`, options)

const column = (page: Page, name: string): Locator => page.getByRole('region', { name })
const cards = (place: Page | Locator) => place.getByRole('article').getByRole('heading').allInnerTexts()
const statusOf = async (person: Participant, id = ''): Promise<Status | undefined> =>
  (await person.state()).initiatives[id]?.status

async function moveByMenu(page: Page, title: string, status: string): Promise<void> {
  await page.getByRole('button', { name: `Move “${title}” to…` }).click()
  await page.getByRole('menuitem', { name: status }).click()
}

describe('the board', () => {
  test('shows to everybody at once what one person does', async () => {
    const { ada, grace } = await meetOver('One owner per request')
    const [adasPage, gracesPage] = await Promise.all([open(ada, '?view=table'), open(grace)])
    await column(gracesPage, 'Proposed').getByText('Needs an owner').waitFor()

    await adasPage.getByRole('button', { name: 'Owner: No owner. Change' }).click()
    await adasPage.getByRole('menuitemradio', { name: 'Grace' }).click()
    await column(gracesPage, 'Proposed').getByText('Waiting for Grace').waitFor()

    await adasPage.getByRole('button', { name: 'Status: Proposed. Change' }).click()
    await adasPage.getByRole('menuitem', { name: 'Accepted' }).click()
    await column(gracesPage, 'Accepted').getByRole('article').waitFor()
    expect(await cards(column(gracesPage, 'Proposed'))).toEqual([])
  })

  test('takes a dragged card only where the rules let it go', async () => {
    const { ada, ids } = await meetOver('Early warnings')
    const page = await open(ada)
    const card = page.getByRole('article')
    await drag(page, await middleOf(card), await middleOf(column(page, 'Done')))
    await page.getByText('From “Proposed” it can only go to: Accepted, Backlog, Cancelled.').waitFor()
    expect(await statusOf(ada, ids[0])).toBe('proposed')

    await drag(page, await middleOf(card), await middleOf(column(page, 'Accepted')))
    await column(page, 'Accepted').getByRole('article').waitFor()
    expect(await statusOf(ada, ids[0])).toBe('accepted')

    // What it passes is offered, where it was dragged too far and in its menu.
    await drag(page, await middleOf(card), await middleOf(column(page, 'Done')))
    // The offer of before has gone: it held for another place.
    await eventually(() => page.getByRole('button', { name: /→ Done$/ }).count()).toBe(1)
    await page.getByRole('button', { name: 'In progress → Done', exact: true }).click()
    await column(page, 'Done').getByRole('article').waitFor()
    expect(await statusOf(ada, ids[0])).toBe('done')
    await moveByMenu(page, 'Early warnings', 'Cancelled')
    await page.getByLabel('Reason').fill('It came back')
    await page.getByRole('button', { name: 'Cancel the initiative' }).click()
    await column(page, 'Cancelled').getByText('It came back').waitFor()
  })

  test('is moved on by the keyboard alone, and the focus goes along', async () => {
    const { ada } = await meetOver('Early warnings')
    const page = await open(ada)
    await page.getByRole('button', { name: 'Drag “Early warnings”' }).press('Space')
    await page.getByText('“Early warnings” is over Proposed.').waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowRight')
    await page.getByText('“Early warnings” is over Accepted.').waitFor({ state: 'attached' })
    await page.keyboard.press('Space')
    const link = column(page, 'Accepted').getByRole('link', { name: 'Early warnings' })
    await eventually(() => link.evaluate(each => each === document.activeElement)).toBe(true)
  })

  test('asks for a reason before it puts back, and shows it on the card', async () => {
    const { ada, ids } = await meetOver('Three support plans')
    const page = await open(ada)
    await moveByMenu(page, 'Three support plans', 'Backlog')
    const dialog = page.getByRole('dialog', { name: 'Put back to the backlog' })
    await dialog.getByRole('button', { name: 'Put back' }).click()
    await dialog.getByText('Say why, so that others understand.').waitFor()
    await dialog.getByLabel('Reason').fill('Prices are guesswork')
    await dialog.getByRole('button', { name: 'Put back' }).click()
    await column(page, 'Backlog').getByText('Prices are guesswork').waitFor()
    expect(await statusOf(ada, ids[0])).toBe('backlog')
  })

  test('leaves a card that somebody thought better of', async () => {
    const { ada, ids } = await meetOver('A monthly school')
    const page = await open(ada)
    await moveByMenu(page, 'A monthly school', 'Cancelled')
    await page.getByRole('button', { name: 'Leave as it is' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await statusOf(ada, ids[0])).toBe('proposed')
    expect(await cards(column(page, 'Proposed'))).toEqual(['A monthly school'])
  })

  test('offers an observer nothing to change', async () => {
    const { edsger } = await meetOver('Early warnings')
    const page = await open(edsger)
    await page.getByRole('article').waitFor()
    expect(await page.getByRole('button', { name: /^(Move|Drag)/ }).count()).toBe(0)
  })

  test('folds by status on a phone, where cards move by their menu', async () => {
    const { ada, ids } = await meetOver('Early warnings')
    const page = await open(ada, '', phone)
    await moveByMenu(page, 'Early warnings', 'Accepted')
    await page.getByRole('heading', { name: 'Accepted' }).waitFor()
    expect(await statusOf(ada, ids[0])).toBe('accepted')
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
  })
})

describe('what is shown', () => {
  test('is in the address, and comes back from it', async () => {
    const { ada, ids } = await meetOver('Early warnings', 'One owner', 'A living knowledge base')
    await ada.command({ type: 'initiative.setOwner', initiative: ids[1] ?? '', person: ada.me.id })
    const page = await open(ada)
    await page.getByRole('radio', { name: 'Table' }).click()
    await page.getByRole('searchbox').fill('ow')
    await page.getByRole('group', { name: 'Filters' }).getByRole('button', { name: 'Owner' }).click()
    await page.getByRole('checkbox', { name: 'No owner' }).click()
    await eventually(() => new URL(page.url()).search).toBe('?view=table&owner=none&find=ow')
    await eventually(() => page.getByRole('row').count()).toBe(2)

    await page.reload()
    await page.getByRole('link', { name: 'A living knowledge base' }).waitFor()
    expect(await page.getByRole('searchbox').inputValue()).toBe('ow')
    await page.getByRole('button', { name: 'Clear', exact: true }).click()
    await eventually(() => page.getByRole('row').count()).toBe(4)
    await eventually(() => page.getByRole('searchbox').inputValue()).toBe('')
  })

  test('is one sentence and a way out where nothing fits', async () => {
    const { ada } = await meetOver('Early warnings')
    const page = await open(ada, '?status=done')
    await page.getByText('No initiative fits these filters.').waitFor()
    await page.getByRole('main').getByRole('button', { name: 'Clear' }).last().click()
    await page.getByRole('article').waitFor()
  })

  test('is where initiatives come from, while there are none', async () => {
    const { ada, board } = await place.meet()
    const page = await open(ada)
    const link = page.getByRole('link', { name: 'Open a board' })
    expect(await link.getAttribute('href')).toBe(`/rooms/${ada.room}/boards/${board}`)
  })

  test('is sorted by any column, up and down', async () => {
    const { ada } = await meetOver('Step 10', 'Step 9', 'Step 1')
    const page = await open(ada, '?view=table')
    const titles = () => page.getByRole('rowheader').getByRole('link').allInnerTexts()
    const header = page.getByRole('columnheader', { name: 'Title' })
    await header.getByRole('button').click()
    await eventually(() => header.getAttribute('aria-sort')).toBe('ascending')
    await eventually(titles).toEqual(['Step 1', 'Step 9', 'Step 10'])
    await header.getByRole('button').click()
    await eventually(titles).toEqual(['Step 10', 'Step 9', 'Step 1'])
  })

  test('is Russian for a Russian browser', async () => {
    const { ada } = await meetOver('Раз', 'Два')
    const page = await open(ada, '', { locale: 'ru-RU' })
    await page.getByRole('heading', { name: 'Инициативы 2' }).waitFor()
    expect(await cards(column(page, 'Предложены'))).toEqual(['Раз', 'Два'])
    await page.getByRole('button', { name: 'Экспорт' }).click()
    await page.getByText('2 инициативы').waitFor()
  })
})

test('after a file is saved, what its reader should know of it stays to be read', async () => {
  const { ada } = await meetOver('=HYPERLINK("http://x")')
  const page = await open(ada, '', { acceptDownloads: true })
  await page.getByRole('button', { name: 'Export' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: 'For Jira, CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/jira\.csv$/)
  await page.getByText(`What to know about ${download.suggestedFilename()}`).waitFor()
  await page.getByText(/Row 2, Summary: a spreadsheet would run this cell: =HYPERLINK/).waitFor()
})

test('a file holds what the filters show', async () => {
  const { ada, ids } = await meetOver('Early warnings', 'One owner')
  await ada.command({ type: 'initiative.setStatus', initiative: ids[1] ?? '', status: 'accepted' })
  const page = await open(ada, '?status=accepted', { acceptDownloads: true })
  for (const [name, start] of [
    ['For Jira, CSV', 'Summary,'],
    ['For a spreadsheet, CSV', '\uFEFF'],
    ['Everything, JSON', '{'],
    ['To read, Markdown', '#'],
  ] as const) {
    await page.getByRole('button', { name: 'Export' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name }).click(),
    ])
    const text = await readFile(await download.path(), 'utf8')
    expect(text.startsWith(start), `${name} begins with ${text.slice(0, 20)}`).toBe(true)
    expect(text).toContain('One owner')
    expect(text).not.toContain('Early warnings')
  }
})
