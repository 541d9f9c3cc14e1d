// The panel from which a session is led: its tabs, its one large button, and what reaches everybody from it.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, note, openBoard, teamForFile, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('a step is led from the panel: who has written, reveal, vote, and what comes next is one button', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Workshop',
    activities: [
      { title: 'Write', mode: 'write-hidden', minutes: 5, board },
      { title: 'Choose', mode: 'vote', minutes: 5, board },
      { title: 'Talk', mode: 'discuss', minutes: 5, board },
    ],
  })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const [leading, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  const panel = leading.getByRole('complementary', { name: 'Session' })
  const primary = panel.locator('[data-tone="primary"]:visible')

  // Who has written how much is known, not what.
  await writeNote(led, { x: 500, y: 400 }, 'a secret')
  await panel.getByRole('tab', { name: 'Write' }).click()
  await panel.getByText('1 note hidden. 1 of 2 have written.').waitFor()
  const row = panel.getByRole('listitem').filter({ hasText: 'Grace' })
  await row.getByText('1 note', { exact: true }).waitFor()
  await panel.getByRole('listitem').filter({ hasText: 'Ada' }).getByText('nothing yet').waitFor()
  expect(await note(leading, 'a secret').count()).toBe(0)
  await row.getByRole('button', { name: 'Reveal the notes of Grace' }).click()
  await note(leading, 'a secret').waitFor()

  await panel.getByRole('tab', { name: 'Agenda' }).click()
  await eventually(() => primary.allInnerTexts()).toEqual(['Reveal the notes'])
  // The way on stands at one place, whatever the step asks for before and whatever the panel shows.
  const placeOf = async (name: string) => {
    const box = await panel.getByRole('button', { name }).boundingBox()
    return [box?.x, box?.y, box?.width, box?.height]
  }
  const place = await placeOf('Next: Choose')
  await primary.click()
  await eventually(() => primary.allInnerTexts()).toEqual(['Next: Choose'])
  expect(await placeOf('Next: Choose')).toEqual(place)
  await primary.click()

  // The vote is started and shown without leaving the panel.
  await eventually(() => primary.allInnerTexts()).toEqual(['Start a vote…'])
  await ada.command({ type: 'timer.set', session, seconds: 20 })
  await primary.click()
  await panel.getByRole('button', { name: 'Start the vote' }).click()
  // The clock of the step begins when people can vote.
  const left = async () => {
    const [minutes = 0, more = 0] = (await leading.getByRole('timer').first().innerText())
      .split(':')
      .map(Number)
    return minutes * 60 + more
  }
  await eventually(left).toBeGreaterThan(270)
  await note(led, 'a secret').getByRole('button', { name: 'Give a dot' }).click()
  await panel.getByText('1 of 2 have voted').waitFor()
  await eventually(() => primary.allInnerTexts()).toEqual(['Show votes'])
  await primary.click()
  await note(led, 'a secret').locator('[data-got="1"]').waitFor()
  await eventually(() => primary.allInnerTexts()).toEqual(['Next: Talk'])
  expect(await placeOf('Next: Talk')).toEqual(place)

  // A list makes the groups that it names.
  await panel.getByRole('tab', { name: 'Groups' }).click()
  await panel.getByRole('button', { name: 'From a list…' }).click()
  await leading.getByLabel('Names').fill('Gold:\nGrace\nNobody')
  await leading.getByText('New groups: Gold. Nobody is put for: Nobody').waitFor()
  await leading.getByRole('button', { name: 'Put 1 person' }).click()
  await panel.getByRole('listitem', { name: 'Gold' }).getByRole('img', { name: 'Grace' }).waitFor()

  // A word to everybody stays until it was read; a call of somebody leads to them.
  await panel.getByLabel('Message to everybody').fill('Lunch at one')
  await panel.getByRole('button', { name: 'Send' }).click()
  const said = led.getByRole('listitem').filter({ hasText: 'Lunch at one' })
  await said.getByText('Ada').waitFor()
  await said.getByRole('button', { name: 'Close' }).click()
  await said.waitFor({ state: 'detached' })
  await led.keyboard.press('Shift+P')
  const own = led.getByRole('complementary', { name: 'Session' })
  expect(await own.getByRole('tab').allInnerTexts()).toEqual(['Agenda', 'Groups'])
  await own.getByRole('tab', { name: 'Groups' }).click()
  await own.getByRole('button', { name: 'Call the facilitator' }).click()
  await panel.getByText('Grace needs you').waitFor()
  await panel.getByRole('button', { name: 'Done' }).click()
  await own.getByRole('button', { name: 'Call the facilitator' }).waitFor()
  await ada.command({ type: 'session.end', session })
})

