// How long it takes a browser to open a board: from the address to the notes on the screen.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { chromiumFlags, requireChromium } from '../../chromium.ts'
import { median } from '../statistics.ts'
import type { MeasuredBoard } from './boards.ts'

export interface OpenTime {
  /** Milliseconds from the navigation to the notes painted; the first visit of a browser that has nothing yet. */
  first: number
  /** The median of later visits. */
  again: number
}

/**
 * In a browser with a profile on disk, as people have: what it keeps of a visit, scripts already compiled among it, is
 * there at the next one. A private window, which keeps nothing, opens every board as the first time.
 * @param visits after the first one
 */
export async function measureOpenTime(board: MeasuredBoard, visits: number): Promise<OpenTime> {
  const profile = await mkdtemp(join(tmpdir(), 'rotunda-profile-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: requireChromium(),
    args: chromiumFlags,
    viewport: { width: 1440, height: 900 },
  })
  try {
    if (board.cookie) await context.addCookies([board.cookie])
    const times: number[] = []
    for (let visit = 0; visit <= visits; visit++) {
      const page = await context.newPage()
      times.push(await open(page, board))
      await page.close()
    }
    const [first = Number.NaN, ...later] = times
    return { first, again: median(later) }
  } finally {
    await context.close()
    await rm(profile, { recursive: true, force: true })
  }
}

/** @returns milliseconds until all notes were painted */
export async function open(page: Page, { url, mark, notes }: MeasuredBoard): Promise<number> {
  await page.goto(url)
  const shown = await page.waitForFunction(name => performance.getEntriesByName(name)[0]?.startTime, mark, {
    timeout: 120_000,
  })
  const count = await countShown(page)
  if (count !== notes) throw new Error(`${count} of ${notes} notes were shown at ${url}`)
  return Math.round(Number(await shown.jsonValue()))
}

/** Notes that are elements of the page, and those in the picture. */
const countShown = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const picture = document.querySelector<HTMLCanvasElement>('canvas[data-notes]')
    const elements = document.querySelectorAll('[data-note], [data-shape-type="note"]')
    return elements.length + Number(picture?.dataset.notes ?? 0)
  })
