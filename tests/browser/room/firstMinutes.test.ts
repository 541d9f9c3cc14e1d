import { expect, test } from 'vitest'
import { serverForTest } from '../../server/fixture.ts'
import { buildHouse } from '../stage/house.ts'
import { pages } from '../stage/openPerson.ts'

const house = buildHouse()

/** The page of somebody who has just made a room, asked whom they want to invite. */
async function createRoom() {
  const page = await house.open(house.server.origin)
  await page.getByLabel('Name of the room').fill('Support strategy')
  await page.getByLabel('Your name').fill('Nadia')
  await page.getByRole('button', { name: 'Create room' }).click()
  await page.getByRole('dialog').waitFor()
  return page
}

async function homeAfterOneRoom() {
  const page = await createRoom()
  await page.goto(house.server.origin)
  return page
}

test('a facilitator opens a room, copies an invite and makes a board from a template', async () => {
  const page = await house.open(house.server.origin)
  await page.getByLabel('Name of the room').fill('Support strategy')
  await page.getByLabel('Your name').fill('Nadia')
  await page.getByRole('radio', { name: 'Teal' }).click()
  await page.getByRole('button', { name: 'Create room' }).click()

  const invite = page.getByRole('dialog', { name: 'Invite people' })
  await invite.getByRole('button', { name: 'Copy link' }).first().click()
  await invite.getByRole('button', { name: 'Copied' }).waitFor()
  const link = await page.evaluate(() => navigator.clipboard.readText())
  expect(link.startsWith(`${house.server.origin}/join/`)).toBe(true)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'New board' }).click()
  const dialog = page.getByRole('dialog', { name: 'New board' })
  await dialog.getByRole('radio', { name: /Retrospective: start/ }).click()
  expect(await dialog.getByLabel('Title').inputValue()).toBe('Retrospective: start, stop, continue')
  await dialog.getByRole('button', { name: 'Create board' }).click()
  await page.waitForURL('**/boards/*')
  await page.getByRole('heading', { name: 'Retrospective: start, stop, continue' }).waitFor()
})

test('a room is created with its first boards, which open once people are invited', async () => {
  const page = await house.open(house.server.origin)
  await page.getByLabel('Name of the room').fill('Strategy days')
  await page.getByLabel('Your name').fill('Nadia')
  await page.getByRole('button', { name: 'Choose a template, or later' }).click()
  const dialog = page.getByRole('dialog', { name: 'First board' })
  await dialog.getByRole('radio', { name: /Strategy session/ }).click()
  await dialog.getByRole('button', { name: 'Begin with this' }).click()
  await dialog.waitFor({ state: 'detached' })
  // What is chosen is what one sees.
  await page.getByRole('figure', { name: 'Strategy session' }).waitFor()
  await page.getByRole('button', { name: 'Create room' }).click()

  await page.getByRole('dialog', { name: 'Invite people' }).waitFor()
  await page.keyboard.press('Escape')
  await page.waitForURL('**/boards/*')
  await page.getByRole('heading', { name: 'Strategy session' }).waitFor()
  await page.getByText('Frame locked').first().waitFor()
  await page.goBack()
  for (const title of ['Strategy session', 'Customer journey: as it was', 'Customer journey: as it could be'])
    await page.getByRole('link', { name: title }).first().waitFor()
  expect(await page.getByRole('dialog').count()).toBe(0)
})

test('the link that was copied is an invite for members', async () => {
  const page = await createRoom()
  const link = page.getByRole('textbox', { name: 'Link for the role: Member' })
  const guest = await house.open(await link.inputValue())
  await guest.getByRole('heading', { name: 'Support strategy' }).waitFor()
  await guest.getByText('You are invited as a member').waitFor()
})

test('the code of the chosen role can fill the screen', async () => {
  const page = await createRoom()
  await page.getByRole('radio', { name: /Observer/ }).click()
  await page.getByRole('button', { name: 'Show full screen' }).click()
  const sheet = page.getByRole('dialog', { name: 'Join “Support strategy”' })
  await sheet.getByRole('img', { name: 'QR code of the link for the role: Observer' }).waitFor()
})

test('a room without names is not created, and each field says what is missing', async () => {
  const page = await house.open(house.server.origin)
  await page.getByRole('button', { name: 'Create room' }).click()
  await page.getByText('Fill this in').nth(1).waitFor()
  expect(await page.getByLabel('Name of the room').getAttribute('aria-invalid')).toBe('true')
  expect(await page.getByLabel('Your name').getAttribute('aria-invalid')).toBe('true')
  expect(new URL(page.url()).pathname).toBe('/')
})

test('a name is typed once: it stands there for the next room', async () => {
  const page = await homeAfterOneRoom()
  expect(await page.getByLabel('Your name').inputValue()).toBe('Nadia')
})

test('the rooms this browser was in are one press away', async () => {
  const page = await homeAfterOneRoom()
  await page.getByRole('link', { name: 'Support strategy' }).click()
  await page.getByRole('heading', { name: 'Lobby' }).waitFor()
})

test('where rooms need the administrator token, it is asked for and checked', async () => {
  const adminToken = 'a token of the administrator'
  const closed = await serverForTest({
    settings: { clientDirectory: pages, roomCreation: 'token', adminToken },
  })
  const page = await house.open(closed.origin)
  await page.getByLabel('Name of the room').fill('Support strategy')
  await page.getByLabel('Your name').fill('Nadia')
  await page.getByLabel('Administrator’s token').fill('a guess')
  await page.getByRole('button', { name: 'Create room' }).click()
  await page.getByText('Creating a room here needs the administrator’s token.').waitFor()
  await page.getByLabel('Administrator’s token').fill(adminToken)
  await page.getByRole('button', { name: 'Create room' }).click()
  await page.getByRole('dialog', { name: 'Invite people' }).waitFor()
})