test('beside the hall’s board the tab Write says where people write hidden, and leads there', async () => {
  const { ada, grace } = team
  const { result: made } = await ada.command({ type: 'group.create', name: 'Red', color: 'pink' })
  const group = made?.group ?? ''
  await ada.command({ type: 'group.assign', person: grace.me.id, group })
  const template = 'retro-start-stop-continue'
  const theirs = { type: 'board.create', title: 'Red writes', template, group } as const
  const written = (await ada.command(theirs)).result?.board ?? ''
  const hall = await createBoard(ada, 'blank')
  const activities = [{ title: 'Write down', mode: 'write-hidden' as const, minutes: 5, template }]
  const { result } = await ada.command({ type: 'session.create', title: 'Workshop', activities })
  await ada.command({ type: 'session.start', session: result?.session ?? '' })
  const [leading, led] = await Promise.all([openBoard(stage, ada, hall), openBoard(stage, grace, written)])
  const panel = leading.getByRole('complementary', { name: 'Session' })
  await panel.getByRole('tab', { name: 'Write' }).click()
  await panel.getByText('“Write down”: people write hidden on these boards').waitFor()
  await writeNote(led, { x: 500, y: 400 }, 'a secret')
  await panel.getByLabel('1 hidden note').waitFor()
  if (process.env.SHOTS) await leading.screenshot({ path: `${process.env.SHOTS}/elsewhere.png` })
  await panel.getByRole('link', { name: 'Red' }).click()
  await leading.waitForURL(`**/boards/${written}`)
  await panel.getByRole('tab', { name: 'Write' }).click()
  await panel.getByText('1 note hidden. 1 of 2 have written.').waitFor()

  await ada.command({ type: 'session.end', session: result?.session ?? '' })
})

test('an agenda is kept as a template, and another session is planned from it', async () => {
  const { ada } = team
  await createBoard(ada, 'blank')
  const page = await stage.visit(ada, `/rooms/${ada.room}`)
  await page.getByRole('button', { name: 'Plan a session' }).click()
  const dialog = page.getByRole('dialog', { name: 'Plan a session' })
  const template = dialog.getByRole('combobox', { name: 'Steps from a template' })
  await template.click()
  await page.getByRole('option', { name: 'Retrospective: start, stop, continue' }).click()
  await dialog.getByLabel('Name').fill('Friday')
  await dialog.getByRole('button', { name: 'Step 1: more' }).click()
  await page.getByRole('menuitem', { name: 'Delete the step' }).click()
  const steps = dialog.getByRole('listitem')
  await expect.poll(() => steps.count()).toBe(6)
  await dialog.getByRole('button', { name: 'Save as a template' }).click()
  await page.getByText('Kept as a template: “Friday”').waitFor()
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Plan a session' }).click()
  await template.click()
  await page.getByRole('option', { name: 'Ours: Friday' }).click()
  await expect.poll(() => steps.count()).toBe(6)
  await dialog.getByRole('button', { name: 'Delete the template “Friday”' }).click()
  await expect.poll(async () => Object.keys((await ada.state()).agendas).length).toBe(0)
  await dialog.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('list').getByText('Friday', { exact: true }).waitFor()
})
