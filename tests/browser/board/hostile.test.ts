// Thousands of broken records at a real page, from a member who may write: what is sound is shown, and the rest is
// set aside, listed for the facilitator and deleted by them.
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeGarbage, garbage } from '../../client/sync/garbage.ts'
import { createBoard, type Participant } from '../../server/people.ts'
import { addNote, joinBoard } from '../../server/sync/boardClients.ts'
import { stageForFile } from '../stage/browser.ts'
import { teamForFile, eventually, openBoard, saved, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const records = 3_000
const seed = 20_261_122

/** The server closes the connection of whoever sends these. */
const isRefused = (key: string) => /(^|\.)(__proto__|constructor|prototype)$/.test(key)

const list = (page: Page) => page.getByRole('complementary', { name: 'Notes' })

async function openWithList(person: Participant, board: string): Promise<Page> {
  const page = await openBoard(stage, person, board)
  await page.keyboard.press('Shift+O')
  await list(page).waitFor()
  return page
}

test('a board full of broken records opens for everyone, and goes on', async () => {
  const board = await createBoard(team.ada, 'journey-as-is')
  const seat = { origin: stage.server.origin, board, token: team.grace.token }
  const attacker = await joinBoard(seat)
  addNote(attacker.doc, 'before', 'before the flood')
  const adasPage = await openWithList(team.ada, board)
  await list(adasPage).getByText('before the flood').waitFor()

  const thrown = fc.sample(garbage, { numRuns: records, seed })
  for (let at = 0; at < thrown.length; at += 100)
    attacker.doc.transact(() =>
      thrown.slice(at, at + 100).forEach((record, index) => {
        const id = record.id.startsWith('shape:') ? `${record.id}${(at + index) % 700}` : record.id
        const changes = record.changes.filter(([key]) => !isRefused(key))
        if (!isRefused(id)) writeGarbage(attacker.doc, { ...record, id, changes })
      }),
    )
  addNote(attacker.doc, 'after', 'after the flood')

  // On the page that was open all along, on one that opens now, and for one who only watches.
  const unshown = /things on this board cannot be shown/
  await adasPage.getByText(unshown).waitFor()
  await list(adasPage).getByText('after the flood').waitFor()
  const [gracesPage, edsgersPage] = await Promise.all([
    openWithList(team.grace, board),
    openWithList(team.edsger, board),
  ])
  await list(edsgersPage).getByText('after the flood').waitFor()
  await writeNote(gracesPage, { x: 300, y: 300 }, 'by hand')
  await saved(gracesPage)
  await list(adasPage).getByText('by hand').waitFor()

  expect(await gracesPage.getByRole('button', { name: 'What is it?' }).count()).toBe(0)
  await adasPage.getByRole('button', { name: 'What is it?' }).click()
  const setAside = adasPage.getByRole('complementary', { name: 'Set aside' })
  await setAside.getByRole('listitem').first().waitFor()
  await setAside.getByRole('button', { name: /Delete all/ }).click()
  await adasPage.getByRole('alertdialog').getByRole('button', { name: 'Delete' }).click()
  await setAside.getByText('Everything on this board can be shown.').waitFor()
  await eventually(() => gracesPage.getByText(unshown).count()).toBe(0)
  await list(gracesPage).getByText('before the flood').waitFor()
})
