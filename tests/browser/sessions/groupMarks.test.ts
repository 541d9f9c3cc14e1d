// Two groups say what they think of each other's notes: by the toolbar, by keys, on a phone.
import { expect, test } from 'vitest'
import { createBoard, join } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import {
  boardPath,
  eventually,
  meet,
  note,
  openBoard,
  pressOnLayout,
  saved,
  writeNote,
} from '../stage/canvas.ts'

const stage = stageForFile()

test('another group’s note is marked ✓ ✗ ?, counted on it, and told in the list and in files', async () => {
  const { ada, grace } = await meet(stage)
  const [boris, barbara] = await Promise.all(
    ['Boris', 'Barbara'].map(name => join(stage.server, ada.invites.member, name)),
  )
  if (!boris || !barbara) throw new Error('nobody joined')
  const group = async (name: string, color: 'pink' | 'blue') =>
    (await ada.command({ type: 'group.create', name, color })).result?.group ?? ''
  const [red, blue] = [await group('Red', 'pink'), await group('Blue', 'blue')]
  for (const [person, into] of [
    [grace, red],
    [boris, blue],
    [barbara, blue],
  ] as const)
    await ada.command({ type: 'group.assign', person: person.me.id, group: into })
  const board = await createBoard(ada, 'blank')
  const [gracesPage, borisPage, barbarasPage] = await Promise.all([
    openBoard(stage, grace, board),
    openBoard(stage, boris, board),
    stage.visit(barbara, boardPath(barbara, board), phone),
  ])
  await writeNote(gracesPage, { x: 500, y: 300 }, 'One form')
  await saved(gracesPage)

  // By the toolbar, and by a key of a Russian layout; again takes it back.
  await note(borisPage, 'One form').click()
  const signs = borisPage.getByRole('group', { name: 'What you say to this' })
  await signs.getByRole('button', { name: 'Disagree' }).click()
  await note(gracesPage, 'One form').getByLabel('Disagree: 1 person').waitFor()
  await pressOnLayout(borisPage, { key: 'ч', code: 'KeyX' })
  await note(gracesPage, 'One form').locator('[data-sign]').waitFor({ state: 'detached' })
  await pressOnLayout(borisPage, { key: 'н', code: 'KeyY' })
  await note(gracesPage, 'One form').locator('[data-sign="agree"]').waitFor()
  await signs.getByRole('button', { name: 'Agree', exact: true, pressed: true }).waitFor()

  // On a phone, in the list.
  const row = barbarasPage.getByRole('listitem').filter({ hasText: 'One form' })
  await row.getByRole('button', { name: 'Question' }).tap()
  await row.getByLabel('Question: 1 person').waitFor()
  await row.getByLabel('Agree: 1 person').waitFor()

  // Who of which group, and nobody marks their own.
  const sign = note(gracesPage, 'One form').locator('[data-sign="agree"]')
  expect(await sign.getAttribute('title')).toBe('Agree: Boris (Blue)')
  await note(gracesPage, 'One form').click()
  await gracesPage.getByRole('toolbar', { name: 'Note' }).waitFor()
  expect(await gracesPage.getByRole('group', { name: 'What you say to this' }).count()).toBe(0)

  const file = async (format: string) =>
    (await ada.request(`/api/rooms/${ada.room}/boards/${board}/export?format=${format}&language=en`)).text()
  expect(await file('csv')).toContain('✓ 1 ? 1')
  expect(await file('markdown')).toContain('✓ 1 ? 1')
  expect(await file('json')).toContain('"mark": "question"')

  // A locked board is as it is.
  await ada.command({ type: 'board.lock', board, locked: true })
  await signs.waitFor({ state: 'detached' })
  await eventually(() => row.getByRole('button', { name: 'Question' }).count()).toBe(0)
  expect(await row.getByLabel('Question: 1 person').count()).toBe(1)
})
