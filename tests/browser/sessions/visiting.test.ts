// A group on the board of another: two of them, in two browsers, beside whoever leads.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addNotes, readNotes } from '../../server/people.ts'
import { visitScene } from '../../server/layers/stage.ts'
import { stageForFile } from '../stage/browser.ts'
import {
  drag,
  eventually,
  middleOf,
  note,
  noteTexts,
  openBoard,
  saved,
  writeNote,
  written,
} from '../stage/canvas.ts'

const stage = stageForFile()

test('a visiting group adds together what everybody sees, and leaves what is there as it is', async () => {
  const { facilitator, grace, boris, board, turn } = await visitScene({}, stage.server)
  const leading = await openBoard(stage, facilitator, board)
  await writeNote(leading, { x: 400, y: 250 }, 'was here')
  const [gracesPage, borisPage] = await Promise.all([
    openBoard(stage, grace, board),
    openBoard(stage, boris, board),
  ])
  for (const page of [gracesPage, borisPage]) {
    await page.getByText('You are visiting: add what you like').waitFor()
    await note(page, 'was here').waitFor()
  }

  await writeNote(gracesPage, { x: 800, y: 400 }, 'an addition')
  for (const page of [leading, borisPage]) await note(page, 'an addition').waitFor()
  await saved(gracesPage)

  // What is there stays where it is, whoever pulls at it.
  const place = await middleOf(note(gracesPage, 'was here'))
  await drag(gracesPage, place, { x: place.x + 200, y: place.y })
  expect(await middleOf(note(gracesPage, 'was here'))).toEqual(place)
  // But it can be chosen, and talked about.
  await gracesPage.mouse.click(place.x, place.y)
  const bar = gracesPage.getByRole('toolbar', { name: 'Note' })
  await bar.getByRole('button', { name: /Comment/ }).waitFor()
  expect(await bar.getByRole('button', { name: /colou?r/i }).count()).toBe(0)
  // What one of the group has added the others go on with, also after somebody else has moved it.
  const before = await middleOf(note(leading, 'an addition'))
  await drag(leading, before, { x: before.x, y: before.y + 100 })
  await eventually(async () => (await middleOf(note(borisPage, 'an addition'))).y).toBeGreaterThan(
    before.y + 50,
  )
  await note(borisPage, 'an addition').dblclick()
  await borisPage.keyboard.press('End')
  await borisPage.keyboard.type(' by two')
  await borisPage.keyboard.press('Escape')
  for (const page of [leading, gracesPage]) await note(page, 'an addition by two').waitFor()
  await saved(borisPage)

  // It is theirs after the page was loaded anew, too.
  await gracesPage.reload()
  await note(gracesPage, 'an addition by two').click()
  await gracesPage.keyboard.press('Backspace')
  await eventually(() => noteTexts(leading)).toEqual(['was here'])
  await saved(gracesPage)

  await writeNote(borisPage, { x: 700, y: 500 }, 'the last word')
  await turn(2)
  await note(leading, 'the last word').waitFor()
})

test('a visiting group makes no row of its hosts higher, and nothing of that comes when the turn is undone', async () => {
  const { facilitator, grace, board, session } = await visitScene({}, stage.server, 'journey-as-is')
  const pains = { zone: 'pains/filed' }
  await addNotes(facilitator, board, [
    { text: 'ours', ...pains },
    { text: 'also ours', ...pains },
  ])
  const [hosts, visitors] = [await openBoard(stage, facilitator, board), await openBoard(stage, grace, board)]
  const heightOf = async (page: Page) =>
    (await page.locator('[data-shape-type="lanes"]').first().boundingBox())?.height ?? 0
  await note(visitors, 'also ours').waitFor()
  const before = [await heightOf(hosts), await heightOf(visitors)]

  await note(visitors, 'also ours').click()
  const at = await middleOf(note(visitors, 'also ours'))
  for (const [index, text] of ['one more', 'and another', 'the third'].entries())
    await writeNote(visitors, { x: at.x, y: at.y + 30 * (index + 1) }, text)
  await saved(visitors)
  await note(hosts, 'the third').waitFor()
  await written(visitors)
  expect([await heightOf(hosts), await heightOf(visitors)]).toEqual(before)
  const places = (await readNotes(facilitator, board)).map(({ text, zone, x, y }) => ({ text, zone, x, y }))
  expect(places.map(({ zone }) => zone)).not.toContain(null)

  await facilitator.command({ type: 'session.undoTurn', session, from: 2 })
  await visitors.waitForURL(url => !url.pathname.endsWith(board))
  expect((await readNotes(facilitator, board)).map(({ text, zone, x, y }) => ({ text, zone, x, y }))).toEqual(
    places,
  )
  expect(await heightOf(hosts)).toBe(before[0])
})
