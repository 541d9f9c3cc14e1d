import { appendFile, cp } from 'node:fs/promises'
import { join } from 'node:path'
import type { BrowserContext } from 'playwright-core'
import { expect, test } from 'vitest'
import { metaOf, schemaVersion } from '#shared/canvas/document.ts'
import { serverForTest, temporaryDirectory, type RunningServer } from '../../server/fixture.ts'
import { createBoard, join as joinRoom, type Participant } from '../../server/people.ts'
import { joinBoard } from '../../server/sync/stage/boardClients.ts'
import { stageForFile, pages, type Stage } from '../stage/browser.ts'
import { teamForFile, eventually, note, noteTexts, openBoard, saved, writeNote } from '../stage/canvas.ts'
import { allKept, areOnDevice } from '../stage/onDevice.ts'
import { layLine } from '../stage/cuttableLine.ts'

const stage = stageForFile()
const team = teamForFile(stage)

/** Ada writes over a line that can be cut, Grace straight to the server; one note is there. */
async function twoOnALine() {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const adasPage = await openBoard(stage, ada, board, { origin: line.origin })
  const gracesPage = await openBoard(stage, grace, board)
  await writeNote(adasPage, { x: 400, y: 300 }, 'before')
  await saved(adasPage)
  return { line, adasPage, gracesPage }
}

test('what is written without a connection is kept, said so, and merged when it is back', async () => {
  const { line, adasPage, gracesPage } = await twoOnALine()
  await note(gracesPage, 'before').waitFor()

  line.cut()
  await adasPage.getByText('Offline', { exact: true }).waitFor()
  await writeNote(adasPage, { x: 800, y: 300 }, 'in the tunnel')
  await adasPage.getByText(/Offline – \d+ changes? kept on this device/).waitFor()
  await writeNote(gracesPage, { x: 400, y: 600 }, 'in the office')

  line.mend()
  await saved(adasPage)
  for (const page of [adasPage, gracesPage])
    await eventually(() => noteTexts(page)).toEqual(['before', 'in the office', 'in the tunnel'])
})

test('what was written without a connection is not lost when the board is left for the lobby', async () => {
  const { line, adasPage, gracesPage } = await twoOnALine()

  line.cut()
  await adasPage.getByText('Offline', { exact: true }).waitFor()
  await writeNote(adasPage, { x: 800, y: 300 }, 'on the way out')
  await adasPage.getByText(/Offline – \d+ changes? kept on this device/).waitFor()
  await adasPage.getByRole('link', { name: 'To the room' }).click()
  await adasPage.getByRole('heading', { name: 'Boards' }).waitFor()

  line.mend()
  await note(gracesPage, 'on the way out').waitFor()
})

test('what was written without a connection outlives its tab, for the person who wrote it alone', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const at = { origin: line.origin }
  const adasPage = await openBoard(stage, ada, board, at)
  await writeNote(adasPage, { x: 400, y: 300 }, 'before')
  await saved(adasPage)

  line.cut()
  await adasPage.getByText('Offline', { exact: true }).waitFor()
  await writeNote(adasPage, { x: 800, y: 300 }, 'in the tunnel')
  await allKept(adasPage)
  const browser = adasPage.context()
  await adasPage.close() // as a crash closes it: nobody is asked
  line.mend()

  await takeSeat(browser, grace, line.origin)
  const gracesPage = await openBoard(stage, ada, board, at)
  await saved(gracesPage)
  await eventually(() => noteTexts(gracesPage)).toEqual(['before'])
  await gracesPage.close()

  await takeSeat(browser, ada, line.origin)
  const again = await openBoard(stage, ada, board, at)
  await note(again, 'in the tunnel').waitFor()
  await saved(again)
  await eventually(() => areOnDevice(again)).toBe(false)
  await again.reload()
  await eventually(() => noteTexts(again)).toEqual(['before', 'in the tunnel'])
})

