// Thousands of broken records at a real page, from a member who may write: what is sound is shown, and the rest is
// set aside, listed for the facilitator and deleted by them.
import fc from 'fast-check'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { writeGarbage, garbage } from '../../client/sync/stage/garbage.ts'
import { createBoard, readNotes, type Participant } from '../../server/people.ts'
import { addNote, joinBoard } from '../../server/sync/stage/boardClients.ts'
import { stageForFile } from '../stage/browser.ts'
import { teamForFile, eventually, openBoard, saved, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const records = 3_000
const seed = 20_261_122

/** The server closes the connection of whoever sends these. */
const isRefused = (key: string) => /(^|\.)(__proto__|constructor|prototype)$/.test(key)

/** What is named when people speak of broken boards; each of these alone has brought whiteboards down. */
const infamous: Record<string, Record<string, unknown>> = {
  'shape:self': { type: 'group', parentId: 'shape:self' },
  'shape:ring1': { type: 'group', parentId: 'shape:ring2' },
  'shape:ring2': { type: 'group', parentId: 'shape:ring1' },
  'shape:orphan': { parentId: 'shape:nowhere' },
  'shape:nan': { pos: [Number.NaN, 1] },
  'shape:far': { pos: [1e300, -1e300] },
  'shape:teapot': { type: 'teapot' },
  'shape:index': { index: 'zz not an index' },
  'shape:long': { 'props.text': 'A'.repeat(900_000) },
  'shape:script': { type: 'link', 'props.url': 'javascript:alert(1)', 'props.title': 'Click' },
  'shape:bookmark': { type: 'bookmark', 'props.url': 'javascript:alert(1)' },
  'shape:half': { type: undefined, parentId: undefined },
}

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
  const untouched = (await readNotes(team.ada, board)).find(({ id }) => id === 'before')
  expect(untouched).toBeDefined()

  const thrown = fc.sample(garbage, { numRuns: records, seed })
  for (let at = 0; at < thrown.length; at += 100)
    attacker.doc.transact(() =>
      thrown.slice(at, at + 100).forEach((record, index) => {
        const id = record.id.startsWith('shape:') ? `${record.id}${(at + index) % 700}` : record.id
        const changes = record.changes.filter(([key]) => !isRefused(key))
        if (!isRefused(id)) writeGarbage(attacker.doc, { ...record, id, changes })
      }),
    )
  for (const [id, changes] of Object.entries(infamous))
    writeGarbage(attacker.doc, { id, type: 'sticky', changes: Object.entries(changes) })
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

  // Nothing else has changed, and nothing that was sent is a link anybody could follow.
  const sound = (await readNotes(team.ada, board)).find(({ id }) => id === 'before')
  // Some of the garbage is a sound group or frame, under the note by chance.
  expect(sound).toEqual({ ...untouched, cluster: sound?.cluster, zone: sound?.zone })
  expect(await adasPage.locator('[href^="javascript:"]').count()).toBe(0)

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
