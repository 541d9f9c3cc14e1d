// How long it takes a browser to open a board: from the address to the notes on the screen.
import { chromium, type Browser, type Page } from 'playwright-core'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromiumFlags, requireChromium } from '../chromium.ts'
import { startServer } from '../server/fixture.ts'
import { addNotes, createBoard, createRoom, type Participant } from '../server/people.ts'

export interface OpenTime {
  notes: number
  /** Milliseconds from the navigation to the notes painted; the first visit of a browser that has nothing yet. */
  first: number
  /** The median of later visits. */
  again: number
}

const pages = fileURLToPath(new URL('../../client/dist', import.meta.url))
const batch = 500
const visits = 5

/** Needs the built pages. @param counts of notes, one board each */
export async function measureOpenTime(counts: readonly number[] = [500, 2_000]): Promise<OpenTime[]> {
  if (!existsSync(pages)) throw new Error('There are no pages yet: node client/build.ts')
  const server = await startServer({ settings: { clientDirectory: pages } })
  const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags })
  try {
    const times: OpenTime[] = []
    for (const notes of counts) {
      const person = await createRoom(server)
      const board = await createBoard(person, 'blank')
      await fill(person, board, notes)
      times.push({ notes, ...(await visitBoard(browser, server.origin, person, board, notes)) })
    }
    return times
  } finally {
    await browser.close()
    await server.close()
  }
}

async function fill(person: Participant, board: string, notes: number): Promise<void> {
  for (let at = 0; at < notes; at += batch) {
    const texts = Array.from({ length: Math.min(batch, notes - at) }, (_, index) => ({
      text: `${at + index + 1}: Passed on three times, and everyone asks for the logs again`,
    }))
    await addNotes(person, board, texts)
  }
}

async function visitBoard(
  browser: Browser,
  origin: string,
  person: Participant,
  board: string,
  notes: number,
): Promise<Pick<OpenTime, 'first' | 'again'>> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await context.addCookies([{ name: 'rotunda', value: person.token, url: origin }])
  const times: number[] = []
  for (let visit = 0; visit <= visits; visit++) {
    const page = await context.newPage()
    await page.goto(`${origin}/rooms/${person.room}/boards/${board}`)
    const shown = await page.waitForFunction(
      () => performance.getEntriesByName('rotunda:notes-shown')[0]?.startTime,
    )
    times.push(Math.round(Number(await shown.jsonValue())))
    const count = await countShown(page)
    if (count !== notes) throw new Error(`${count} of ${notes} notes were shown`)
    await page.close()
  }
  await context.close()
  const [first = 0, ...later] = times
  return { first, again: later.sort((a, b) => a - b)[Math.floor(later.length / 2)] ?? 0 }
}

/** Notes that are elements of the page, and those in the picture. */
const countShown = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const picture = document.querySelector<HTMLCanvasElement>('canvas[data-notes]')
    return document.querySelectorAll('[data-note]').length + Number(picture?.dataset.notes ?? 0)
  })

if (import.meta.main) console.table(await measureOpenTime())
