// What a room holds about people: taken along, and taken out of it for good.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { roomPath, settingsPath, threadPath } from '#shared/links.ts'
import { addNotes, createBoard, createRoom, join } from '../../server/people.ts'
import { picture } from '../stage/pictures.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, note, noteTexts, openBoard, saved, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()

async function room() {
  const ada = await createRoom(stage.server)
  const grace = await join(stage.server, ada.invites.member, 'Grace')
  const boris = await join(stage.server, ada.invites.member, 'Boris')
  const board = await createBoard(ada, 'blank')
  const [about = ''] = await addNotes(ada, board, [{ text: 'The lift is slow' }])
  await grace.command({ type: 'note.comment', board, note: about, text: 'Take the stairs' })
  await addNotes(grace, board, [{ text: 'Stairs are fine' }])
  return { ada, grace, boris, board, about }
}

const erasing = (page: Page) => page.getByRole('dialog')
const confirm = async (page: Page, name: string) => {
  const button = erasing(page).getByRole('button', { name: 'Erase for good' })
  expect(await button.isDisabled()).toBe(true)
  await erasing(page).getByLabel(`Type “${name}” to confirm`).fill(name)
  await button.click()
}

test('somebody downloads what is known of them, and erases themselves; others read their notes as those of someone', async () => {
  const { ada, grace, boris, board, about } = await room()
  const borises = await stage.visit(boris, threadPath(boris.room, board, about))
  const page = await stage.visit(grace, settingsPath(grace.room))
  const downloading = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Download my data' }).click()
  const download = await downloading
  expect(download.suggestedFilename()).toBe('grace-rotunda.json')
  const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'))
  expect(file).toMatchObject({
    person: { name: 'Grace' },
    drawings: [{ board, records: [{ props: { text: 'Stairs are fine' } }] }],
    comments: [{ text: 'Take the stairs' }],
  })

  await page.getByRole('button', { name: 'Erase me from this room…' }).click()
  await picture(page, 'erase-oneself')
  await confirm(page, 'Grace')
  await page.getByText('You are erased from the room').waitFor()
  await page.goto(`${stage.server.origin}${roomPath(grace.room)}`)
  await page.getByRole('heading', { name: 'You are not in this room' }).waitFor()

  const comments = borises.getByRole('complementary', { name: /^Comments on/ })
  await comments.getByText('Someone who left').waitFor()
  await comments.getByText('Take the stairs').waitFor()
  await note(borises, 'Stairs are fine').waitFor()
  expect((await ada.state()).people[grace.me.id]?.name).toBe('Someone who left')
})

test('a facilitator erases somebody with all they wrote: it goes from open boards, and nobody undoes it', async () => {
  const { ada, grace, boris, board } = await room()
  const borises = await openBoard(stage, boris, board)
  const stairs = note(borises, 'Stairs are fine')
  await stairs.click()
  await borises.keyboard.press('Delete')
  await eventually(() => noteTexts(borises)).toEqual(['The lift is slow'])
  await writeNote(borises, { x: 900, y: 600 }, 'Paint it')
  await saved(borises)
  const canvas = await borises.waitForSelector('.tl-container')

  const page = await stage.visit(ada, roomPath(ada.room))
  await page.getByRole('button', { name: 'Grace: role and group' }).click()
  await page.getByRole('menuitem', { name: 'Erase for good…' }).click()
  await erasing(page)
    .getByRole('radio', { name: /all they wrote/ })
    .click()
  await confirm(page, 'Grace')
  await page.getByText('Erased', { exact: true }).waitFor()
  await eventually(async () => (await noteTexts(borises)).sort()).toEqual(['Paint it', 'The lift is slow'])
  // What it was opened with has gone, and with it the way back.
  await canvas.waitForElementState('hidden')
  await note(borises, 'Paint it').waitFor()
  for (const _step of [1, 2, 3, 4]) await borises.keyboard.press('Control+z')
  await writeNote(borises, { x: 700, y: 600 }, 'Ramps too')
  await saved(borises)
  expect((await noteTexts(borises)).sort()).toEqual(['Paint it', 'Ramps too', 'The lift is slow'])

  await page.goto(`${stage.server.origin}${settingsPath(ada.room)}`)
  await page.getByRole('heading', { name: 'People' }).waitFor()
  expect(await page.getByText('Not in the room any more').count()).toBe(0)
  expect((await ada.state()).people[grace.me.id]).toMatchObject({ erased: { what: 'words', isDone: true } })
})
