// The page of one initiative: what it is, where it came from, what has happened to it.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { recordsOf, toRecordId } from '#shared/canvas/document.ts'
import { addNotes, type Participant } from '../../server/people.ts'
import type { VisitOptions } from '../stage/browser.ts'
import { eventually } from '../stage/canvas.ts'
import { phone } from '../stage/browser.ts'
import { openMeetingPlace } from '../stage/meeting.ts'

const place = openMeetingPlace()

/** A room with a board, a note for each text, and one initiative made from all of them. */
async function meetOver(...texts: string[]) {
  const meeting = await place.meet()
  const { ada, board } = meeting
  const notes = await addNotes(
    ada,
    board,
    texts.map(text => ({ text })),
  )
  return { ...meeting, notes, initiative: await promote(ada, board, notes) }
}

async function promote(person: Participant, board: string, notes: string[]): Promise<string> {
  const sources = notes.map(note => ({ board, note }))
  const { result } = await person.command({ type: 'initiative.promote', sources })
  return result?.initiative ?? ''
}

const pathOf = (person: Participant, initiative: string) => `/rooms/${person.room}/initiatives/${initiative}`

async function open(person: Participant, initiative: string, options?: VisitOptions): Promise<Page> {
  const page = await place.visit(person, pathOf(person, initiative), options)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

const title = (page: Page) => page.getByRole('heading', { level: 1 }).innerText()

/** The sentences of the history, newest first, without the time at their end. */
async function history(page: Page): Promise<string[]> {
  const sentences = page.getByRole('listitem').locator('p:has(time)')
  return (await sentences.allInnerTexts()).map(text => text.split('\n')[0]?.trim() ?? '')
}

test('the history tells all of it, newest first, and goes on while it is looked at', async () => {
  const { ada, grace, initiative } = await meetOver('Pin one engineer to a request', 'One owner')
  const edit = { type: 'initiative.edit', initiative } as const
  await ada.command({ ...edit, theme: 'One owner per request', due: '2026-08-31' })
  await ada.command({ type: 'initiative.setOwner', initiative, person: grace.me.id })
  await ada.command({ type: 'initiative.setStatus', initiative, status: 'backlog', reason: 'Too early' })
  const page = await open(ada, initiative)
  const before = [
    'Status: proposed to backlog by Ada',
    'Owner: Grace by Ada',
    'Theme: One owner per request · Due: 31 August 2026 by Ada',
    'Made from 2 notes by Ada',
  ]
  await eventually(() => history(page)).toEqual(before)

  await grace.command({ type: 'initiative.comment', initiative, text: 'Not a <b>tick</b> box' })
  await eventually(() => history(page)).toEqual(['Grace commented', ...before])
  await page.getByText('Not a <b>tick</b> box').waitFor()
})

test('a comment is written at the end, and others read it at once', async () => {
  const { ada, grace, initiative } = await meetOver('One owner')
  const [adasPage, gracesPage] = await Promise.all([open(ada, initiative), open(grace, initiative)])
  await adasPage.getByRole('textbox', { name: 'Comment' }).fill('First line\nsecond line')
  await adasPage.getByRole('button', { name: 'Send' }).click()
  await gracesPage.getByText('First line second line').waitFor()
  await eventually(() => adasPage.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('')
})

test('Enter keeps a new title, Escape the old one', async () => {
  const { ada, initiative } = await meetOver('One owner')
  const page = await open(ada, initiative)
  await page.getByRole('button', { name: 'One owner', exact: true }).click()
  await page.keyboard.type('A single owner')
  await page.keyboard.press('Enter')
  await eventually(() => title(page)).toBe('A single owner')

  await page.getByRole('button', { name: 'A single owner', exact: true }).click()
  await page.keyboard.type('Nobody')
  await page.keyboard.press('Escape')
  await eventually(() => title(page)).toBe('A single owner')

  await page.getByRole('button', { name: 'A single owner', exact: true }).click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('Enter')
  await page.getByText('Give it a title.').waitFor()
})

test('the description keeps its lines', async () => {
  const { ada, initiative } = await meetOver('One owner')
  const page = await open(ada, initiative)
  await page.getByTitle('Change the description').click()
  await page.keyboard.type('One engineer keeps it.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('The customer says when it works.')
  await page.getByRole('button', { name: 'Save' }).click()
  await eventually(() => page.getByTitle('Change the description').innerText()).toBe(
    'One engineer keeps it.\nThe customer says when it works.',
  )
})

test('theme and due day are set and taken away in place', async () => {
  const { ada, initiative } = await meetOver('One owner')
  const page = await open(ada, initiative)
  await page.getByRole('button', { name: 'Theme: None. Change' }).click()
  await page.getByRole('textbox', { name: 'Theme' }).fill('Speed')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Theme: Speed. Change' }).waitFor()
  await page.getByRole('button', { name: 'Due: None. Change' }).click()
  await page.getByLabel('Due', { exact: true }).last().fill('2031-05-09')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Due: 9 May 2031. Change' }).click()
  await page.getByRole('button', { name: 'No due date' }).click()
  await page.getByRole('button', { name: 'Due: None. Change' }).waitFor()
  expect((await ada.state()).initiatives[initiative]).toMatchObject({ theme: 'Speed' })
})

test('a source leads to its note on its board, and says when the note is gone', async () => {
  const { ada, board, notes, initiative } = await meetOver('Pin one engineer', 'Take it to the end')
  const [kept = '', gone = ''] = notes
  await place.server.app.documents.edit(board, ada.me.id, doc => recordsOf(doc).delete(toRecordId(gone)))
  const page = await open(ada, initiative)
  const sources = page.getByRole('complementary').getByRole('listitem')
  await sources.filter({ hasText: 'Take it to the end' }).getByText('No longer on the board').waitFor()
  expect(await sources.filter({ hasText: 'Take it to the end' }).getByRole('link').count()).toBe(0)
  await sources.getByRole('link', { name: /Pin one engineer/ }).click()
  await eventually(() => page.url()).toBe(
    `${place.server.origin}/rooms/${ada.room}/boards/${board}?note=${kept}`,
  )
})

test('merging hands over sources and comments, and the merged page says where they went', async () => {
  const { ada, board, initiative } = await meetOver('Pin one engineer')
  const [note = ''] = await addNotes(ada, board, [{ text: 'One owner' }])
  const other = await promote(ada, board, [note])
  await ada.command({ type: 'initiative.comment', initiative, text: 'From the one that goes' })
  const page = await open(ada, initiative)
  await page.getByRole('button', { name: 'More about “Pin one engineer”' }).click()
  await page.getByRole('menuitem', { name: 'Merge into…' }).click()
  await page.getByRole('combobox').click()
  await page.getByRole('option', { name: 'One owner' }).click()
  await page.getByRole('button', { name: 'Merge' }).click()
  await page.getByText('Merged into One owner.').waitFor()
  expect(await page.getByRole('button', { name: /Change$/ }).count()).toBe(0)

  await page.getByRole('link', { name: 'One owner' }).click()
  await eventually(() => page.url()).toContain(other)
  const sources = page.getByRole('complementary').getByRole('listitem')
  await eventually(() => sources.count()).toBe(2)
  await eventually(() => history(page)).toEqual([
    'Took in Pin one engineer by Ada',
    'Ada commented',
    'Made from 1 note by Ada',
  ])
})

test('an observer reads everything and changes nothing', async () => {
  const { edsger, initiative } = await meetOver('One owner')
  const page = await open(edsger, initiative)
  await eventually(() => history(page)).toEqual(['Made from 1 note by Ada'])
  expect(await page.getByRole('button', { name: /Change$|Change the/ }).count()).toBe(0)
  expect(await page.getByRole('textbox').count()).toBe(0)
})

test('an address of no initiative says so', async () => {
  const { ada } = await meetOver('One owner')
  const page = await place.visit(ada, pathOf(ada, 'constructor'))
  await page.getByText('There is no such initiative in this room.').waitFor()
})

test('the page is Russian for a Russian browser, and fits a phone', async () => {
  const { ada, initiative } = await meetOver('Раз', 'Два', 'Три', 'Четыре', 'Пять')
  const page = await open(ada, initiative, { locale: 'ru-RU', ...phone })
  await eventually(() => history(page)).toEqual(['Создано из 5 заметок — Ada'])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
})
