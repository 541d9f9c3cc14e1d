// What notes wear besides their words: badges, dots, how often they are spoken of.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addNotes, createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { eventually, openBoard, teamForFile, written } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

/** What covers letters of which note: pills that lie over the middle of a line, where letters are. */
const covered = (page: Page) =>
  page.evaluate(() => {
    const pills = [...document.querySelectorAll('[data-badge], [data-got], [data-bubble]')]
    const lines = [...document.querySelectorAll('[data-note]')].flatMap(note => {
      const words = document.createRange()
      if (note.firstChild) words.selectNodeContents(note.firstChild)
      return [...words.getClientRects()].map(({ left, right, top, bottom, height }) => ({
        note: note.firstChild?.textContent,
        left,
        right,
        top: top + height / 5,
        bottom: bottom - height / 5,
      }))
    })
    return pills.flatMap(pill => {
      const { left, right, top, bottom } = pill.getBoundingClientRect()
      return lines
        .filter(line => line.left < right && line.right > left && line.top < bottom && line.bottom > top)
        .map(({ note }) => `${pill.textContent} over ${note}`)
    })
  })

test('what notes wear covers no letters, near or far away', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'retro-mad-sad-glad')
  const words = ['Build', 'Check', 'Merge', 'Waits', 'Hurry', 'Tests'].map(
    word => `${word} of everything on Fridays takes half of an hour`,
  )
  const notes = await addNotes(
    ada,
    board,
    words.map(text => ({ text, zone: 'sad' })),
  )
  const { result } = await ada.command({ type: 'vote.open', board, budget: 6 })
  const vote = result?.vote ?? ''
  for (const note of notes) {
    await ada.command({ type: 'initiative.promote', sources: [{ board, note }] })
    await grace.command({ type: 'vote.cast', vote, note, count: 1 })
    await grace.command({ type: 'note.comment', board, note, text: 'Since when?' })
  }
  await ada.command({ type: 'vote.close', vote })

  const page = await openBoard(stage, ada, board)
  const worn = page.locator('[data-badge], [data-got], [data-bubble]')
  await eventually(() => worn.count()).toBe(3 * notes.length)
  const zoom = page.getByRole('button', { name: /^Zoom \d/ })
  await page.keyboard.press('Control+0')
  for (const shown of ['100%', '75%', '67%', '50%', '33%']) {
    if (shown !== '100%') await page.keyboard.press('Control+Minus')
    await eventually(() => zoom.innerText()).toBe(shown)
    await written(page)
    expect(await covered(page)).toEqual([])
  }
})

test('far away, a dot is taken back where the sign for it is drawn', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const [note = ''] = await addNotes(ada, board, [{ text: 'Fewer fields' }])
  const { result } = await ada.command({ type: 'vote.open', board, budget: 3 })
  await grace.command({ type: 'vote.cast', vote: result?.vote ?? '', note, count: 1 })
  const page = await openBoard(stage, grace, board)
  const zoom = page.getByRole('button', { name: /^Zoom \d/ })
  const minus = page.locator('[data-note]').getByRole('button', { name: 'Take a dot back' })
  await page.keyboard.press('Control+0')
  for (const shown of ['100%', '75%', '67%', '50%', '33%', '25%']) {
    if (shown !== '100%') await page.keyboard.press('Control+Minus')
    await eventually(() => zoom.innerText()).toBe(shown)
    // The canvas takes no press while it moves.
    await eventually(() =>
      minus.evaluate(button => {
        const { left, top, width, height } = button.getBoundingClientRect()
        const under = document.elementFromPoint(left + width / 2, top + height / 2)
        return under?.closest('button')?.getAttribute('aria-label')
      }),
    ).toBe('Take a dot back')
  }
})
