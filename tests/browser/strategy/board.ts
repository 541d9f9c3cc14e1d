// What people do on a board of the session, in Russian.
import type { Locator, Page } from 'playwright-core'
import type { Mark } from '#shared/marks/model.ts'
import { middleOf } from '../stage/canvas.ts'

export const onNote = (page: Page, text: string): Locator => page.locator('[data-note]', { hasText: text })

/** The same in the list of a phone. */
export const rowOf = (page: Page, text: string): Locator =>
  page.getByRole('listitem').filter({ hasText: text })

export const markOf = (page: Page, text: string, mark: Mark): Locator =>
  onNote(page, text).locator(`[data-sign="${mark}"]`)

export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'Сессия' })

/** The page is on a board of this title, with its tools. */
export async function onBoard(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor()
  await page.getByRole('toolbar', { name: 'Инструменты' }).waitFor()
}

/** Writes a note below a column's head, level with a row's. */
export async function writeIn(page: Page, row: string, column: string, text: string): Promise<void> {
  const head = (name: string) => page.locator('.tl-shapes').getByText(name, { exact: true }).first()
  const [{ x }, { y }] = await Promise.all([middleOf(head(column)), middleOf(head(row))])
  await page.mouse.move(x, y)
  await page.keyboard.press('n')
  await page.getByLabel('Текст заметки').waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

/** All of it is on the server. */
export const isSaved = (page: Page): Promise<void> => page.getByText('Сохранено', { exact: true }).waitFor()
