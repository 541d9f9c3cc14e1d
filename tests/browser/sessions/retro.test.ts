// How a retrospective ends: actions with owners and days, and hands for the session itself, all from its panel.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { addNotes, createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, meet, note, openBoard, teamForFile } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('what got most dots becomes actions in their step, and the last step asks for hands', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const [first = '', second = ''] = await addNotes(ada, board, [
    { text: 'Answer within an hour' },
    { text: 'One shared chat' },
    { text: 'Fewer fields' },
  ])
  // What was voted on before is no topic of this one.
  const earlier = await ada.command({ type: 'vote.open', board, budget: 3 })
  await grace.command({ type: 'vote.cast', vote: earlier.result?.vote ?? '', note: second, count: 3 })
  await ada.command({ type: 'vote.close', vote: earlier.result?.vote ?? '' })
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Retro',
    activities: [
      { title: 'Actions', mode: 'promote', minutes: 8, board },
      { title: 'Rate the session', mode: 'fist', minutes: 2 },
    ],
  })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const early = await openBoard(stage, ada, board)
  await early.getByRole('complementary', { name: 'Session' }).getByText('Make actions of what').waitFor()
  expect(await early.getByText('Most dots, not made yet').count()).toBe(0)
  await early.close()
  const opened = await ada.command({ type: 'vote.open', board, budget: 3 })
  const vote = opened.result?.vote ?? ''
  await grace.command({ type: 'vote.cast', vote, note: first, count: 2 })
  await grace.command({ type: 'vote.cast', vote, note: second, count: 1 })
  await ada.command({ type: 'vote.close', vote })
  const [leading, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  const panel = leading.getByRole('complementary', { name: 'Session' })

  // The whole board stands between what is asked above and the bars below.
  const boxes = await Promise.all(
    [
      leading.getByText('Make actions of what matters most: what, who, by when.').first(),
      leading.locator('[data-shape-type="lanes"]').first(),
      note(leading, 'Fewer fields'),
      leading.getByRole('toolbar', { name: 'View' }),
    ].map(each => each.boundingBox()),
  )
  const [hint, frame, lowest, view] = boxes.map(box => ({
    top: box?.y ?? 0,
    bottom: (box?.y ?? 0) + (box?.height ?? 0),
  }))
  expect(hint?.bottom).toBeLessThan((frame?.top ?? 0) - 16)
  expect(lowest?.bottom).toBeLessThanOrEqual(view?.top ?? 0)

  const voted = panel.getByRole('region', { name: 'Most dots, not made yet' })
  await eventually(() => voted.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Answer within an hour\s+2 dots/),
    expect.stringMatching(/One shared chat\s+1 dot/),
  ])
  await voted.getByRole('button', { name: 'Make 2 actions…' }).click()
  const dialog = leading.getByRole('dialog', { name: /^Make [12] actions?$/ })
  // A note is a topic: what is to be done is said now, one after the other by the keyboard.
  const words = dialog.getByRole('textbox', { name: 'Action: ' })
  await eventually(() => words.first().evaluate(field => field === document.activeElement)).toBe(true)
  await leading.keyboard.type('Name who is on duty')
  await leading.keyboard.press('Enter')
  await leading.keyboard.press('Backspace')
  await leading.keyboard.press('Enter')
  await dialog.getByText('Say it in a few words').waitFor()
  await leading.keyboard.type('Close the second chat')
  await dialog.getByRole('combobox', { name: 'Owner', exact: true }).click()
  await leading.getByRole('option', { name: 'Grace' }).click()
  // What is struck out is not made; it is taken back with all that was said of it.
  const struck = dialog.getByRole('checkbox', { name: 'Take it: Answer within an hour' })
  await struck.click()
  await dialog.getByRole('button', { name: 'Make 1 action' }).waitFor()
  expect(await words.first().isDisabled()).toBe(true)
  await struck.click()
  expect(await words.first().inputValue()).toBe('Name who is on duty')
  await dialog.getByRole('button', { name: 'Make 2 actions' }).click()
  await leading.getByText('2 actions made').waitFor()
  const made = panel.getByRole('region', { name: 'Made of this board' })
  await eventually(() => made.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringContaining('Name who is on duty'),
    expect.stringContaining('Close the second chat'),
  ])
  const row = made.getByRole('listitem').filter({ hasText: 'Close the second chat' })
  await row.getByRole('button', { name: 'Owner: Grace. Change' }).waitFor()
  await voted.waitFor({ state: 'detached' })
  await row.getByRole('button', { name: /^Due: / }).click()
  const due = leading.getByRole('dialog', { name: 'Due' })
  await due.getByLabel('Due').fill('2027-03-31')
  await due.getByRole('button', { name: 'Save' }).click()
  await row.getByRole('button', { name: 'Due: 31 March 2027. Change' }).waitFor()

  // Everybody has them one press away.
  await led.getByRole('button', { name: 'Show actions' }).click()
  const seen = led.getByRole('complementary', { name: 'Session' })
  await seen.getByRole('region', { name: 'Made of this board' }).getByText('Close the second chat').waitFor()

  // They stand on the board too, in the zone for them, in the same order, and in pictures of it.
  const cards = led.getByRole('list', { name: 'Actions of this one' }).locator('[data-card]')
  await eventually(() => cards.allInnerTexts()).toEqual([
    expect.stringMatching(/^Name who is on duty\s+To do · Grace$/),
    expect.stringMatching(/^Close the second chat\s+To do · Grace · 31 Mar 2027$/),
  ])
  await led.getByRole('button', { name: 'File', exact: true }).click()
  await led.getByRole('menuitem', { name: 'Export…' }).click()
  const exporting = led.getByRole('dialog')
  await exporting.getByRole('radio', { name: 'SVG' }).click()
  const [file] = await Promise.all([
    led.waitForEvent('download'),
    exporting.getByRole('button', { name: 'Download' }).click(),
  ])
  expect(await readFile(await file.path(), 'utf8')).toContain('Close the second chat')
  await cards.first().click()
  await led.getByRole('complementary', { name: /Name who is on duty/ }).waitFor()

  // One of them is looked at, and the session is still there behind it.
  await row.getByRole('button', { name: 'Close the second chat' }).click()
  const one = leading.getByRole('complementary', { name: /Close the second chat/ })
  await one.getByRole('button', { name: 'Status: To do. Change' }).waitFor()
  await one.getByRole('button', { name: 'Close', exact: true }).click()

  // In the middle of a discussion people are asked how far they agree, from the step itself.
  await panel.getByRole('button', { name: 'Ask for hands…' }).click()
  await panel.getByRole('textbox', { name: 'What is asked?' }).fill('Are these enough?')
  await panel.getByRole('button', { name: 'Ask', exact: true }).click()
  const between = led.getByRole('region', { name: 'Fist of five' })
  await between.getByText('Are these enough?').waitFor()
  await between.getByRole('radio', { name: '5 fingers' }).click()
  await panel.getByRole('tab', { name: 'Agenda' }).click()
  await panel.getByRole('button', { name: 'Show hands' }).click()
  await led.locator('[data-shown]').getByText('1 hand, showing 5.').waitFor()
  await panel.getByRole('button', { name: 'Next: Rate the session' }).click()

  const primary = panel.locator('[data-tone="primary"]:visible')
  await eventually(() => primary.allInnerTexts()).toEqual(['Ask for hands'])
  await primary.click()
  const asked = led.getByRole('region', { name: 'Fist of five' })
  await asked.getByText('Rate the session').waitFor()
  await asked.getByRole('radio', { name: '4 fingers' }).click()
  await leading.getByText('1 of 2 have voted').first().waitFor()
  await eventually(() => primary.allInnerTexts()).toEqual(['Show hands'])
  await primary.click()
  await led.locator('[data-shown]').getByText('1 hand, showing 4.').waitFor()
  await eventually(() => primary.allInnerTexts()).toEqual(['End the session'])
  expect(Object.values((await ada.state()).fists)).toMatchObject([
    { question: 'Are these enough?', session },
    { question: 'Rate the session', session },
  ])
})

