import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '../pdfPages.ts'
import { addNotes, createBoard } from '../server/people.ts'
import { openStage, type Stage } from './browser.ts'
import { meet, note, openBoard, type Team } from './canvas.ts'

let stage: Stage
let team: Team
beforeAll(async () => {
  stage = await openStage()
  team = await meet(stage)
})
afterAll(() => stage.close())

const openItem = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function save(page: Page): Promise<{ file: Download; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  return { file, bytes: await readFile(await file.path()) }
}

/** Pixels, from the head of a PNG. */
const sizeOfPng = (bytes: Buffer) => ({ width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) })

test('a board becomes a PDF with a page a frame whose words can be found, and pictures as they are asked for', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'journey-as-is')
  await addNotes(ada, board, [{ text: 'Накладных нет, no waybills', zone: 'actions/noticed' }])
  const page = await openBoard(stage, ada, board)
  await note(page, 'no waybills').waitFor()

  await openItem(page, 'Export…')
  const dialog = page.getByRole('dialog', { name: 'Export the board' })
  await dialog.getByRole('radio', { name: 'PDF' }).click()
  const pdf = await save(page)
  expect(pdf.file.suggestedFilename()).toBe('Journey.pdf')
  const pages = await readPdf(pdf.bytes)
  expect(pages).toHaveLength(1)
  expect(pages[0]?.words).toContain('Накладных нет, no')
  expect(pages[0]?.words).toContain('Incident noticed')
  expect(pages[0]?.words).toContain('1 / 1')
  expect(pages[0]?.pictures).toBe(2)
  await dialog.waitFor({ state: 'detached' })

  await openItem(page, 'Export…')
  await dialog.getByRole('combobox', { name: 'What' }).click()
  await page.getByRole('option').nth(1).click()
  await dialog.getByRole('radio', { name: '1×' }).click()
  const told = await dialog.getByText(/pixels$/).innerText()
  const png = sizeOfPng((await save(page)).bytes)
  expect(told.replace(/,/g, '')).toBe(`${png.width} × ${png.height} pixels`)

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openItem(page, 'Export…')
  await dialog.getByRole('button', { name: 'Copy the picture' }).click()
  await page.getByText('Picture copied').waitFor()
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(item => item.types),
  )
  expect(types).toEqual(['image/png'])
})