test('the lobby sends what this device still has, says why where it cannot, and everything can be cleared', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const at = { origin: line.origin }
  const adasPage = await openBoard(stage, ada, board)

  /** Grace writes where there is no connection, and her tab is killed. */
  async function writeInTheTunnel(text: string): Promise<void> {
    const page = await openBoard(stage, grace, board, at)
    await saved(page)
    line.cut()
    await page.getByText('Offline', { exact: true }).waitFor()
    await writeNote(page, { x: 800, y: 300 }, text)
    await allKept(page)
    await page.close()
    line.mend()
  }

  await writeInTheTunnel('sent from the lobby')
  const lobby = await stage.visit(grace, `/rooms/${grace.room}`, at)
  await note(adasPage, 'sent from the lobby').waitFor()
  await eventually(() => areOnDevice(lobby)).toBe(false)
  await lobby.getByText('On this device, and not on the server yet:').waitFor({ state: 'detached' })
  await lobby.close()

  for (const ending of ['discard', 'clear']) {
    await ada.command({ type: 'board.lock', board, locked: false })
    await writeInTheTunnel(`to ${ending}`)
    await ada.command({ type: 'board.lock', board, locked: true })
    const page = await stage.visit(grace, `/rooms/${grace.room}`, at)
    await page.getByText(/\d changes?\. The board is locked: they go out when it is opened again\./).waitFor()
    if (ending === 'discard') {
      await page.getByRole('button', { name: 'Discard' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Discard' }).click()
      await page.getByText('On this device, and not on the server yet:').waitFor({ state: 'detached' })
    } else {
      await page.goto(`${line.origin}/rooms/${grace.room}/settings`)
      await page.getByText(/\d changes? waits? here for the server\./).waitFor()
      await page.getByRole('button', { name: 'Clear what is kept here' }).click()
      await page.getByRole('alertdialog').getByRole('button', { name: 'Clear what is kept here' }).click()
      await page.getByText('Nothing is kept on this device any more').waitFor()
      expect(await page.evaluate(() => localStorage.length)).toBe(0)
    }
    await eventually(() => areOnDevice(page)).toBe(false)
    await page.close()
  }
  await eventually(() => noteTexts(adasPage)).toEqual(['sent from the lobby'])
})

test('where the device keeps nothing, the pill says that changes are in the tab only', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const page = await stage.visit(ada, '/api/health', { origin: line.origin, locale: 'ru-RU' })
  await page.context().addInitScript(() => Reflect.deleteProperty(IDBFactory.prototype, 'open'))
  await page.goto(`${line.origin}/rooms/${ada.room}/boards/${board}`)
  await page.locator('[data-save="saved"]').waitFor()
  line.cut()
  await page.getByText('Нет связи', { exact: true }).waitFor()
  await page.mouse.move(400, 300)
  await page.keyboard.press('n')
  await page.keyboard.type('в туннеле')
  await page.getByText(/Нет связи – \d+ изменени(е|я|й) хран(и|я)тся только в этой вкладке/).waitFor()
})

test('a page that is older than its server says so, and writes nothing on a board of a newer form', async () => {
  const { ada } = team
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const page = await openBoard(stage, ada, board, { origin: line.origin })
  await saved(page)
  const fetched = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .join(' '),
    )
  await eventually(fetched).toContain('/sayUpdated-')
  line.cut()
  await page.getByText('Offline', { exact: true }).waitFor()
  // An update takes the scripts of before away.
  await page.route('**/assets/*.js', route => route.fulfill({ status: 404 }))
  const newer = await updatedServer(stage)
  line.mend(newer)
  await page.getByText('Rotunda was updated. What you wrote is kept.').waitFor()

  const { doc } = await joinBoard({ origin: newer.origin, board, token: ada.token })
  metaOf(doc).set('schema', schemaVersion + 1)
  await page.getByText('Rotunda was updated: refresh the page to write on this board.').waitFor()
  await eventually(() => page.getByRole('button', { name: 'Note', exact: true }).count()).toBe(0)
  await page.unroute('**/assets/*.js')
  const coming = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name: 'Refresh' }).last().click()
  await coming
})

test('somebody who is removed leaves nothing of theirs on the device', async () => {
  const { ada } = team
  const edith = await joinRoom(stage.server, ada.invites.member, 'Edith')
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const page = await openBoard(stage, edith, board, { origin: line.origin })
  await saved(page)
  line.cut()
  await page.getByText('Offline', { exact: true }).waitFor()
  await writeNote(page, { x: 800, y: 300 }, 'in the tunnel')
  await allKept(page)
  await page.close()

  await ada.command({ type: 'board.lock', board, locked: true }) // so that the lobby does not send it before
  line.mend()
  const lobby = await stage.visit(edith, `/rooms/${edith.room}`, { origin: line.origin })
  await lobby.getByRole('heading', { name: 'Boards' }).waitFor()
  await ada.command({ type: 'person.remove', person: edith.me.id })
  await eventually(() => areOnDevice(lobby)).toBe(false)
})

/** Another server on the same rooms, with pages that are a little newer. */
async function updatedServer({ server: { log, key } }: Stage): Promise<RunningServer> {
  const clientDirectory = await temporaryDirectory()
  await cp(pages, clientDirectory, { recursive: true })
  await appendFile(join(clientDirectory, 'index.html'), '<!-- newer -->')
  // The log is not its own to close.
  const sameLog = { ...log, close: () => Promise.resolve() }
  return serverForTest({ log: sameLog, key, settings: { clientDirectory } })
}

/** Somebody else sits down before the same browser. */
async function takeSeat(browser: BrowserContext, { token }: Participant, origin: string): Promise<void> {
  await browser.clearCookies()
  await browser.addCookies([{ name: 'rotunda', value: token, url: origin }])
}
