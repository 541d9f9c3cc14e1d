// What comes after a vote in a session: everybody finds the result, and talks about what is first, one by one.
import { expect, test } from 'vitest'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, note, openBoard, teamForFile } from '../stage/canvas.ts'
import { writeTopics } from './voters.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('the result is found by all, and a facilitator goes through what is first with everybody', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Retro',
    activities: [
      { title: 'Choose', mode: 'vote', minutes: 5, board, instruction: 'Choose what matters most.' },
      { title: 'Talk', mode: 'discuss', minutes: 5, board },
    ],
  })
  const [adas, graces] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  await writeTopics(adas)
  const heading = graces.getByRole('group', { name: 'Friday deploys', exact: true })
  await heading.waitFor()

  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const cursor = graces.locator(`[data-cursor="${ada.me.id}"]`)
  await adas.mouse.move(500, 560)
  await cursor.waitFor()
  // Before it is opened nobody is told to choose.
  await graces.getByText('The vote is about to be opened').waitFor()
  await adas.getByText('Nobody can vote until you start the vote.').first().waitFor()
  await note(adas, 'long meetings').click()
  await adas.getByRole('toolbar', { name: 'Note' }).waitFor()
  const opened = await ada.command({ type: 'vote.open', board, session, budget: 3, perNote: 2 })
  const vote = opened.result?.vote ?? ''
  // Nothing stands around a note where its dots go.
  await adas.getByRole('toolbar', { name: 'Note' }).waitFor({ state: 'detached' })

  // What is allowed is said before, and nobody sees where others point.
  await graces.getByText('At most 2 dots a note or group').waitFor()
  await graces.getByText('Names are shown at the end · Cursors are hidden meanwhile').waitFor()
  await cursor.waitFor({ state: 'detached' })
  await heading.getByRole('button', { name: 'Give a dot' }).click()
  await heading.getByRole('button', { name: 'Give a dot' }).click()
  await note(graces, 'long meetings').getByRole('button', { name: 'Give a dot' }).click()
  await graces.getByText('No dots left').waitFor()

  await ada.command({ type: 'vote.close', vote })
  await graces.getByText('The vote is over: 1 person voted.').waitFor()
  expect(await graces.getByText('Choose what matters most.').count()).toBe(0)
  await adas.mouse.move(520, 580)
  await cursor.waitFor()
  await graces.getByRole('button', { name: 'Show results' }).click()
  const places = graces.getByRole('list', { name: 'Vote' }).locator('[data-result]')
  await eventually(() => places.count()).toBe(2)
  await graces.getByRole('complementary', { name: 'Votes' }).getByRole('button', { name: 'Close' }).click()
  await graces.getByText('The votes are in.').waitFor()

  // Members see what is talked about, and get there.
  await ada.command({ type: 'session.next', session, from: 0 })
  const chips = graces.getByRole('group', { name: 'Voted first' })
  await eventually(() => chips.getByRole('button').allInnerTexts()).toEqual([
    expect.stringMatching(/Friday deploys\s*2/),
    expect.stringMatching(/long meetings\s*1/),
  ])
  await chips.getByRole('button', { name: 'long meetings' }).click()
  await graces.getByRole('toolbar', { name: 'Note' }).waitFor()

  // The facilitator takes everybody along, from one to the next.
  await adas.keyboard.press('Shift+P')
  const topics = adas
    .getByRole('complementary', { name: 'Session' })
    .getByRole('region', { name: 'Voted first' })
  // The next thing to do is to begin, not to go on to the next step.
  const primary = adas
    .getByRole('complementary', { name: 'Session' })
    .locator('[data-tone="primary"]:visible')
  await eventually(() => primary.allInnerTexts()).toEqual(['Begin with “Friday deploys”'])
  await primary.click()
  const group = await heading.getAttribute('data-cluster')
  await graces.locator(`[data-spotlit="shape:${group}"]`).waitFor()
  // It stays marked when the light is off, also for who comes later and in the panel that is opened again.
  await graces.reload()
  await graces.locator(`[data-topic="shape:${group}"]`).waitFor()
  const running = chips.locator('[aria-current]')
  await eventually(() => running.allInnerTexts()).toEqual([expect.stringContaining('Friday deploys')])
  await adas.keyboard.press('Shift+P')
  await topics.waitFor({ state: 'detached' })
  await adas.keyboard.press('Shift+P')
  // What is shown besides changes nothing about it.
  const other = await note(adas, 'no tests').getAttribute('data-note')
  await ada.command({ type: 'gathering.spotlight', board, note: other ?? '' })
  await graces.locator(`[data-spotlit="shape:${other}"]`).waitFor()
  await graces.locator(`[data-topic="shape:${group}"]`).waitFor()
  await topics.getByRole('button', { name: 'Next topic: “long meetings”' }).click()
  const meetings = await note(graces, 'long meetings').getAttribute('data-note')
  await graces.locator(`[data-spotlit="shape:${meetings}"]`).waitFor()
  await eventually(() => topics.locator('[aria-current]').innerText()).toContain('long meetings')
  await eventually(() => running.allInnerTexts()).toEqual([expect.stringContaining('long meetings')])
  await graces.locator(`[data-topic="shape:${meetings}"]`).waitFor()

  // Whoever looks at the comments meanwhile comes back to the agenda.
  const comments = adas.getByRole('button', { name: 'Comments', exact: true })
  await comments.click()
  await topics.waitFor({ state: 'detached' })
  await comments.click()
  await topics.waitFor()

  // A vote that ends as the talk begins is told by its topics, and by nothing above the board.
  await ada.command({ type: 'session.back', session, from: 1 })
  const another = await ada.command({ type: 'vote.open', board, session, budget: 3 })
  const secondVote = another.result?.vote ?? ''
  await graces.getByText('3 dots left').waitFor()
  expect(await graces.getByText('The votes are in.').count()).toBe(0)
  await grace.command({ type: 'vote.cast', vote: secondVote, note: meetings ?? '', count: 1 })
  await ada.command({ type: 'session.next', session, from: 0 })
  await ada.command({ type: 'vote.close', vote: secondVote })
  await eventually(() => chips.getByRole('button').allInnerTexts()).toEqual([
    expect.stringMatching(/long meetings\s*1/),
  ])
  expect(await graces.getByText('The vote is over').count()).toBe(0)

  // The result that Ada has not looked at is no news any more when the session is over.
  await ada.command({ type: 'session.end', session })
  await graces.locator('[data-topic]').waitFor({ state: 'detached' })
  await adas.getByRole('group', { name: 'Session' }).waitFor({ state: 'detached' })
  expect(await adas.getByText('The vote is over').count()).toBe(0)
})
