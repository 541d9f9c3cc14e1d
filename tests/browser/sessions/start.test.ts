// Where people are when a session begins.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()

test('who is on another board is brought to where a session begins, who comes later may look elsewhere', async () => {
  const { ada, grace } = await meet(stage)
  const [first, other] = [await createBoard(ada, 'blank'), await createBoard(ada, 'blank')]
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Retro',
    activities: [{ title: 'Check-in', mode: 'write', minutes: 5, board: first }],
  })
  const session = result?.session ?? ''
  const [adasPage, gracesPage] = await Promise.all([
    openBoard(stage, ada, other),
    openBoard(stage, grace, other),
  ])
  await ada.command({ type: 'session.start', session })
  await Promise.all([
    adasPage.waitForURL(`**${boardPath(ada, first)}`),
    gracesPage.waitForURL(`**${boardPath(grace, first)}`),
  ])

  // Back on the board they came from, they are left there, and told where the others are.
  await gracesPage.goBack()
  await gracesPage.getByRole('link', { name: 'Go there' }).waitFor()
  await gracesPage.reload()
  await gracesPage.getByRole('link', { name: 'Go there' }).waitFor()
  expect(gracesPage.url()).toContain(boardPath(grace, other))
})
