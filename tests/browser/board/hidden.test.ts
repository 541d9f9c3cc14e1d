// Hidden writing, for two people in two browsers.
import type { Locator } from 'playwright-core'
import { expect, test } from 'vitest'
import { doOverlap } from '#shared/canvas/blocks.ts'
import { createBoard, readNotes } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import {
  eventually,
  middleOf,
  note,
  noteTexts,
  openBoard,
  saved,
  teamForFile,
  twoBefore,
  writeNote,
} from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const boxOf = async (place: Locator) => {
  const { x = 0, y = 0, width = 0, height = 0 } = (await place.boundingBox()) ?? {}
  return { x, y, w: width, h: height }
}

test('two people write hidden from each other, know how much there is, and see all of it when it is revealed', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 300, y: 300 }, 'before')
  await note(gracesPage, 'before').waitFor()
  await adasPage.getByRole('button', { name: 'Session', exact: true }).click()
  await adasPage.getByRole('menuitem', { name: 'Hide what people write' }).click()
  for (const page of [adasPage, gracesPage])
    await page.getByText('Hidden writing: only you see your notes until they are revealed').waitFor()

  await writeNote(gracesPage, { x: 700, y: 400 }, 'a secret of Grace')
  await writeNote(adasPage, { x: 500, y: 500 }, 'a secret of Ada')
  await saved(gracesPage)
  await saved(adasPage)
  await gracesPage.getByRole('img', { name: 'Only you see this note' }).waitFor()
  await adasPage.getByText('1 note by 1 other').waitFor()
  expect(await noteTexts(adasPage)).toEqual(['a secret of Ada', 'before'])
  expect(await noteTexts(gracesPage)).toEqual(['a secret of Grace', 'before'])
  // A page that comes anew has its own notes, and only those.
  await gracesPage.reload()
  await note(gracesPage, 'a secret of Grace').waitFor()

  // Grace is in the middle of a word when it is revealed.
  await writeNote(gracesPage, { x: 900, y: 300 }, 'half a')
  await note(gracesPage, 'half a').dblclick()
  await gracesPage.keyboard.press('End')
  await gracesPage.keyboard.type(' wo')
  await adasPage.getByRole('button', { name: 'Reveal' }).click()
  await adasPage.getByRole('menuitem', { name: 'Reveal all notes' }).click()
  await gracesPage.getByText('Hidden writing').waitFor({ state: 'detached' })
  await gracesPage.keyboard.type('rd')
  await eventually(async () => (await noteTexts(adasPage)).sort()).toEqual([
    'a secret of Ada',
    'a secret of Grace',
    'before',
    'half a word',
  ])
  await gracesPage.keyboard.press('Escape')
  expect(await gracesPage.getByRole('img', { name: 'Only you see this note' }).count()).toBe(0)
  await saved(gracesPage)
})

test('what two people wrote into the same column stands one below the other when it is revealed', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team, 'retro-start-stop-continue')
  await team.ada.command({ type: 'board.hide', board })
  const people = [
    { page: adasPage, words: ['Ship on Tuesdays', 'Ask sooner'] },
    { page: gracesPage, words: ['Write less', 'Pair on reviews, twice a week'] },
  ]
  for (const { page, words } of people) {
    await page.getByText('Hidden writing: only you see').waitFor()
    const { x, y } = await middleOf(page.getByText('Start', { exact: true }))
    for (const [index, text] of words.entries()) await writeNote(page, { x, y: y + 120 + 70 * index }, text)
    await saved(page)
  }
  await team.ada.command({ type: 'board.reveal', board })
  const texts = people.flatMap(({ words }) => words)
  for (const { page } of people) {
    for (const text of texts) await note(page, text).waitFor()
    const boxes = async () => await Promise.all(texts.map(text => boxOf(note(page, text))))
    const covered = async () => {
      const all = await boxes()
      return all.some((box, index) => all.slice(index + 1).some(other => doOverlap(box, other)))
    }
    await eventually(covered).toBe(false)
  }
  const notes = await readNotes(team.ada, board)
  expect(Map.groupBy(notes, ({ zone, author }) => `${zone} ${author}`).size).toBe(2)
  if (process.env.SHOTS) await gracesPage.screenshot({ path: `${process.env.SHOTS}/beside.png` })
  // Undo is still each one's own.
  await gracesPage.keyboard.press('Control+z')
  await note(adasPage, 'Pair on reviews').waitFor({ state: 'detached' })
})

test('in a step without names a note is signed by nobody, and says so beforehand', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const activities = [{ title: 'Write', mode: 'write-hidden' as const, minutes: 5, board, anonymous: true }]
  const { result } = await ada.command({ type: 'session.create', title: 'Retro', activities })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const [adasPage, gracesPage] = await Promise.all([
    openBoard(stage, ada, board),
    openBoard(stage, grace, board),
  ])
  await gracesPage.getByText('Hidden writing, without names').waitFor()
  await writeNote(gracesPage, { x: 500, y: 400 }, 'who knows')
  await saved(gracesPage)
  await adasPage.getByRole('tab', { name: 'Write' }).click()
  await adasPage.getByText('1 note hidden. 1 of 2 have written.').waitFor()
  expect(await adasPage.getByRole('button', { name: 'Reveal the notes of Grace' }).count()).toBe(0)
  await adasPage.getByRole('button', { name: 'Reveal all notes' }).click()
  await note(adasPage, 'who knows').waitFor()
  // Deleted and taken back by somebody else, it is not theirs either.
  await note(adasPage, 'who knows').click()
  await adasPage.keyboard.press('Delete')
  await note(gracesPage, 'who knows').waitFor({ state: 'detached' })
  await adasPage.keyboard.press('Control+z')
  await note(gracesPage, 'who knows').waitFor()
  await saved(adasPage)
  expect((await readNotes(ada, board)).map(({ author, at }) => [author, at])).toEqual([[null, null]])
  await ada.command({ type: 'session.end', session })
})
