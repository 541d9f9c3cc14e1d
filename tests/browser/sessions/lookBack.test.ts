// A retrospective begins with what the last one decided.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addNotes, createBoard, type Participant } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, eventually, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()
const template = 'retro-start-stop-continue'

async function decide(by: Participant, board: string, ...texts: string[]): Promise<void> {
  const notes = await addNotes(
    by,
    board,
    texts.map(text => ({ text, zone: 'next-actions' })),
  )
  for (const note of notes)
    await by.command({ type: 'initiative.promote', sources: [{ board, note }], owner: by.me.id })
}

const item = (page: Page, title: string) => page.locator('[data-action]', { hasText: title })
const pressed = (page: Page, title: string) =>
  item(page, title).getByRole('button', { pressed: true }).allInnerTexts()

test('the actions of the last retrospective come first in the next: answered by anybody, seen by all', async () => {
  const { ada, grace, edsger } = await meet(stage)
  const first = await createBoard(ada, template)
  await decide(grace, first, 'Call back before noon', 'Write it down')
  await createBoard(ada, template)
  const board = await createBoard(ada, template)
  const activities = [
    { title: 'Look back', mode: 'discuss' as const, minutes: 5, board, zones: ['last-actions'] },
    { title: 'Write', mode: 'write' as const, minutes: 5, board, zones: ['start'] },
  ]
  const { result } = await ada.command({ type: 'session.create', title: 'Retro', activities })
  // Who prepares it has the list before it begins.
  const preparing = await openBoard(stage, ada, board)
  await preparing
    .getByRole('complementary', { name: 'From last time' })
    .getByText('0 of 2 looked at')
    .waitFor()
  if (process.env.SHOTS) await preparing.screenshot({ path: `${process.env.SHOTS}/planned.png` })
  await preparing.close()
  await ada.command({ type: 'session.start', session: result?.session ?? '' })

  const [leading, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  const phone = await stage.visit(edsger, boardPath(edsger, board), {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  })
  // It is there by itself: with what leads on for who leads, beside the board for the others.
  await leading.getByRole('complementary', { name: 'Session' }).locator('[data-action]').first().waitFor()
  const panel = led.getByRole('complementary', { name: 'From last time' })
  await panel.getByText('0 of 2 looked at').waitFor()
  expect(await item(led, 'Call back').innerText()).toMatch(/To do[\s\S]*Grace/)
  expect(await panel.getByText('slipped').count()).toBe(0)

  // On the board they stand in the zone for them.
  await eventually(() => led.locator('[data-card]').allInnerTexts()).toEqual([
    expect.stringMatching(/^Call back before noon\s+To do · Grace$/),
    expect.stringMatching(/^Write it down\s+To do · Grace$/),
  ])

  // By the keyboard alone.
  const own = panel.getByRole('group', { name: '“Call back before noon” is' })
  const still = own.getByRole('button', { name: 'Still open' })
  const place = await still.boundingBox()
  await own.getByRole('button', { name: 'Done' }).focus()
  await led.keyboard.press('Tab')
  await led.keyboard.press('Enter')
  await eventually(() => pressed(leading, 'Call back')).toEqual(['Still open'])
  await item(leading, 'Call back').getByText('slipped ×1').waitFor()
  await led.keyboard.press('Shift+Tab')
  await led.keyboard.press('Enter')
  await eventually(() => pressed(leading, 'Call back')).toEqual(['Done'])
  await eventually(() => pressed(led, 'Call back')).toEqual(['Done'])
  expect(await still.boundingBox()).toEqual(place)
  // What is done stays where it stands, on the board too: nothing else comes under the pointer.
  await eventually(() => led.locator('[data-card]').allInnerTexts()).toEqual([
    expect.stringMatching(/^Call back before noon\s+Done/),
    expect.stringMatching(/^Write it down\s+To do/),
  ])
  await eventually(() => leading.locator('[data-action]').allInnerTexts()).toEqual([
    expect.stringContaining('Call back'),
    expect.stringContaining('Write it down'),
  ])
  await item(leading, 'Write it down').getByRole('button', { name: 'Drop…' }).click()
  const asking = leading.getByRole('dialog')
  await asking.getByRole('textbox', { name: 'Reason' }).fill('Nobody reads it')
  await asking.getByRole('button', { name: 'Drop the action' }).click()
  await item(led, 'Write it down').getByText('Nobody reads it').waitFor()
  await panel.getByText('2 of 2 looked at').waitFor()

  // On a phone a line above the notes leads there; who only watches is asked nothing.
  const line = phone.getByRole('region', { name: 'Actions from last time' })
  await line.getByText('2 of 2 looked at').waitFor()
  await line.getByRole('button', { name: 'Look back' }).click()
  await eventually(() => phone.locator('[data-action]').count()).toBe(2)
  expect(await phone.getByRole('button', { name: 'Done' }).count()).toBe(0)

  await leading.getByRole('button', { name: 'Next: Write' }).click()
  await panel.waitFor({ state: 'detached' })
  await eventually(() => leading.locator('[data-action]').count()).toBe(0)
  const { actions } = await ada.call('readSummary', {
    params: { room: ada.room, session: result?.session ?? '' },
  })
  expect(actions.map(({ title, status, slipped }) => [title, status, slipped])).toEqual([
    ['Call back before noon', 'done', 0],
    ['Write it down', 'cancelled', 0],
  ])
})
