import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startServer, type RunningServer } from '../server/fixture.ts'
import { createRoom } from '../server/people.ts'
import { launchBrowser, openPerson, pages, phone } from './openPerson.ts'

let server: RunningServer
let browser: Browser

beforeAll(async () => {
  server = await startServer({ settings: { clientDirectory: pages } })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await server.close()
})

test('a participant is in the lobby with the link, a name and one press', async () => {
  const ada = await createRoom(server)
  await ada.command({ type: 'board.create', title: 'As it was', template: 'journey-as-is' })
  const page = await openPerson(browser, ada.invites.member)
  // The name has the focus and a colour is chosen: nothing else has to be touched.
  await page.getByLabel('Your name').waitFor()
  await page.keyboard.type('Boris')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('link', { name: 'As it was' }).waitFor()
  await page.getByText('Boris (you)').waitFor()
})

test('a participant joins from a phone the same way', async () => {
  const ada = await createRoom(server)
  await ada.command({ type: 'board.create', title: 'As it was', template: 'journey-as-is' })
  const page = await openPerson(browser, ada.invites.member, { viewport: phone })
  await page.getByLabel('Your name').fill('Boris')
  await page.getByRole('button', { name: 'Join' }).tap()
  await page.getByRole('link', { name: 'As it was' }).waitFor()
  const navigation = page.getByRole('navigation', { name: 'Room' })
  expect(await navigation.getByRole('link').allInnerTexts()).toEqual(['Lobby', 'Initiatives', 'Settings'])
})

test('a name of blanks is refused where it was typed', async () => {
  const { invites } = await createRoom(server)
  const page = await openPerson(browser, invites.member)
  await page.getByLabel('Your name').fill('   ')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Fill this in').waitFor()
})

test('whoever is in already goes on without being asked, as the same person', async () => {
  const ada = await createRoom(server)
  const page = await openPerson(browser, ada.invites.member)
  await page.getByLabel('Your name').fill('Boris')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Boris (you)').waitFor()
  await page.goto(ada.invites.member)
  await page.getByText('Boris (you)').waitFor()
  const { people } = await ada.state()
  expect(Object.values(people).map(person => person.name)).toEqual(['Ada', 'Boris'])
})

test('an invite for a higher role raises who is in already', async () => {
  const ada = await createRoom(server)
  const page = await openPerson(browser, ada.invites.observer)
  await page.getByLabel('Your name').fill('Boris')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Boris (you)').waitFor()
  await page.goto(ada.invites.facilitator)
  await page.getByRole('button', { name: 'Invite' }).waitFor()
})

test('a revoked invite says so and lets nobody in', async () => {
  const ada = await createRoom(server)
  const { result } = await ada.command({ type: 'invite.create', role: 'member' })
  await ada.command({ type: 'invite.revoke', invite: result?.invite ?? '' })
  const page = await openPerson(browser, result?.url ?? '')
  await page.getByRole('heading', { name: 'This invite does not work any more' }).waitFor()
  expect(await page.getByRole('button', { name: 'Join' }).count()).toBe(0)
})

test('a link that is not complete is told like a revoked one', async () => {
  const page = await openPerson(browser, `${server.origin}/join/half-a-link`)
  await page.getByRole('heading', { name: 'This invite does not work any more' }).waitFor()
})

test('an address that leads nowhere says so', async () => {
  const page = await openPerson(browser, `${server.origin}/somewhere/else`)
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
})

test('an invite speaks the reader’s language', async () => {
  const { invites } = await createRoom(server)
  const page = await openPerson(browser, invites.observer, { language: 'ru' })
  await page.getByText('Вас приглашают как наблюдателя').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('ru')
})
