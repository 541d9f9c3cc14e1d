import { expect, test } from 'vitest'
import { api } from '../../server/client.ts'
import { createRoom } from '../../server/people.ts'
import { buildHouse } from '../stage/house.ts'
import { phone } from '../stage/openPerson.ts'

const house = buildHouse()

test('a participant is in the lobby with the link, a name and one press', async () => {
  const ada = await createRoom(house.server)
  await ada.command({ type: 'board.create', title: 'As it was', template: 'journey-as-is' })
  const page = await house.open(ada.invites.member)
  // The name has the focus and a colour is chosen: nothing else has to be touched.
  await page.getByLabel('Your name').waitFor()
  await page.keyboard.type('Boris')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByRole('link', { name: 'As it was' }).waitFor()
  await page.getByText('Boris (you)').waitFor()
})

test('two who join at the same moment wear different colours, unless they chose them', async () => {
  const ada = await createRoom(house.server)
  const names = ['Boris', 'Clara']
  const guests = await Promise.all(names.map(() => house.open(ada.invites.member)))
  for (const [index, guest] of guests.entries()) await guest.getByLabel('Your name').fill(names[index] ?? '')
  await Promise.all(guests.map(guest => guest.getByRole('button', { name: 'Join' }).click()))
  await Promise.all(guests.map((guest, index) => guest.getByText(`${names[index]} (you)`).waitFor()))
  const colors = Object.values((await ada.state()).people).map(({ color }) => color)
  expect(new Set(colors).size).toBe(3)
})

test('a link that was copied on a board leads straight to that board, and no other room’s', async () => {
  const ada = await createRoom(house.server)
  const { result } = await ada.command({ type: 'board.create', title: 'Retro', template: 'blank' })
  const board = result?.board ?? ''
  const host = await house.open(`${house.server.origin}/rooms/${ada.room}/boards/${board}`, {
    token: ada.token,
  })
  await host.getByRole('button', { name: 'Invite' }).click()
  await host.getByText('comes straight to “Retro”').waitFor()
  const link = await host.getByRole('textbox', { name: 'Link for the role: Member' }).inputValue()
  const guest = await house.open(link)
  await guest.getByLabel('Your name').fill('Boris')
  await guest.getByRole('button', { name: 'Join' }).click()
  await guest.getByRole('heading', { name: 'Retro' }).waitFor()
  await host.keyboard.press('Escape')
  await host.getByRole('button', { name: 'Follow Boris' }).waitFor()

  const stray = await house.open(`${ada.invites.observer}?board=${board.replace(ada.room, 'other')}`)
  await stray.getByLabel('Your name').fill('Clara')
  await stray.getByRole('button', { name: 'Join' }).click()
  await stray.getByText('Clara (you)').waitFor()
})

test('a participant joins from a phone the same way', async () => {
  const ada = await createRoom(house.server)
  await ada.command({ type: 'board.create', title: 'As it was', template: 'journey-as-is' })
  const page = await house.open(ada.invites.member, { viewport: phone })
  await page.getByLabel('Your name').fill('Boris')
  await page.getByRole('button', { name: 'Join' }).tap()
  await page.getByRole('link', { name: 'As it was' }).waitFor()
  const navigation = page.getByRole('navigation', { name: 'Room' })
  expect(await navigation.getByRole('link').allInnerTexts()).toEqual(['Lobby', 'Initiatives', 'Settings'])
})

test('a name of blanks is refused where it was typed', async () => {
  const { invites } = await createRoom(house.server)
  const page = await house.open(invites.member)
  await page.getByLabel('Your name').fill('   ')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Fill this in').waitFor()
})

test('whoever is in already goes on without being asked, as the same person', async () => {
  const ada = await createRoom(house.server)
  const page = await house.open(ada.invites.member)
  await page.getByLabel('Your name').fill('Boris')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Boris (you)').waitFor()
  await page.goto(ada.invites.member)
  await page.getByText('Boris (you)').waitFor()
  const { people } = await ada.state()
  expect(Object.values(people).map(person => person.name)).toEqual(['Ada', 'Boris'])
})

test('an invite for a higher role raises who is in already', async () => {
  const ada = await createRoom(house.server)
  const page = await house.open(ada.invites.observer)
  await page.getByLabel('Your name').fill('Boris')
  await page.getByRole('button', { name: 'Join' }).click()
  await page.getByText('Boris (you)').waitFor()
  await page.goto(ada.invites.facilitator)
  await page.getByRole('button', { name: 'Invite' }).waitFor()
})

test('a revoked invite says so and lets nobody in', async () => {
  const ada = await createRoom(house.server)
  const { result } = await ada.command({ type: 'invite.create', role: 'member' })
  await ada.command({ type: 'invite.revoke', invite: result?.invite ?? '' })
  const page = await house.open(result?.url ?? '')
  await page.getByRole('heading', { name: 'This invite does not work any more' }).waitFor()
  expect(await page.getByRole('button', { name: 'Join' }).count()).toBe(0)
})

test('a link that is not complete is told like a revoked one', async () => {
  const page = await house.open(`${house.server.origin}/join/half-a-link`)
  await page.getByRole('heading', { name: 'This invite does not work any more' }).waitFor()
})

test('an address that leads nowhere says so', async () => {
  const page = await house.open(`${house.server.origin}/somewhere/else`)
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
})

test('an invite speaks the reader’s language', async () => {
  const { invites } = await createRoom(house.server)
  const page = await house.open(invites.observer, { language: 'ru' })
  await page.getByText('Вас приглашают как наблюдателя').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('ru')
})

test('an invite of a Russian room is in Russian for whoever has never chosen a language', async () => {
  const page = await house.open(await inviteOfRussianRoom())
  await page.getByText('Вас приглашают как наблюдателя').waitFor()
  await page.getByLabel('Ваше имя').fill('Boris')
  await page.getByRole('button', { name: 'Войти' }).click()
  await page.getByRole('heading', { name: 'Холл' }).waitFor()
})

test('whoever has chosen English reads the invite of a Russian room in English', async () => {
  const page = await house.open(house.server.origin)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('menuitemradio', { name: 'English' }).click()
  await page.goto(await inviteOfRussianRoom())
  await page.getByText('You are invited as an observer').waitFor()
})

async function inviteOfRussianRoom(): Promise<string> {
  const body = { name: 'Поддержка', language: 'ru', you: { name: 'Ада' } } as const
  const { invites } = await api(house.server).call('createRoom', { body })
  return invites.observer
}
