// A board as a person finds it in the browser, and what they do with it.
import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect } from 'vitest'
import { patienceMs } from '../../patience.ts'
import { createBoard, createRoom, join, type Facilitator, type Participant } from '../../server/people.ts'
import type { Stage, VisitOptions } from './browser.ts'

export interface Team {
  ada: Facilitator
  grace: Participant
  edsger: Participant
}

/** A room with a facilitator, a member and an observer: for all tests of a file, each with a board of its own. */
export async function meet(stage: Stage): Promise<Team> {
  const ada = await createRoom(stage.server)
  const grace = await join(stage.server, ada.invites.member, 'Grace')
  const edsger = await join(stage.server, ada.invites.observer, 'Edsger')
  return { ada, grace, edsger }
}

/** Call it once, at the top of a file: a team for all its tests. */
export function teamForFile(stage: Stage): Team {
  let team: Team | undefined
  beforeAll(async () => {
    team = await meet(stage)
  })
  const met = () => {
    if (!team) throw new Error('Nobody is there before the tests run')
    return team
  }
  return {
    get ada() {
      return met().ada
    },
    get grace() {
      return met().grace
    },
    get edsger() {
      return met().edsger
    },
  }
}

/** Ada and Grace before a new board. */
export async function twoBefore(stage: Stage, { ada, grace }: Team, template = 'blank') {
  const board = await createBoard(ada, template)
  const [adasPage, gracesPage] = await Promise.all([
    openBoard(stage, ada, board),
    openBoard(stage, grace, board),
  ])
  return { board, adasPage, gracesPage }
}

export const boardPath = (person: Participant, board: string): string =>
  `/rooms/${person.room}/boards/${board}`

/** Opens a board and waits for its tools. */
export async function openBoard(
  stage: Stage,
  person: Participant,
  board: string,
  { query = '', ...options }: VisitOptions & { query?: string } = {},
): Promise<Page> {
  const page = await stage.visit(person, boardPath(person, board) + query, options)
  await page.getByRole('toolbar', { name: 'Tools' }).waitFor()
  return page
}

export const note = (page: Page, text: string): Locator => page.locator('[data-note]', { hasText: text })

/** The names of notes that are shown, in any order. */
export const noteTexts = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-note]').allInnerTexts()).sort()

/** What was done just now is in the page's document, and its pill knows: a page writes once a frame. */
export const written = (page: Page): Promise<void> =>
  page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )

export async function saved(page: Page): Promise<void> {
  await written(page)
  await page.getByText('Saved', { exact: true }).waitFor()
}

/** Writes a note at the pointer and leaves it. */
export async function writeNote(page: Page, at: { x: number; y: number }, text: string): Promise<void> {
  await page.mouse.move(at.x, at.y)
  await page.keyboard.press('n')
  await page.getByLabel('Text of the note').waitFor()
  await page.keyboard.type(text)
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
}

/** Types the heading of a group that has just been made. */
export async function nameGroup(page: Page, heading: string): Promise<void> {
  await page.getByLabel('Heading of the group').waitFor()
  await page.keyboard.type(heading)
  await page.keyboard.press('Enter')
}

export async function middleOf(place: Locator): Promise<{ x: number; y: number }> {
  const box = await place.boundingBox()
  if (!box) throw new Error('It is not shown')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export async function drag(
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 8 })
  await page.mouse.up()
}

/** A key as a keyboard with another layout sends it. */
export async function pressOnLayout(
  page: Page,
  {
    key,
    code,
    isShifted = false,
    isCtrl = false,
  }: { key: string; code: string; isShifted?: boolean; isCtrl?: boolean },
): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  const modifiers = (isShifted ? 8 : 0) + (isCtrl ? 2 : 0)
  const text = isCtrl ? '' : key
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', key, code, text, modifiers })
  await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code, modifiers })
  await devtools.detach()
}

/** Waits until a value read again and again is the one wanted. */
export const eventually = <T>(read: () => Promise<T> | T) =>
  expect.poll(read, { timeout: patienceMs, interval: 50 })
