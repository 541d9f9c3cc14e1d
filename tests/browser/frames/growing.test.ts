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

test('a group makes room for a note while it is still being written', async () => {
  const team = await meet(stage)
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 400, y: 200 }, 'slow')
  await writeNote(adasPage, { x: 700, y: 200 }, 'loud')
  await writeNote(adasPage, { x: 400, y: 400 }, 'dear')
  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.press('Control+g')
  await adasPage.keyboard.type('Complaints')
  await adasPage.keyboard.press('Enter')
  const group = gracesPage.getByRole('group', { name: 'Complaints' })
  await group.waitFor()

  await note(adasPage, 'slow').dblclick()
  await adasPage.getByRole('textbox', { name: 'Text of the note' }).waitFor()
  await adasPage.keyboard.press('End')
  await adasPage.keyboard.type(' from the first call to the last answer'.repeat(4))
  await note(gracesPage, 'slow from the first').waitFor()
  const edges = async () => {
    const boxes = await Promise.all(
      [note(gracesPage, 'slow'), note(gracesPage, 'dear'), group].map(each => each.boundingBox()),
    )
    return boxes.map(box => ({ top: box?.y ?? 0, bottom: (box?.y ?? 0) + (box?.height ?? 0) }))
  }
  await eventually(async () => {
    const [slow, dear, all] = await edges()
    return slow && dear && all && slow.bottom <= dear.top && dear.bottom <= all.bottom
  }).toBe(true)
  expect(await adasPage.getByRole('textbox', { name: 'Text of the note' }).isVisible()).toBe(true)
})
