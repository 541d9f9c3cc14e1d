// A session as people in their browsers plan it, lead it and are led by it.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, eventually, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()

test('a facilitator plans an agenda from a template by keyboard, and starts it', async () => {
  const { ada, grace } = await meet(stage)
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const page = await stage.visit(ada, `/rooms/${ada.room}`)
  const others = await stage.visit(grace, `/rooms/${ada.room}`)
  const plan = page.getByRole('button', { name: 'Plan a session' })
  const dialog = page.getByRole('dialog', { name: 'Plan a session' })
  // The keyboard goes back to where it came from.
  await plan.press('Enter')
  await dialog.waitFor()
  await page.keyboard.press('Escape')
  await eventually(() => plan.evaluate(button => button === document.activeElement)).toBe(true)
  await plan.press('Enter')
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await name.fill('Friday’s retro')
  await dialog.getByRole('combobox', { name: 'Steps from a template' }).click()
  await page.getByRole('option', { name: 'Retrospective: start, stop, continue' }).click()
  const steps = dialog.getByRole('listitem')
  await eventually(() => steps.count()).toBe(7)
  expect(await name.inputValue()).toBe('Friday’s retro')
  const titles = () =>
    dialog
      .getByRole('textbox', { name: 'What' })
      .evaluateAll(fields => fields.map(field => (field as HTMLInputElement).value))

  // The second step goes to the front, and the times of all follow.
  const times = () =>
    steps.evaluateAll(rows => rows.map(row => row.textContent?.match(/\d\d:\d\d–\d\d:\d\d/)?.[0]))
  const before = await times()
  const grip = dialog.getByRole('button', { name: /Move “Write, each alone”/ })
  await grip.press('ArrowUp')
  await eventually(async () => (await titles())[0]).toBe('Write, each alone')
  await eventually(async () => (await times())[0]).not.toBe(before[0])
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('list').getByText('60 min').waitFor()
  const more = page.getByRole('button', { name: 'Friday’s retro: more' })
  await more.press('Enter')
  await page.getByRole('menuitem', { name: 'Agenda…' }).press('Enter')
  await page.getByRole('dialog', { name: 'Agenda' }).waitFor()
  await page.keyboard.press('Escape')
  await eventually(() => more.evaluate(button => button === document.activeElement)).toBe(true)

  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await page.waitForURL(`**${boardPath(ada, board)}`)
  await page.getByRole('group', { name: 'Session' }).getByText('Write, each alone').waitFor()
  // Whoever reads the lobby sees it and is asked in.
  const strip = others.getByRole('region', { name: 'Happening now' })
  await strip.getByText('Write, each alone').waitFor()
  await strip.getByText('Step ends in').waitFor()
  await strip.getByRole('link', { name: 'Join the session' }).click()
  await others.waitForURL(`**${boardPath(grace, board)}`)
})

test('one step and one clock are everybody’s: whoever leads moves them on, pauses and gives a minute more', async () => {
  const { ada, grace, edsger } = await meet(stage)
  const [first, second] = [await createBoard(ada, 'blank'), await createBoard(ada, 'blank')]
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Workshop',
    activities: [
      { title: 'Write', mode: 'write', minutes: 5, board: first, instruction: 'One fact a note' },
      { title: 'Talk', mode: 'discuss', minutes: 10, board: second },
    ],
  })
  const session = result?.session ?? ''
  const [leading, led] = await Promise.all([openBoard(stage, ada, first), openBoard(stage, grace, first)])
  await ada.command({ type: 'session.start', session })
  const pill = (page: typeof led) => page.getByRole('group', { name: 'Session' })
  await pill(led).getByText('1 of 2').waitFor()
  await led.getByText('One fact a note').waitFor()
  // It has no button that leads on.
  await led.keyboard.press('Shift+P')
  const agenda = led.getByRole('complementary', { name: 'Session' })
  await agenda.getByText('The facilitator leads on.').waitFor()

  await leading.keyboard.press('Shift+P')
  const panel = leading.getByRole('complementary', { name: 'Session' })
  await panel.getByRole('button', { name: 'Pause' }).click()
  await pill(led).getByText('Paused').waitFor()
  const shown = () => pill(led).getByRole('timer').textContent()
  const paused = await shown()
  await panel.getByRole('button', { name: 'One minute more' }).click()
  const minute = (text: string | null) => Number(text?.split(':')[0])
  await eventually(async () => minute(await shown())).toBe(minute(paused) + 1)

  // A double click is one step, and everybody is brought to its board.
  await panel.getByRole('button', { name: 'Next: Talk' }).dblclick()
  await Promise.all([
    led.waitForURL(`**${boardPath(grace, second)}`),
    leading.waitForURL(`**${boardPath(ada, second)}`),
  ])
  await pill(led).getByText('2 of 2').waitFor()

  // A late comer sees step and clock at once.
  const late = await stage.visit(edsger, boardPath(edsger, second))
  await pill(late).getByText('2 of 2').waitFor()
  await eventually(async () => (await pill(late).getByRole('timer').textContent()) === (await shown())).toBe(
    true,
  )

  await leading.keyboard.press('Shift+T')
  const clock = leading.getByRole('dialog', { name: 'Clock' })
  await clock.getByRole('button', { name: 'Set the clock to 3 minutes' }).click()
  await eventually(async () => minute(await shown())).toBeLessThan(4)
  await leading.keyboard.press('Escape')
  await ada.command({ type: 'session.end', session })
  await led.getByText('“Workshop” is over.').waitFor()
  await pill(led).waitFor({ state: 'detached' })
})

test('a session is begun on the board itself, in half an hour, and what is in view stays so beside a panel', async () => {
  const { ada, grace } = await meet(stage)
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const [page, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  expect(await led.getByRole('button', { name: 'Start a session' }).count()).toBe(0)

  // The zones on the right would lie under the panel.
  const canvas = page.locator('[data-region="canvas"]')
  const right = async () => {
    const [frame, all] = await Promise.all([
      page.locator('[data-shape-type="lanes"]').first().boundingBox(),
      canvas.boundingBox(),
    ])
    return (all?.x ?? 0) + (all?.width ?? 0) - (frame?.x ?? 0) - (frame?.width ?? 0)
  }
  await page.keyboard.press('Shift+P')
  await page.getByRole('complementary', { name: 'Notes' }).waitFor()
  await eventually(right).toBeGreaterThan(0)

  await page.getByRole('button', { name: 'Start a session' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a session' })
  await dialog.getByRole('button', { name: 'Fit into' }).click()
  await page.getByRole('menuitem', { name: '30 min' }).click()
  await dialog.getByText(/^30 min, until/).waitFor()
  await dialog.getByRole('button', { name: 'Start now' }).click()
  for (const each of [page, led])
    await each.getByRole('group', { name: 'Session' }).getByText('1 of 7').waitFor()
  await page
    .getByRole('complementary', { name: 'Session' })
    .getByRole('button', { name: 'Next: Write, each alone' })
    .waitFor()
  // The template's first step looks back: the first retrospective has nothing to look back at, so it is left out.
  const [first] = Object.values((await ada.state()).sessions)
  expect(first?.activities[0]?.title).toBe('Check-in')

  // Whoever plans it all the same is told.
  await ada.command({ type: 'session.end', session: first?.id ?? '' })
  const looking = { title: 'Look back', mode: 'discuss' as const, minutes: 5, board, zones: ['last-actions'] }
  const { result } = await ada.command({ type: 'session.create', title: 'Retro', activities: [looking] })
  await ada.command({ type: 'session.start', session: result?.session ?? '' })
  await led.getByText('There are no actions of a last one yet').waitFor()
})
