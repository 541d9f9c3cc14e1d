// A retrospective begins with a question that everybody answers.
import { expect, test } from 'vitest'
import { checkInQuestions } from '#templates/retrospectives/checkIn.ts'
import { createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()

test('the check-in asks a question: whoever leads takes another one, or asks their own', async () => {
  const { ada, grace } = await meet(stage)
  const board = await createBoard(ada, 'retro-mad-sad-glad')
  const [first = '', second = ''] = checkInQuestions.map(({ en }) => en)
  const [leading, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  await leading.getByRole('button', { name: 'Start a session' }).click()
  await leading.getByRole('button', { name: 'Start now' }).click()
  await led.getByText(first).waitFor()

  const panel = leading.getByRole('complementary', { name: 'Session' })
  await panel.getByText(first).waitFor()
  await panel.getByRole('button', { name: 'Another question' }).click()
  await led.getByText(second).waitFor()
  await panel.getByRole('button', { name: 'Ask your own…' }).click()
  await panel.getByRole('textbox', { name: 'Question to everybody' }).pressSequentially('Tea or coffee?')
  await leading.keyboard.press('Enter')
  await led.getByText('Tea or coffee?').waitFor()

  // Who is led is asked, and does not choose.
  await led.keyboard.press('Shift+P')
  await led.getByRole('complementary', { name: 'Session' }).getByText('Tea or coffee?').waitFor()
  expect(await led.getByRole('button', { name: 'Another question' }).count()).toBe(0)

  // A step that asks nothing has no questions.
  await panel.getByRole('button', { name: 'Next: Write, each alone' }).click()
  await eventually(() => panel.getByRole('button', { name: 'Another question' }).count()).toBe(0)
})
