// Pictures and link cards, for two people on one board.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { temporaryDirectory } from '../../server/fixture.ts'
import { createBoard } from '../../server/people.ts'
import { pngOf, sendPicture } from '../../server/pictures.ts'
import { stageForFile } from '../stage/browser.ts'
import { teamForFile, eventually, openBoard, saved, twoBefore } from '../stage/canvas.ts'
import { layLine } from '../stage/cuttableLine.ts'

const stage = stageForFile()
const team = teamForFile(stage)

interface GivenFile {
  name: string
  type: string
  bytes: Buffer
}
const red = (name = 'red.png'): GivenFile => ({
  name,
  type: 'image/png',
  bytes: pngOf({ width: 300, height: 200, color: [200, 30, 30] }),
})
const blue: GivenFile = { name: 'blue.png', type: 'image/png', bytes: pngOf({ width: 120, height: 240 }) }

/** Files or text on the clipboard, or in the hand, as a browser hands them over. */
async function give(page: Page, how: 'paste' | 'drop', files: GivenFile[], text = ''): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({ name, type, data: bytes.toString('base64') }))
  await page.evaluate(
    ({ how, given, text }) => {
      const data = new DataTransfer()
      for (const { name, type, data: content } of given)
        data.items.add(
          new File([Uint8Array.from(atob(content), letter => letter.charCodeAt(0))], name, { type }),
        )
      if (text) data.setData('text/plain', text)
      if (how === 'paste')
        document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
      else
        document.querySelector('.tl-canvas')?.dispatchEvent(
          new DragEvent('drop', {
            dataTransfer: data,
            bubbles: true,
            cancelable: true,
            clientX: 700,
            clientY: 450,
          }),
        )
    },
    { how, given, text },
  )
}

const pictures = (page: Page) => page.locator('[data-shape-type="image"] img')
const cards = (page: Page) => page.locator('[data-shape-type="link"]')

/** Width and height in pixels of every picture that is shown. */
const sizes = (page: Page) =>
  pictures(page).evaluateAll(all =>
    all
      .map(img => (img instanceof HTMLImageElement ? `${img.naturalWidth}×${img.naturalHeight}` : ''))
      .sort(),
  )

