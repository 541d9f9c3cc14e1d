import { randomBytes } from 'node:crypto'
import { pino } from 'pino'
import type { Page } from 'playwright-core'
import { expect, onTestFinished, test } from 'vitest'
import { createApp, type App } from '../../../server/app.ts'
import { createMemoryAssets } from '../../../server/assets/memoryAssets.ts'
import { openSqliteLog } from '../../../server/logs/sqlite/sqliteLog.ts'
import { temporaryDirectory } from '../../server/fixture.ts'
import { createBoard, createRoom, join, type Participant } from '../../server/people.ts'
import { buildHouse } from '../stage/house.ts'
import { pages, type PersonOptions } from '../stage/openPerson.ts'

const house = buildHouse()

const lobbyOf = (person: Participant, options: PersonOptions = {}): Promise<Page> =>
  house.open(`${house.server.origin}/rooms/${person.room}`, { ...options, token: person.token })

test('people see each other come and go', async () => {
  const ada = await createRoom(house.server)
  const page = await lobbyOf(ada)
  const here = page.getByRole('region', { name: 'Here now' })
  await here.getByText('Ada (you)').waitFor()
  const boris = await lobbyOf(await join(house.server, ada.invites.member, 'Boris'))
  await here.getByText('Boris').waitFor()
  await boris.getByRole('region', { name: 'Here now' }).getByText('Ada').waitFor()
  await boris.goto('about:blank')
  await page.getByRole('region', { name: 'Away' }).getByText('Boris').waitFor()
})

test('a board that somebody makes appears for the others, with its picture and who is on it', async () => {
  const ada = await createRoom(house.server)
  const page = await lobbyOf(ada)
  const boris = await join(house.server, ada.invites.member, 'Boris')
  const made = await boris.command({ type: 'board.create', title: 'As it was', template: 'journey-as-is' })
  const card = page.getByRole('article', { name: 'As it was' })
  await card.getByText('Boris, now').waitFor()
  const board = made.result?.board ?? ''
  await house.open(`${house.server.origin}/rooms/${ada.room}/boards/${board}`, { token: boris.token })
  await card.getByRole('list', { name: 'On this board now' }).getByRole('img', { name: 'Boris' }).waitFor()
  await page.getByRole('region', { name: 'Here now' }).getByRole('link', { name: 'As it was' }).waitFor()
})

test('a reload keeps everyone who they are', async () => {
  const ada = await createRoom(house.server)
  const page = await lobbyOf(ada)
  await page.getByText('Ada (you)').waitFor()
  await page.reload()
  await page.getByText('Ada (you)').waitFor()
})

test('a restart of the server keeps everyone who they are, on the page that was open', async () => {
  const directory = await temporaryDirectory()
  const key = randomBytes(32)
  const open = async (port: number): Promise<{ app: App; origin: string }> => {
    const log = await openSqliteLog({ directory, onWarning: () => undefined })
    const app = createApp({
      log,
      assets: createMemoryAssets(),
      key,
      logger: pino({ level: 'silent' }),
      settings: {
        publicUrl: undefined,
        roomCreation: 'open',
        adminToken: undefined,
        trustProxy: 0,
        tldrawLicenseKey: undefined,
        clientDirectory: pages,
      },
    })
    onTestFinished(() => app.close())
    return { app, origin: await app.listen({ host: '127.0.0.1', port }) }
  }
  const first = await open(0)
  const ada = await createRoom(first)
  const page = await house.open(`${first.origin}/rooms/${ada.room}`, { token: ada.token })
  await page.getByText('Ada (you)').waitFor()
  await first.app.close()
  const second = await open(Number(new URL(first.origin).port))
  await join(second, ada.invites.member, 'Boris')
  // Each attempt to connect waits longer than the one before.
  await page.getByRole('region', { name: 'Away' }).getByText('Boris').waitFor()
  await page.getByText('Ada (you)').waitFor()
})

test('an observer is offered nothing that changes the room for others', async () => {
  const ada = await createRoom(house.server)
  await ada.command({ type: 'board.create', title: 'As it was', template: 'journey-as-is' })
  const page = await lobbyOf(await join(house.server, ada.invites.observer, 'Olga'))
  await page.getByRole('link', { name: 'As it was' }).waitFor()
  await page.getByRole('button', { name: 'As it was: menu' }).click()
  expect(await page.getByRole('menuitem').allInnerTexts()).toEqual(['Copy link', 'Export'])
  await page.keyboard.press('Escape')
  const main = page.getByRole('main')
  expect(await main.getByRole('button').evaluateAll(buttons => buttons.map(each => each.ariaLabel))).toEqual([
    'As it was: menu',
  ])
  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('heading', { name: 'You', exact: true }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).allInnerTexts()).toEqual([
    'You',
    'Language and theme',
    'People',
    'Your data',
    'This device',
    'For programs',
  ])
})

