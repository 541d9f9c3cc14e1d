// Where people are when a session begins.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, eventually, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()

test('who is on another board is brought to where a session begins, who comes later may look elsewhere', async () => {
  const { ada, grace, edsger } = await meet(stage)
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
  const reading = await stage.visit(edsger, `/rooms/${edsger.room}/initiatives`)
  await reading.getByRole('heading', { name: 'Initiatives' }).waitFor()
  await ada.command({ type: 'session.start', session })
  await Promise.all([
    adasPage.waitForURL(`**${boardPath(ada, first)}`),
    gracesPage.waitForURL(`**${boardPath(grace, first)}`),
  ])

  // Who reads something else in the room is told, and is one press away.
  await reading.getByText('Step 1 of 2: Findings').waitFor()
  await reading.getByRole('button', { name: 'Go there' }).click()
  await reading.waitForURL(`**${boardPath(edsger, first)}`)

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

test('a session planned where there is no board gets one of its template, and a step that is added is named at once', async () => {
  const { ada, grace } = await meet(stage)
  const page = await stage.visit(ada, `/rooms/${ada.room}`)
  await page.getByRole('button', { name: 'Plan a session' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a session' })
  await dialog.getByRole('combobox', { name: 'Steps from a template' }).click()
  await page.getByRole('option', { name: 'Retrospective: start, stop, continue' }).click()
  await dialog
    .getByRole('checkbox', { name: 'On a new board “Retrospective: start, stop, continue”', checked: true })
    .waitFor()
  await dialog.getByRole('button', { name: 'Add a step' }).click()
  await page.keyboard.type('Thank each other')
  await eventually(() => dialog.getByRole('textbox', { name: 'What' }).last().inputValue()).toBe(
    'Thank each other',
  )
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const others = await stage.visit(grace, `/rooms/${ada.room}`)
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL('**/boards/**')
  await page.getByText('Start', { exact: true }).first().waitFor()
  await others.getByRole('link', { name: 'Join the session' }).click()
  await others.waitForURL(page.url())
})

test('a whole session planned in an empty room gets the boards of its steps, the one where people meet made last', async () => {
  const { ada } = await meet(stage)
  const page = await stage.visit(ada, `/rooms/${ada.room}`)
  await page.getByRole('button', { name: 'Plan a session' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a session' })
  await dialog.getByRole('combobox', { name: 'Steps from a template' }).click()
  await page.getByRole('option', { name: 'Strategy session' }).click()
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  const { boards, sessions } = await ada.state()
  const made = Object.values(boards).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  expect(made.at(-1)?.template).toBe('strategy-session')
  const [session] = Object.values(sessions)
  for (const { board, template } of session?.activities ?? [])
    expect(made.some(each => each.id === board || each.template === template)).toBe(true)
})
