// A room with three groups: five people with a browser each, and others of their groups, who write by the API.
import type { Page } from 'playwright-core'
import type { Session } from '../../../server/demo/session.ts'
import { addNotes, join as joinByApi, type CommandInput, type Participant } from '../../server/people.ts'
import { readSample } from '../../server/sample.ts'
import type { House } from '../stage/house.ts'
import { phone, type PersonOptions } from '../stage/openPerson.ts'
import { picture } from '../stage/pictures.ts'
import { onBoard } from './board.ts'

const groups = [
  { name: 'Красные', color: 'Розовый', quiet: ['Тимур', 'Света'] },
  { name: 'Синие', color: 'Голубой', quiet: ['Руслан', 'Оля'] },
  { name: 'Зелёные', color: 'Зелёный', quiet: ['Дима'] },
]

export async function gather(house: House) {
  const sample = await readSample()
  const lead = await house.open(house.server.origin, { language: 'ru' })
  await picture(lead, '01-home')
  await lead.getByLabel('Название комнаты').fill('Поддержка: контракт, который не режут')
  await lead.getByLabel('Ваше имя').fill('Инна')
  await lead.getByRole('button', { name: 'Создать комнату' }).click()
  const invite = lead.getByRole('dialog', { name: 'Пригласите людей' })
  const link = await invite.getByRole('textbox', { name: 'Ссылка для роли: Участник' }).inputValue()
  await picture(lead, '02-invite')
  await lead.keyboard.press('Escape')
  for (const { name, color } of groups) await makeGroup(lead, name, color)
  await makeBoards(lead)

  const come = (name: string, options: PersonOptions = {}) => enter(house, link, name, options)
  const [red, blue, green, small] = await Promise.all([
    come('Аня'),
    come('Лена', { colorScheme: 'dark' }),
    come('Марат'),
    come('Вика', { viewport: phone }),
  ])
  const quiet = new Map<string, Participant[]>()
  for (const group of groups)
    quiet.set(group.name, await Promise.all(group.quiet.map(name => joinByApi(house.server, link, name))))
  const [anybody] = quiet.get('Красные') ?? []
  if (!anybody) throw new Error('Nobody has come')

  const ask = async (command: CommandInput) => {
    const url = `${house.server.origin}/api/rooms/${anybody.room}/commands`
    const answer = await lead.request.post(url, { data: command, headers: { origin: house.server.origin } })
    if (!answer.ok()) throw new Error(await answer.text())
  }
  await place(ask, anybody, quiet)
  await picture(lead, '07-lobby')
  await picture(small, '08-phone-lobby')
  const state = () => anybody.state()

  /** What the others of each group write on its board of a template. */
  const write = async (template: string) => {
    const { boards } = await state()
    for (const [index, { name }] of groups.entries()) {
      const { notes = [] } = boardOf(sample, template, index) ?? {}
      const board = Object.values(boards).find(
        each => each.template === template && each.title.endsWith(name),
      )
      const people = quiet.get(name) ?? []
      for (const [nth, person] of people.entries())
        await addNotes(
          person,
          board?.id ?? '',
          notes
            .filter((_, at) => at % people.length === nth)
            .map(({ text, row, stage }) => ({ text: text.ru, zone: `${row}/${stage}` })),
        )
    }
  }
  return { lead, red, blue, green, small, ask, state, write }
}

const boardOf = (sample: Session, template: string, group: number) =>
  sample.boards.find(board => board.template === template && board.group === sample.groups[group]?.id)

async function makeGroup(lead: Page, name: string, color: string): Promise<void> {
  await lead.getByRole('button', { name: 'Новая группа' }).first().click()
  const dialog = lead.getByRole('dialog', { name: 'Новая группа' })
  await dialog.getByLabel('Название группы').fill(name)
  await dialog.getByRole('radio', { name: color }).click()
  await dialog.getByRole('button', { name: 'Создать группу' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** The board everybody meets at, with three of each group. */
async function makeBoards(lead: Page): Promise<void> {
  await lead.getByRole('button', { name: 'Новая доска' }).click()
  const dialog = lead.getByRole('dialog', { name: 'Новая доска' })
  await dialog.getByRole('radio', { name: /Стратегическая сессия/ }).click()
  await picture(lead, '05-new-board')
  await dialog.getByRole('button', { name: 'Создать доску' }).click()
  await onBoard(lead, 'Стратегическая сессия')
  await picture(lead, '06-board')
}

async function enter(house: House, link: string, name: string, options: PersonOptions): Promise<Page> {
  const page = await house.open(link, { language: 'ru', ...options })
  await page.getByLabel('Ваше имя').fill(name)
  await picture(page, `04-join-${name}`)
  await page.getByRole('button', { name: 'Войти' }).click()
  await page.waitForURL(/\/rooms\/[^/]+$/)
  return page
}

/** Each of them into their group. */
async function place(
  ask: (command: CommandInput) => Promise<void>,
  anybody: Participant,
  quiet: ReadonlyMap<string, Participant[]>,
): Promise<void> {
  const { people, groups: made } = await anybody.state()
  const idOf = (name: string) => Object.values(made).find(group => group.name === name)?.id ?? ''
  const seen: Record<string, string> = { Аня: 'Красные', Лена: 'Синие', Марат: 'Зелёные', Вика: 'Зелёные' }
  const placed = Object.values(people).flatMap(({ id, name }) => {
    const of = seen[name] ?? [...quiet].find(([, members]) => members.some(({ me }) => me.id === id))?.[0]
    return of === undefined ? [] : [[id, idOf(of)] as const]
  })
  await ask({ type: 'group.assignMany', groups: Object.fromEntries(placed) })
}
