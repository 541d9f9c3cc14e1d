// The canvas in a real browser, beside tldraw alone with its own notes in the same run.
import { chromium, type Browser } from 'playwright-core'
import { chromiumFlags, requireChromium } from '../../chromium.ts'
import { openBoards, type MeasuredBoard } from './boards.ts'
import { measureFrames, measureMemory } from './frames.ts'
import { measureOpenTime, open, type OpenTime } from './openTime.ts'
import { measureRemoteNote } from './remoteNote.ts'

export interface CanvasMeasure extends OpenTime {
  notes: number
  /** Milliseconds between frames while it pans and zooms, p95. */
  frame: number
  /** Megabytes. */
  memory: number
}

export interface CanvasBench {
  rotunda: CanvasMeasure[]
  tldraw: CanvasMeasure[]
  /** Milliseconds until a note of somebody else is seen among 2,000, p95. */
  remoteNote: number
}

const counts = [500, 2_000, 5_000]

/** Needs the built pages. */
export async function measureCanvas(): Promise<CanvasBench> {
  const boards = await openBoards()
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
  const bench: CanvasBench = { rotunda: [], tldraw: [], remoteNote: Number.NaN }
  try {
    for (const notes of counts) {
      bench.rotunda.push(await measure(browser, await boards.rotunda(notes), 5))
      bench.tldraw.push(await measure(browser, boards.tldraw(notes), 1))
    }
    bench.remoteNote = await seeRemoteNotes(browser, await boards.rotunda(2_000))
    return bench
  } finally {
    await browser.close()
    await boards.close()
  }
}

async function measure(browser: Browser, board: MeasuredBoard, visits: number): Promise<CanvasMeasure> {
  const times = await measureOpenTime(board, visits)
  const page = await pageFor(browser, board)
  const memory = await measureMemory(page)
  const frame = await measureFrames(page)
  await page.context().close()
  return { notes: board.notes, ...times, frame, memory }
}

async function seeRemoteNotes(browser: Browser, board: MeasuredBoard): Promise<number> {
  const page = await pageFor(browser, board)
  // Close to the first one, which stands at the board's origin.
  await page.goto(`${board.url}?note=${board.first}`)
  await page.locator(`[data-note="${board.first}"]`).waitFor()
  const time = await measureRemoteNote(page, board)
  await page.context().close()
  return time
}

async function pageFor(browser: Browser, board: MeasuredBoard) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  if (board.cookie) await context.addCookies([board.cookie])
  const page = await context.newPage()
  await open(page, board)
  return page
}

if (import.meta.main) console.dir(await measureCanvas(), { depth: 4 })
