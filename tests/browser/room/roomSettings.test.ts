import { expect, test } from 'vitest'
import { createRoom, join, type Participant } from '../../server/people.ts'
import { buildHouse } from '../stage/house.ts'
import { phone } from '../stage/openPerson.ts'

const house = buildHouse()

const settingsOf = ({ room, token }: Participant) =>
  house.open(`${house.server.origin}/rooms/${room}/settings`, { token })

test('the choice of Russian is remembered', async () => {
  const { room, token } = await createRoom(house.server)
  const page = await house.open(`${house.server.origin}/rooms/${room}`, { token })
  await page.getByRole('button', { name: 'You: Ada' }).click()
  await page.getByRole('menuitemradio', { name: 'Русский' }).click()
  await page.getByRole('heading', { name: 'Холл' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'Холл' }).waitFor()
})

test('a menu that is pressed before it is fetched opens when it comes', async () => {
  const { room, token } = await createRoom(house.server)
  const page = await house.open(house.server.origin, { token })
  let bringMenu = () => {}
  const isWanted = new Promise<void>(resolve => (bringMenu = resolve))
  await page.route('**/MeMenu-*.js', async route => {
    await isWanted
    await route.continue()
  })
  await page.goto(`${house.server.origin}/rooms/${room}`)
  await page.getByRole('button', { name: 'You: Ada' }).click()
  bringMenu()
  await page.getByRole('menuitemradio', { name: 'Русский' }).waitFor()
})

test('the choice of the dark theme is remembered', async () => {
  const ada = await createRoom(house.server)
  const page = await settingsOf(ada)
  await page.getByRole('radio', { name: 'Dark' }).click()
  await page.reload()
  await page.getByRole('radio', { name: 'Dark' }).waitFor()
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
})

test('the room’s name and call link are set for everyone', async () => {
  const ada = await createRoom(house.server)
  const { room, token } = await join(house.server, ada.invites.member, 'Boris')
  const other = await house.open(`${house.server.origin}/rooms/${room}`, { token, viewport: phone })
  const page = await settingsOf(ada)
  await page.getByLabel('Name of the room').fill('Strategy')
  await page.getByLabel('Video call').fill('no address')
  await page.getByRole('button', { name: 'Save' }).nth(1).click()
  await page.getByText('A whole web address').waitFor()
  await page.getByLabel('Video call').fill('https://meet.example.com/team')
  await page.getByRole('button', { name: 'Save' }).nth(1).click()
  await other.getByRole('heading', { name: 'Strategy' }).waitFor()
  const call = other.getByRole('link', { name: 'Join call' })
  await call.waitFor()
  expect(await call.getAttribute('href')).toBe('https://meet.example.com/team')
})

test('an invite with limits is made, and revoked', async () => {
  const ada = await createRoom(house.server)
  const page = await settingsOf(ada)
  await page.getByRole('button', { name: 'New invite' }).click()
  await page.getByLabel('For how many people').fill('3')
  await page.getByRole('button', { name: 'Create invite' }).click()
  const row = page.getByRole('listitem').filter({ hasText: '0 of 3 joined' })
  await row.getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click()
  await page.getByRole('button', { name: 'Show 1 that has ended' }).click()
  await row.getByText('Revoked').waitFor()
})
