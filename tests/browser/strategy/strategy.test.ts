// A strategy session as the product is for: three groups draw the same case, find the same ideas without conferring, and
// what they found becomes initiatives. In Russian, from the first page to the summary, with five browsers.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { runningSession } from '#shared/sessions/select.ts'
import { lastTemplate } from '../../load/session/agenda.ts'
import { eventually } from '../stage/canvas.ts'
import { buildHouse } from '../stage/house.ts'
import { picture } from '../stage/pictures.ts'
import { isSaved, markOf, onBoard, onNote, panelOf, rowOf, writeIn } from './board.ts'
import { gather } from './gather.ts'
import { planSession } from './plan.ts'

const house = buildHouse()

test('three groups find the same ideas without conferring, and they become initiatives', async () => {
  const { lead, red, blue, green, small, write, ask, state } = await gather(house)
  await planSession(lead)
  const panel = panelOf(lead)
  const next = async (title: string) => {
    await panel.getByRole('tab', { name: 'Повестка' }).click()
    await panel.getByRole('button', { name: `Дальше: ${title}` }).click()
  }
  // Nobody has to wait for ten seconds here.
  const turnNow = async (from: number) => {
    const session = runningSession(await state())?.id ?? ''
    await ask({ type: 'session.callTurn', session, from, seconds: 0 })
  }

  // Whoever has come by the link is led to where it begins.
  for (const page of [red, blue, green, small]) {
    await page.getByRole('heading', { name: 'Стратегическая сессия' }).waitFor()
  }
  await picture(lead, '10-findings')
  await next('Хорошие практики')
  await next('Раунд 1 · Как было')
  for (const [page, group] of [
    [red, 'Красные'],
    [blue, 'Синие'],
    [green, 'Зелёные'],
  ] as const)
    await onBoard(page, `Карта пути клиента: как было · ${group}`)

  // Written hidden: only how much there is, is known.
  await writeIn(red, 'Боли', 'Подали заявку', 'Полчаса заполняем заявку вдвоём')
  await writeIn(red, 'Эмоции', 'Диагностика', 'Нас гоняют по кругу')
  await writeIn(blue, 'Боли', 'Первый ответ', 'Пять часов тишины в чате')
  await writeIn(green, 'Действия', 'Заметили сбой', 'Склад обзванивает всех подряд')
  await small.getByRole('button', { name: 'Добавить заметку' }).click()
  await small.getByLabel('Текст').fill('Водители ждут у ворот с утра')
  await picture(small, '11-phone-note')
  await small.getByRole('dialog').getByRole('button', { name: 'Добавить' }).click()
  await small.keyboard.press('Escape')
  for (const page of [red, blue, green]) await isSaved(page)
  expect(await onNote(green, 'Водители ждут у ворот').count()).toBe(0)
  await picture(red, '12-hidden')
  await picture(blue, '13-hidden-dark')
  await panel.getByRole('link', { name: /Красные.* 1 человек/ }).waitFor()
  await picture(lead, '14-lead-hidden')
  await panel.getByRole('button', { name: 'Открыть заметки' }).click()
  await onNote(green, 'Водители ждут у ворот').waitFor()
  await write('journey-as-is')
  await picture(green, '15-revealed')
  await panel.getByRole('link', { name: /Красные/ }).click()
  await onBoard(lead, 'Карта пути клиента: как было · Красные')
  await onNote(lead, 'Полчаса заполняем').waitFor()
  await picture(lead, '15-lead-revealed')

  await next('Раунд 2 · Как могло быть')
  await onBoard(red, 'Карта пути клиента: как могло быть · Красные')
  await writeIn(red, 'Точки контакта', 'Подали заявку', 'Одна кнопка прямо в программе')
  await isSaved(red)
  await write('journey-could-be')
  await picture(red, '16-could-be')

  // The boards are turned: visitors add, hosts of elsewhere look.
  await next('Поворот: доски всех других групп')
  await panel.getByRole('tab', { name: 'Группы' }).click()
  await panel.getByRole('button', { name: 'Повернуть через 0:10' }).waitFor()
  await picture(lead, '17-matrix')
  await panel.getByRole('button', { name: 'Повернуть через 0:10' }).click()
  await red.getByText('допишите мысль').first().waitFor()
  await picture(red, '18-turn-soon')
  await turnNow(1)
  await onBoard(red, 'Карта пути клиента: как было · Синие')
  await red.getByText('Вы в гостях: добавляйте своё').waitFor()
  await writeIn(red, 'Возможности', 'Первый ответ', 'Сразу соединять с инженером смены')
  await onNote(red, 'Пять часов тишины').click()
  await red
    .getByRole('group', { name: 'Что вы об этом скажете' })
    .getByRole('button', { name: 'Согласны', exact: true })
    .click()
  await markOf(red, 'Пять часов тишины', 'agree').waitFor()
  await isSaved(red)
  await picture(red, '19-visiting')
  await onBoard(blue, 'Карта пути клиента: как было · Красные')
  await onNote(blue, 'Полчаса заполняем').click()
  await blue
    .getByRole('group', { name: 'Что вы об этом скажете' })
    .getByRole('button', { name: 'Не согласны' })
    .click()
  await rowOf(small, 'Полчаса заполняем').getByRole('button', { name: 'Вопрос' }).tap()
  await markOf(blue, 'Полчаса заполняем', 'question').waitFor()
  await picture(blue, '20-marks-dark')
  await picture(small, '21-phone-marks')
  await picture(lead, '22-lead-turned')

  // With those before them each group says on a board of its own what has to change.
  await next('Раунд 3 · Что надо изменить')
  for (const [page, group] of [
    [red, 'Красные'],
    [blue, 'Синие'],
    [green, 'Зелёные'],
  ] as const)
    await onBoard(page, `Карта пути клиента: что надо изменить · ${group}`)
  await writeIn(red, 'Возможности', 'Подали заявку', 'Заявка сама знает, что у нас стоит')
  await write(lastTemplate)
  await isSaved(red)
  await picture(red, '23-must-change')

  await next('Голосование')
  await panel.getByRole('button', { name: 'Начать голосование…' }).click()
  await panel.getByText('На 3 досках этого шага').waitFor()
  await picture(lead, '24-start-vote')
  await panel.getByRole('button', { name: 'Начать голосование', exact: true }).click()
  await onNote(red, 'Заявка сама знает').getByRole('button', { name: 'Отдать голос' }).click()
  await red.getByText('Осталось 2 голоса').waitFor()
  await small.getByRole('listitem').getByRole('button', { name: 'Отдать голос' }).first().tap()
  await picture(red, '25-vote')
  await picture(small, '26-phone-vote')
  await panel.getByRole('tab', { name: 'Повестка' }).click()
  await panel.getByRole('button', { name: 'Показать голоса' }).click()
  await onNote(red, 'Заявка сама знает').locator('[data-got="1"]').waitFor()
  await picture(red, '27-votes-shown')

  await next('Назад к авторам')
  await turnNow(2)
  await onBoard(red, 'Карта пути клиента: как было · Красные')

  // What several groups found, and what becomes of it.
  await next('Сходимость')
  await panel.getByRole('link', { name: 'Общие идеи' }).click()
  await lead.getByRole('button', { name: 'Найти общие идеи' }).waitFor()
  await picture(lead, '28-compare')
  await lead.getByRole('button', { name: 'Найти общие идеи' }).click()
  await lead.getByText('Нашли 3 из 3, не сговариваясь').first().waitFor()
  await picture(lead, '29-ideas')
  await lead.getByRole('button', { name: 'Подтвердить все' }).click()
  await lead.getByRole('button', { name: /^В инициативы: \d+/ }).click()
  await lead.getByRole('link', { name: 'Стала инициативой' }).first().waitFor()
  await picture(lead, '30-promoted')
  const { initiatives, ideas } = await state()
  expect(Object.keys(initiatives).length).toBe(Object.keys(ideas).length)

  // Each gets somebody who answers for it, and all of them go to the backlog.
  await lead.getByRole('link', { name: /^Инициативы/ }).click()
  await lead.getByRole('article').first().waitFor()
  await picture(lead, '31-initiatives')
  await lead.getByRole('article').first().getByRole('link').first().click()
  await lead.getByRole('button', { name: /^Владелец: .*Изменить/ }).click()
  await lead.getByRole('menuitemradio', { name: 'Лена' }).click()
  await lead.getByRole('button', { name: /^Статус: .*Изменить/ }).click()
  await lead.getByRole('menuitem', { name: 'Принято' }).click()
  await eventually(async () =>
    Object.values((await state()).initiatives).map(({ status }) => status),
  ).toContain('accepted')
  await picture(lead, '32-initiative')
  await lead
    .getByRole('link', { name: /^Инициативы/ })
    .first()
    .click()
  await lead.getByRole('button', { name: 'Экспорт' }).click()
  const [file] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('menuitem', { name: /Jira/ }).click(),
  ])
  const rows = (await readFile(await file.path(), 'utf8')).replaceAll('"', '')
  for (const { title } of Object.values(initiatives)) expect(rows).toContain(title.replaceAll('"', ''))

  // The end, and what is kept of it.
  await lead.getByRole('link', { name: 'Холл' }).click()
  await lead.getByRole('link', { name: 'Присоединиться' }).click()
  await next('Инициативы с владельцами')
  await panel.getByRole('button', { name: 'Завершить сессию' }).click()
  await lead.getByRole('alertdialog').getByRole('button', { name: 'Завершить сессию' }).click()
  await lead.getByRole('region', { name: 'Инициативы' }).waitFor()
  await picture(lead, '33-summary')
  await red.getByRole('button', { name: 'Итоги' }).click()
  await red.getByRole('region', { name: 'Инициативы' }).waitFor()
  await picture(red, '34-summary-member')
})
