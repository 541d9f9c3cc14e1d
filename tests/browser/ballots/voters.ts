// Who decides, and on what, before anything is asked.
import type { Page } from 'playwright-core'
import { addNotes, createBoard, join } from '../../server/people.ts'
import { phone, type Stage } from '../stage/browser.ts'
import { boardPath, nameGroup, openBoard, writeNote, type Team } from '../stage/canvas.ts'

/** A facilitator and two members, one of them with a phone, before a board with these notes. */
export async function threeBefore(stage: Stage, { ada, grace }: Team, notes: string[]) {
  const barbara = await join(stage.server, ada.invites.member, 'Barbara')
  const board = await createBoard(ada, 'blank')
  await addNotes(
    ada,
    board,
    notes.map(text => ({ text })),
  )
  const [adasPage, gracesPage, barbarasPage] = await Promise.all([
    openBoard(stage, ada, board),
    openBoard(stage, grace, board),
    stage.visit(barbara, boardPath(barbara, board), phone),
  ])
  return { ada, grace, board, adasPage, gracesPage, barbarasPage }
}

/** Two notes under a heading, and one by itself. */
export async function writeTopics(page: Page): Promise<void> {
  await writeNote(page, { x: 300, y: 300 }, 'no tests')
  await writeNote(page, { x: 600, y: 300 }, 'no rollback')
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+g')
  await nameGroup(page, 'Friday deploys')
  await page.keyboard.press('Escape')
  await writeNote(page, { x: 300, y: 640 }, 'long meetings')
}