test('an observer of an empty room reads what will be here', async () => {
  const ada = await createRoom(house.server)
  const page = await lobbyOf(await join(house.server, ada.invites.observer, 'Olga'))
  await page.getByText('They appear here as soon as somebody makes one.').waitFor()
})

test('who was removed is told so at once, and is not let in again', async () => {
  const ada = await createRoom(house.server)
  const boris = await join(house.server, ada.invites.member, 'Boris')
  const page = await lobbyOf(boris)
  await page.getByText('Boris (you)').waitFor()
  await ada.command({ type: 'person.remove', person: boris.me.id })
  await page.getByRole('heading', { name: 'You are not in this room' }).waitFor()
  await page.reload()
  await page.getByRole('heading', { name: 'You are not in this room' }).waitFor()
})

test('who has never been in a room is told to join by an invite', async () => {
  const { room } = await createRoom(house.server)
  const page = await house.open(`${house.server.origin}/rooms/${room}`)
  await page.getByText('This browser is not in the room yet. Open an invite link to join.').waitFor()
})

test('a server that cannot be reached is said, and tried again on request', async () => {
  const ada = await createRoom(house.server)
  const page = await house.open(house.server.origin, { token: ada.token })
  await page.getByLabel('Name of the room').waitFor()
  await page.context().route('**/api/rooms/*', route => route.abort())
  await page.goto(`${house.server.origin}/rooms/${ada.room}`)
  await page.getByRole('heading', { name: 'The server cannot be reached' }).waitFor()
  await page.context().unroute('**/api/rooms/*')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Ada (you)').waitFor()
})

test('a facilitator makes somebody else a facilitator, who may invite from then on', async () => {
  const ada = await createRoom(house.server)
  const boris = await join(house.server, ada.invites.member, 'Boris')
  const page = await lobbyOf(ada)
  const other = await lobbyOf(boris)
  await other.getByText('Boris (you)').waitFor()
  expect(await other.getByRole('button', { name: 'Invite' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Boris: role and group' }).click()
  await page.getByRole('menuitemradio', { name: 'Facilitator' }).click()
  await other.getByRole('button', { name: 'Invite' }).click()
  await other.getByRole('button', { name: 'Copy link' }).first().waitFor()
})

test('the last facilitator stays one, and reads why', async () => {
  const page = await lobbyOf(await createRoom(house.server))
  await page.getByRole('button', { name: 'Ada: role and group' }).click()
  await page.getByRole('menuitemradio', { name: 'Observer' }).click()
  await page.getByText('A room needs a facilitator. Make somebody else one first.').waitFor()
})

test('a person is put into a new group from their menu', async () => {
  const ada = await createRoom(house.server)
  await join(house.server, ada.invites.member, 'Boris')
  const page = await lobbyOf(ada)
  await page.getByRole('button', { name: 'Boris: role and group' }).click()
  await page.getByRole('menuitem', { name: 'New group' }).click()
  await page.getByLabel('Name of the group').fill('Red')
  await page.getByRole('button', { name: 'Create group' }).click()
  const groups = page.getByRole('region', { name: 'Groups' })
  await groups.getByRole('list', { name: 'Red' }).getByRole('img', { name: 'Boris' }).waitFor()
})

test('a board is renamed, archived and brought back', async () => {
  const ada = await createRoom(house.server)
  await ada.command({ type: 'board.create', title: 'Draft', template: 'blank' })
  const page = await lobbyOf(ada)
  await page.getByRole('button', { name: 'Draft: menu' }).click()
  await page.getByRole('menuitem', { name: 'Rename…' }).click()
  await page.getByLabel('Title').fill('As it was')
  await page.getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('button', { name: 'As it was: menu' }).click()
  await page.getByRole('menuitem', { name: 'Archive…' }).click()
  await page.getByRole('button', { name: 'Archive' }).click()
  await page.getByText('1 archived board').click()
  await page.getByRole('button', { name: 'Restore: As it was' }).click()
  await page.getByRole('article', { name: 'As it was' }).waitFor()
})

test('a member copies the link of a board from its menu', async () => {
  const ada = await createRoom(house.server)
  const board = await createBoard(ada, 'blank')
  const boris = await join(house.server, ada.invites.member, 'Boris')
  const page = await lobbyOf(boris)
  await page.getByRole('button', { name: 'Journey: menu' }).click()
  await page.getByRole('menuitem', { name: 'Copy link' }).click()
  await page.getByText('Link copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `${house.server.origin}/rooms/${ada.room}/boards/${board}`,
  )
})

test('a board’s notes are taken along as a file', async () => {
  const ada = await createRoom(house.server)
  await ada.command({ type: 'board.create', title: 'As it was', template: 'journey-as-is' })
  const page = await lobbyOf(ada)
  await page.getByRole('button', { name: 'As it was: menu' }).click()
  await page.getByRole('menuitem', { name: 'Export' }).press('ArrowRight')
  const download = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'To read, Markdown' }).click()
  expect((await download).suggestedFilename()).toMatch(/\.md$/)
})
