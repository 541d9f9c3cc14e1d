// The real strategy session, after its last round: the facilitator looks over what the groups found, a participant
// watches on a phone.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { endpoints } from '#shared/api/endpoints.ts'
import { RoomClient } from '../../../server/demo/client.ts'
import { readSample } from '../../server/sample.ts'
import { play } from '../../../server/demo/play.ts'
import { eventually } from '../stage/canvas.ts'
import { buildHouse } from '../stage/house.ts'
import { phone } from '../stage/openPerson.ts'

const house = buildHouse()

async function playSession() {
  const { server } = house
  // Before anything was promoted.
  const session = { ...(await readSample()), initiatives: [] }
  const client = new RoomClient(server.origin)
  const played = await play({ session, language: 'ru', client, report: () => {} })
  const guest = played.groups.get('red')?.members[0]?.token ?? ''
  const path = `${server.origin}/rooms/${played.room}`
  const state = async () => {
    const answer = await fetch(`${server.origin}/api/rooms/${played.room}`, {
      headers: { authorization: `Bearer ${played.token}` },
    })
    return endpoints.readRoom.answer.parse(await answer.json()).state
  }
  return { path, state, facilitator: played.token, guest }
}

const rows = (page: Page) => page.locator('[data-idea]')
const rowOf = (page: Page, title: string) => rows(page).filter({ hasText: title })
/** Also of rows out of view, which are not laid out. */
const titles = (page: Page) => page.getByRole('rowheader').locator('[class*=title]').allTextContents()
const leftCount = async (page: Page) =>
  Number((await page.getByRole('heading', { level: 2 }).innerText()).replace(/\D+/g, ''))
const notesIn = (page: Page, title: string) => rowOf(page, title).locator('[data-note]').count()

async function choose(page: Page, menu: string, ...items: string[]) {
  await page.getByRole('button', { name: menu, exact: true }).first().press('Enter')
  for (const [index, item] of items.entries()) {
    if (index > 0) await page.keyboard.press('ArrowRight')
    await page.getByRole('menuitem', { name: item, exact: true }).press('Enter')
  }
}

test('what three groups found is compared, looked over, and promoted at once', async () => {
  const { path, state, facilitator, guest } = await playSession()
  const lead = await house.open(path, { token: facilitator, language: 'ru' })
  await lead.getByRole('link', { name: 'Идеи' }).click()
  // The boards of the last template are chosen already.
  await eventually(() => lead.getByRole('checkbox', { checked: true }).count()).toBe(3)
  await lead.getByRole('button', { name: 'Найти общие идеи' }).click()
  await lead.getByText('Нашли 3 из 3, не сговариваясь').first().waitFor()
  const [first = '', second = '', third = '', ...more] = await titles(lead)
  expect(more.length).toBeGreaterThan(3)

  // Everybody sees the same at once, and only the facilitator changes it.
  const phones = await house.open(`${path}/ideas`, { token: guest, language: 'en', viewport: phone })
  await phones.getByText('Found by 3 of 3 without conferring').first().waitFor()
  await eventually(() => titles(phones)).toEqual([first, second, third, ...more])
  expect(await phones.getByRole('button', { name: /^(Promote|Confirm|Idea:)/ }).count()).toBe(0)

  await lead.getByRole('button', { name: first, exact: true }).click()
  await lead.keyboard.type('Закрываем, когда работает')
  await lead.keyboard.press('Enter')
  await eventually(async () => (await titles(phones))[0]).toBe('Закрываем, когда работает')
  await lead.locator(':focus', { hasText: 'Закрываем, когда работает' }).waitFor()

  // A note is taken out, offered its place again, and takes it.
  const left = await leftCount(lead)
  const note = await rowOf(lead, second).locator('[data-note] p').first().innerText()
  const before = await notesIn(lead, second)
  await choose(lead, `Заметка: ${note}`, 'Вынуть')
  await eventually(() => notesIn(phones, second)).toBe(before - 1)
  await eventually(() => leftCount(lead)).toBe(left + 1)
  const loose = lead.locator('li').filter({ has: lead.locator('[data-note]', { hasText: note }) })
  await loose.getByRole('button', { name: `Добавить в «${second}»` }).click()
  await eventually(() => notesIn(phones, second)).toBe(before)

  // Merged by menu, taken back by a key; merged again with the mouse.
  const added = await notesIn(lead, third)
  await choose(lead, `Идея: ${third}`, 'Объединить с…', second)
  await eventually(() => notesIn(phones, second)).toBe(before + added)
  await lead.keyboard.press('Control+z')
  for (const page of [phones, lead])
    await eventually(() => titles(page)).toEqual(['Закрываем, когда работает', second, third, ...more])
  const grip = await rowOf(lead, third).locator('span[class*=grip]').boundingBox()
  const target = await rowOf(lead, second).boundingBox()
  if (!grip || !target) throw new Error('The rows are not on the page')
  await lead.mouse.move(grip.x + 5, grip.y + 5)
  await lead.mouse.down()
  await lead.mouse.move(target.x + 200, target.y + 20, { steps: 8 })
  await lead.mouse.up()
  await eventually(() => notesIn(phones, second)).toBe(before + added)

  // Two are confirmed, and become two initiatives with all their notes.
  await lead.getByRole('button', { name: 'Подтвердить: Закрываем, когда работает' }).click()
  await lead.getByRole('button', { name: `Подтвердить: ${second}` }).click()
  await lead.getByRole('button', { name: 'В инициативы: 2' }).click()
  await eventually(() => phones.getByRole('link', { name: 'Promoted' }).count()).toBe(2)
  const { initiatives } = await state()
  expect(Object.values(initiatives).map(({ title, sources }) => [title, sources.length])).toEqual([
    ['Закрываем, когда работает', 3],
    [second, before + added],
  ])
})
