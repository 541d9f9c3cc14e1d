// The facilitator plans the session from a template, changes two things, and starts it.
import type { Page } from 'playwright-core'
import { eventually } from '../stage/canvas.ts'
import { picture } from '../stage/pictures.ts'
import { onBoard } from './board.ts'

export async function planSession(lead: Page): Promise<void> {
  await lead.getByRole('link', { name: 'В комнату' }).click()
  await lead.getByRole('button', { name: 'Запланировать сессию' }).click()
  const plan = lead.getByRole('dialog', { name: 'Новая сессия' })
  await plan.getByRole('combobox', { name: 'Шаги из шаблона' }).click()
  await lead.getByRole('option', { name: 'Стратегическая сессия' }).click()
  const steps = plan.getByRole('listitem')
  await eventually(() => steps.count()).toBe(9)
  await plan.getByLabel('Название').fill('Поддержка: что нас делает нужными')
  const choose = async (step: string, what: string, option: string) => {
    await plan.getByRole('listitem', { name: step }).getByRole('combobox', { name: what }).click()
    await lead.getByRole('option', { name: option, exact: true }).click()
  }
  // The first round is written hidden, and what has to change is voted on.
  await choose('Шаг 3: Раунд 1', 'Как', 'Писать скрыто')
  await plan.getByRole('button', { name: 'Добавить шаг' }).click()
  await plan.getByRole('listitem', { name: 'Шаг 10' }).getByLabel('Что делаем').fill('Голосование')
  await choose('Шаг 10: Голосование', 'Как', 'Голосовать')
  await plan.getByRole('button', { name: 'Шаг 10: ещё' }).click()
  await lead.getByRole('menuitem', { name: 'Доска и подсказка…' }).click()
  await choose('Шаг 10: Голосование', 'Доска', 'Каждая группа у себя: Карта пути клиента: что надо изменить')
  const grip = plan.getByRole('button', { name: /Переместить «Голосование»/ })
  for (const step of ['Шаг 9', 'Шаг 8', 'Шаг 7']) {
    await grip.press('ArrowUp')
    await plan.getByRole('listitem', { name: `${step}: Голосование` }).waitFor()
  }
  await picture(lead, '09-plan')
  await plan.getByRole('button', { name: 'Начать сейчас' }).click()
  await onBoard(lead, 'Стратегическая сессия')
}