test('pictures that are pasted and dropped are seen by the others, described, flipped and taken back in one step', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await adasPage.mouse.click(600, 400)
  await give(adasPage, 'paste', [red()])
  await eventually(() => sizes(gracesPage)).toEqual(['300×200'])
  expect(await pictures(gracesPage).getAttribute('src')).toMatch(
    /^\/api\/rooms\/[^/]+\/assets\/[0-9a-f]{64}$/,
  )

  const toolbar = adasPage.getByRole('toolbar', { name: 'Picture' })
  await toolbar.getByRole('button', { name: 'Add alternative text' }).click()
  await adasPage.getByLabel('What the picture shows').fill('A red field')
  await adasPage.getByRole('button', { name: 'Save' }).click()
  await gracesPage.getByAltText('A red field').waitFor()
  await toolbar.getByRole('button', { name: 'Flip left to right' }).click()
  await eventually(() => pictures(gracesPage).getAttribute('style')).toContain('scale(-1, 1)')

  await toolbar.getByRole('button', { name: 'Crop' }).click()
  await adasPage.getByRole('button', { name: 'Done' }).click()
  await toolbar.getByRole('button', { name: 'Crop' }).waitFor()
  const [download] = await Promise.all<Download | void>([
    adasPage.waitForEvent('download'),
    toolbar.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(download?.suggestedFilename()).toBe('red.png')

  await give(adasPage, 'drop', [red(), blue])
  await eventually(() => sizes(gracesPage)).toEqual(['120×240', '300×200', '300×200'])
  await adasPage.keyboard.press('Control+z')
  await eventually(() => sizes(gracesPage)).toEqual(['300×200'])
  await adasPage.keyboard.press('Control+y')
  await eventually(() => sizes(gracesPage)).toEqual(['120×240', '300×200', '300×200'])
})

test('a picture is chosen from the toolbar, copied with its board, and drawn in an export', async () => {
  const { board, adasPage } = await twoBefore(stage, team)
  const directory = await temporaryDirectory()
  const file = join(directory, 'red.png')
  await writeFile(file, red().bytes)
  await adasPage.getByRole('button', { name: 'Insert' }).click()
  const [chooser] = await Promise.all([
    adasPage.waitForEvent('filechooser'),
    adasPage.getByRole('menuitem', { name: /^Pictures/ }).click(),
  ])
  await chooser.setFiles(file)
  await eventually(() => sizes(adasPage)).toEqual(['300×200'])
  await saved(adasPage)

  expect(await middleOfExport(adasPage)).toEqual([200, 30, 30])

  const { result } = await team.ada.command({ type: 'board.copy', board })
  const copy = await openBoard(stage, team.grace, result?.board ?? '')
  await eventually(() => sizes(copy)).toEqual(['300×200'])
})

/** Red, green and blue in the middle of the PNG that the page exports. */
async function middleOfExport(page: Page): Promise<number[]> {
  await page.getByRole('button', { name: 'File', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export…' }).click()
  await page.getByRole('radio', { name: 'PNG' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download' }).click(),
  ])
  const png = (await readFile(await download.path())).toString('base64')
  return page.evaluate(async source => {
    const image = new Image()
    image.src = `data:image/png;base64,${source}`
    await image.decode()
    const pen = document.createElement('canvas').getContext('2d')
    pen?.drawImage(image, -image.naturalWidth / 2, -image.naturalHeight / 2)
    return [...(pen?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
  }, png)
}

test('what is no picture, and what cannot be sent, is said and leaves nothing on the board', async () => {
  const board = await createBoard(team.ada, 'blank')
  const line = await layLine(stage.server)
  const page = await openBoard(stage, team.ada, board, { origin: line.origin })
  await page.mouse.click(600, 400)
  await give(page, 'paste', [{ name: 'report.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }])
  await page.getByText('Boards cannot show this file.').waitFor()
  const torn = { name: 'photo.jpg', type: 'image/jpeg', bytes: Buffer.from('\xff\xd8\xff torn', 'latin1') }
  await give(page, 'paste', [torn, red()])
  await eventually(() => sizes(page)).toEqual(['300×200'])
  line.cut()
  await page.getByText('Offline', { exact: true }).waitFor()
  await give(page, 'paste', [blue])
  await page.getByText('Pictures need the connection.').waitFor()
  line.mend()
  await saved(page)
  expect(await sizes(page)).toEqual(['300×200'])
  expect(await page.getByRole('progressbar').count()).toBe(0)
})

test('an observer sees pictures and puts up none', async () => {
  const { board, adasPage } = await twoBefore(stage, team)
  await adasPage.mouse.click(600, 400)
  await give(adasPage, 'paste', [red()])
  await eventually(() => sizes(adasPage)).toEqual(['300×200'])
  const page = await openBoard(stage, team.edsger, board)
  await eventually(() => sizes(page)).toEqual(['300×200'])
  await page.mouse.click(600, 300)
  await give(page, 'drop', [blue])
  expect(await page.getByRole('button', { name: 'Insert' }).count()).toBe(0)
  await sendPicture(team.grace, blue.bytes)
  expect(await sizes(page)).toEqual(['300×200'])
})

test('an address that is pasted is a card that opens it, can be named, and says what a board is called now', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await adasPage.mouse.click(600, 400)
  await give(adasPage, 'paste', [], 'https://www.example.org/report?year=2026')
  const card = cards(gracesPage)
  await card.getByText('example.org').first().waitFor()
  const link = card.getByRole('link', { name: /^Open in a new tab/ })
  expect(await link.getAttribute('href')).toBe('https://www.example.org/report?year=2026')
  expect(await link.getAttribute('rel')).toBe('noopener noreferrer')

  await adasPage.keyboard.press('Enter')
  await adasPage.getByLabel('Title').fill('Annual report')
  await adasPage.getByRole('button', { name: 'Save' }).click()
  await card.getByText('Annual report').waitFor()

  await adasPage.keyboard.press('Escape')
  await give(adasPage, 'paste', [], 'javascript:alert(1)')
  await adasPage.locator('[data-note]', { hasText: 'javascript:' }).waitFor()
  await give(adasPage, 'paste', [], `${stage.server.origin}/rooms/${team.ada.room}/boards/${board}`)
  await eventually(() => cards(gracesPage).count()).toBe(2)
  await gracesPage.getByText('Journey', { exact: true }).last().waitFor()
  await team.ada.command({ type: 'board.rename', board, title: 'Renamed since' })
  await cards(gracesPage).getByText('Renamed since').waitFor()
})
