// How long it takes until what another person writes is on the screen, on a board of thousands of notes.
import type { Page } from 'playwright-core'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { stickyRecord, stickySize } from '#shared/canvas/notes/sticky.ts'
import { percentile, sleep } from '../statistics.ts'
import type { MeasuredBoard } from './boards.ts'

const edits = 60
/** The page rests between two edits, as between a person's. */
const restMs = 50

/** @returns the 95th percentile of milliseconds from the edit to the frame that shows it; one machine, one clock */
export async function measureRemoteNote(page: Page, { url, cookie }: MeasuredBoard): Promise<number> {
  const board = url.split('/').at(-1) ?? ''
  const doc = new Y.Doc()
  const provider = new WebsocketProvider(new URL('/sync', url).href.replace('http', 'ws'), board, doc, {
    params: { token: cookie?.value ?? '' },
    disableBc: true,
  })
  await new Promise<void>(resolve => provider.once('sync', () => resolve()))
  const times: number[] = []
  for (let edit = 0; edit < edits; edit++) {
    const id = `seen-${edit}`
    await sleep(restMs)
    // From here on the page looks, frame by frame.
    const looking = await page.evaluateHandle(
      note => ({
        shown: new Promise<number>(resolve => {
          const look = () =>
            document.querySelector(`[data-note="${note}"]`)
              ? resolve(performance.timeOrigin + performance.now())
              : requestAnimationFrame(look)
          look()
        }),
      }),
      id,
    )
    const started = performance.timeOrigin + performance.now()
    const record = stickyRecord({
      id,
      x: (edit % 4) * -120,
      y: Math.floor(edit / 4) * -20,
      index: 'a1',
      props: { text: `seen at once ${edit}`, color: 'green', w: stickySize.width },
      meta: {},
    })
    recordsOf(doc).set(record.id, createRecordMap(record))
    times.push((await looking.evaluate(({ shown }) => shown)) - started)
  }
  provider.destroy()
  doc.destroy()
  return percentile(times, 0.95)
}