test('without a vote, what was written where the board asks for actions becomes one, and so does what is said only now', async () => {
  const { ada, grace } = await meet(stage)
  const board = await createBoard(ada, 'retro-start-stop-continue')
  await addNotes(grace, board, [{ text: 'Write smoke tests', zone: 'next-actions' }])
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Retro without dots',
    activities: [
      { title: 'Talk', mode: 'discuss', minutes: 5, board, zones: ['start'] },
      { title: 'Actions', mode: 'promote', minutes: 8, board },
    ],
  })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const page = await openBoard(stage, ada, board)
  // Whoever has gone near a topic is brought to where the actions are going to stand.
  const place = page.locator('[data-shape-type="lanes"]').last()
  const reaches = async () => {
    const box = await place.boundingBox()
    return (box?.y ?? Infinity) + (box?.height ?? 0)
  }
  await page.mouse.move(500, 400)
  await eventually(async () => {
    await page.mouse.wheel(0, -300)
    return reaches()
  }).toBeGreaterThan(1_000)
  await ada.command({ type: 'session.next', session, from: 0 })
  await eventually(reaches).toBeLessThan(840)
  const panel = page.getByRole('complementary', { name: 'Session' })

  const written = panel.getByRole('region', { name: 'Written on the board, not made yet' })
  await written.getByText('Write smoke tests').waitFor()
  await written.getByRole('button', { name: 'Make 1 action…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Make the action' }).click()
  await written.waitFor({ state: 'detached' })

  await panel.getByRole('textbox', { name: 'Add an action' }).fill('Book a room for Friday')
  await page.keyboard.press('Enter')
  const made = panel.getByRole('region', { name: 'Made of this board' })
  const booked = made.getByRole('listitem').filter({ hasText: 'Book a room for Friday' })
  // It is seen, and who has it can be said at once.
  await eventually(() => booked.getByRole('button', { name: 'Owner: No owner. Change' }).isVisible()).toBe(
    true,
  )
  const [row, foot] = await Promise.all([
    booked.boundingBox(),
    panel.getByRole('button', { name: 'End the session' }).boundingBox(),
  ])
  expect((row?.y ?? Infinity) + (row?.height ?? 0)).toBeLessThan(foot?.y ?? 0)
  expect(await panel.getByRole('textbox', { name: 'Add an action' }).inputValue()).toBe('')
  await note(page, 'Book a room for Friday').waitFor()

  // Whoever ends it is told what nobody has.
  await panel.getByRole('button', { name: 'End the session' }).click()
  await page.getByRole('alertdialog').getByText('Without an owner: 2 of the actions').waitFor()
  await page.keyboard.press('Escape')

  const { initiatives } = await ada.state()
  const ofBoard = Object.values(initiatives).filter(({ sources }) => sources[0]?.board === board)
  expect(Object.fromEntries(ofBoard.map(({ title, sources }) => [title, sources[0]?.zone]))).toEqual({
    'Book a room for Friday': 'next-actions',
    'Write smoke tests': 'next-actions',
  })
})
