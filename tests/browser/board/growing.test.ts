import { expect, test } from 'vitest'
import { stageForFile } from '../stage/browser.ts'
import { drag, eventually, meet, middleOf, note, twoBefore, writeNote } from '../stage/canvas.ts'
import { readNotes } from '../../server/people.ts'

const stage = stageForFile()

test('a row grows with what is written in it, what is below moves down, and one undo takes both back', async () => {
  const team = await meet(stage)
  const { board, adasPage, gracesPage } = await twoBefore(stage, team, 'journey-as-is')
  const { x } = await middleOf(adasPage.getByText('Diagnosis', { exact: true }))
  const { y } = await middleOf(adasPage.getByText('Touchpoints', { exact: true }))
  await writeNote(gracesPage, { x, y: y + 20 }, 'below')
  await note(adasPage, 'below').waitFor()
  const before = (await middleOf(note(adasPage, 'below'))).y

  const actions = await middleOf(adasPage.getByText('Actions', { exact: true }))
  await writeNote(adasPage, { x, y: actions.y + 20 }, 'many words '.repeat(14).trim())
  await eventually(async () => (await middleOf(note(gracesPage, 'below'))).y).toBeGreaterThan(before)
  const zones = async () =>
    Object.fromEntries((await readNotes(team.ada, board)).map(({ text, zone }) => [text.slice(0, 5), zone]))
  expect(await zones()).toEqual({ below: 'touchpoints/diagnosis', 'many ': 'actions/diagnosis' })

  const grown = (await middleOf(note(adasPage, 'below'))).y
  await drag(adasPage, await middleOf(note(adasPage, 'many')), { x: x + 120, y: actions.y + 60 })
  await eventually(async () => (await middleOf(note(gracesPage, 'below'))).y).toBeGreaterThan(grown)
  await adasPage.keyboard.press('Control+z')
  await eventually(async () => (await middleOf(note(gracesPage, 'below'))).y).toBe(grown)
})
