// Where people are when a session begins.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, eventually, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()

test('who is on another board is brought to where a session begins, who comes later may look elsewhere', async () => {
  const { ada, grace } = await meet(stage)
  const [first, other] = [await createBoard(ada, 'strategy-session'), await createBoard(ada, 'blank')]
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Strategy',
    activities: [
      { title: 'Findings', mode: 'write', minutes: 5, board: first, zones: ['voices'] },
      { title: 'Round 2 · What it could be like, as bold as we dare', mode: 'write', minutes: 5 },
    ],
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

  // The frame of its zones stands at the top: the view is not left empty above while there is more below.
  const top = async () => {
    const [frame, view] = await Promise.all([
      gracesPage.locator('[data-shape-type="lanes"]').first().boundingBox(),
      gracesPage.locator('[data-region="canvas"]').boundingBox(),
    ])
    return (frame?.y ?? Infinity) - (view?.y ?? 0)
  }
  await eventually(top).toBeLessThan(100)
  expect(await top()).toBeGreaterThan(60)

  // A long name of what comes next stays within the panel.
  const panel = adasPage.getByRole('complementary', { name: 'Session' })
  const onward = panel.getByRole('button', { name: /^Next: Round 2/ })
  const [button, side] = await Promise.all([onward.boundingBox(), panel.boundingBox()])
  expect((button?.x ?? 0) + (button?.width ?? Infinity)).toBeLessThan((side?.x ?? 0) + (side?.width ?? 0))

  // Back on the board they came from, they are left there, and told where the others are.
  await gracesPage.goBack()
  await gracesPage.getByRole('link', { name: 'Go there' }).waitFor()
  await gracesPage.reload()
  await gracesPage.getByRole('link', { name: 'Go there' }).waitFor()
  expect(gracesPage.url()).toContain(boardPath(grace, other))
})
