import { afterAll, beforeAll, test } from 'vitest'
import { createBoard } from '../server/people.ts'
import { openStage, type Stage } from './browser.ts'
import { eventually, meet, note, noteTexts, openBoard, saved, writeNote, type Team } from './canvas.ts'
import { layLine } from './cuttableLine.ts'

let stage: Stage
let team: Team
beforeAll(async () => {
  stage = await openStage()
  team = await meet(stage)
})
afterAll(() => stage.close())

test('what is written without a connection is kept, said so, and merged when it is back', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const adasPage = await openBoard(stage, ada, board, { origin: line.origin })
  const gracesPage = await openBoard(stage, grace, board)
  await writeNote(adasPage, { x: 400, y: 300 }, 'before')
  await saved(adasPage)
  await note(gracesPage, 'before').waitFor()

  line.cut()
  await adasPage.getByText('Offline', { exact: true }).waitFor()
  await writeNote(adasPage, { x: 800, y: 300 }, 'in the tunnel')
  await adasPage.getByText(/Offline – \d+ changes? kept in this tab/).waitFor()
  await writeNote(gracesPage, { x: 400, y: 600 }, 'in the office')

  line.mend()
  await saved(adasPage)
  for (const page of [adasPage, gracesPage])
    await eventually(() => noteTexts(page)).toEqual(['before', 'in the office', 'in the tunnel'])
})

test('what was written without a connection is not lost when the board is left for the lobby', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const line = await layLine(stage.server)
  const adasPage = await openBoard(stage, ada, board, { origin: line.origin })
  const gracesPage = await openBoard(stage, grace, board)
  await writeNote(adasPage, { x: 400, y: 300 }, 'before')
  await saved(adasPage)

  line.cut()
  await adasPage.getByText('Offline', { exact: true }).waitFor()
  await writeNote(adasPage, { x: 800, y: 300 }, 'on the way out')
  await adasPage.getByText(/Offline – \d+ changes? kept in this tab/).waitFor()
  await adasPage.getByRole('link', { name: 'To the room' }).click()
  await adasPage.getByRole('heading', { name: 'Boards' }).waitFor()

  line.mend()
  await note(gracesPage, 'on the way out').waitFor()
})
