// What a page keeps on its device until the server has it.
import type { Page } from 'playwright-core'
import { eventually, written } from './canvas.ts'

/** Waits until every change that the page counts is on the device. */
export async function allKept(page: Page): Promise<void> {
  await written(page)
  await eventually(async () => {
    const told = await page.locator('[data-save="offline"]').innerText()
    return (await keptCount(page)) - Number(/\d+/.exec(told)?.[0])
  }).toBe(0)
}

/** Whether something waits there for its person to come back. */
export const areOnDevice = async (page: Page): Promise<boolean> => (await keptCount(page)) > 0

/** How many changes are in the browser's database. */
const keptCount = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('rotunda')
        opening.onerror = () => reject(opening.error ?? new Error('no database'))
        opening.onsuccess = () => {
          const reading = opening.result.transaction('unsent').objectStore('unsent').getAll()
          reading.onerror = () => reject(reading.error ?? new Error('no rows'))
          reading.onsuccess = () => {
            opening.result.close()
            const counts = reading.result.map((row: { count: number }) => row.count)
            resolve(counts.reduce((sum, count) => sum + count, 0))
          }
        }
      }),
  )
