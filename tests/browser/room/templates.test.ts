import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { stageForFile } from '../stage/browser.ts'
import { eventually, meet, middleOf, note, saved, twoBefore, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Новая доска' })

test('a template is found by a Russian word and becomes a board; the board becomes a template of the team', async () => {
  const team = await meet(stage)
  const page = await stage.visit(team.ada, `/rooms/${team.ada.room}`, { locale: 'ru-RU' })
  await page.getByRole('button', { name: 'Новая доска' }).first().click()
  const dialog = dialogOf(page)
  // The empty board is offered first; what is found is chosen, so that what is created is in sight.
  await dialog.getByRole('region', { name: 'Подробнее: Чистая доска' }).waitFor()
  expect(await dialog.getByRole('radio').first().isChecked()).toBe(true)
  await dialog.getByLabel('Найти шаблон').fill('корабль')
  await eventually(() => dialog.getByRole('radio').count()).toBe(1)
  await dialog.getByRole('region', { name: /Подробнее: Ретроспектива: парусник/ }).waitFor()
  expect(await dialog.getByLabel('Название', { exact: true }).inputValue()).toBe('Ретроспектива: парусник')
  await dialog.getByLabel('Найти шаблон').press('Enter')

  await dialog.getByLabel('Найти шаблон').fill('такого нет')
  await dialog.getByRole('button', { name: 'Показать все шаблоны' }).click()
  await dialog.getByRole('button', { name: 'Ретроспектива', exact: true }).click()
  await eventually(() => dialog.getByRole('radio').count()).toBe(4)
  await dialog.getByRole('radio', { name: /парусник/ }).focus()
  await page.keyboard.down('ArrowUp')
  await dialog.getByRole('region', { name: /4Ls/ }).waitFor()
  await page.keyboard.up('ArrowUp')
  await page.keyboard.down('ArrowDown')
  await dialog.getByRole('region', { name: /парусник/ }).waitFor()
  await page.keyboard.up('ArrowDown')
  await dialog.getByRole('button', { name: 'Создать доску' }).click()
  await page.waitForURL('**/boards/*')
  await page.getByRole('toolbar').first().waitFor()
  // As the picture of it was, though the room is English.
  await page.getByText('Обо что мы можем разбиться?').waitFor()

  await page.goto(`${stage.server.origin}/rooms/${team.ada.room}`)
  await page.getByRole('button', { name: 'Ретроспектива: парусник: меню' }).click()
  await page.getByRole('menuitem', { name: 'Сохранить как шаблон…' }).click()
  const saving = page.getByRole('dialog', { name: 'Сохранить как шаблон команды' })
  await saving.getByLabel('Название шаблона').fill('Наш парусник')
  await saving.getByRole('button', { name: 'Сохранить шаблон' }).click()
  await saving.waitFor({ state: 'detached' })

  const graces = await stage.visit(team.grace, `/rooms/${team.grace.room}`)
  await graces.getByRole('button', { name: 'New board' }).first().click()
  const hers = graces.getByRole('dialog', { name: 'New board' })
  await hers.getByRole('button', { name: 'Yours', exact: true }).click()
  await hers.getByRole('radio', { name: /Наш парусник/ }).click()
  await hers.getByRole('button', { name: 'Create board' }).click()
  await graces.waitForURL('**/boards/*')
  await graces.getByText('Обо что мы можем разбиться?').waitFor()

  await page.reload()
  await page.getByRole('link', { name: 'Наш парусник' }).first().waitFor()
})

const curve = (page: Page) => page.locator('[class*=scales] [class*=curve]')

test('the curve of the emotions follows a note that somebody else drags', async () => {
  const team = await meet(stage)
  const { adasPage, gracesPage } = await twoBefore(stage, team, 'journey-as-is')
  const row = adasPage.getByText('Emotions', { exact: true })
  const { y } = await middleOf(row)
  const heads = ['Incident noticed', 'Diagnosis']
  for (const [index, head] of heads.entries()) {
    const { x } = await middleOf(adasPage.getByText(head, { exact: true }))
    await writeNote(adasPage, { x, y: y + 40 }, `feeling ${index}`)
  }
  await note(gracesPage, 'feeling 1').waitFor()
  const before = await curve(gracesPage).getAttribute('d')
  expect(before).toMatch(/^M/)

  const held = await middleOf(note(adasPage, 'feeling 1'))
  await adasPage.mouse.move(held.x, held.y)
  await adasPage.mouse.down()
  await adasPage.mouse.move(held.x, held.y - 30, { steps: 6 })
  // The hand is still down.
  await eventually(() => curve(gracesPage).getAttribute('d')).not.toBe(before)
  await adasPage.mouse.up()
  await saved(adasPage)
  await eventually(
    async () => (await curve(gracesPage).getAttribute('d')) === (await curve(adasPage).getAttribute('d')),
  ).toBe(true)
})
