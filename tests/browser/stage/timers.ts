import type { Page } from 'playwright-core'

/** From now on timers of so many milliseconds wait, as on a page that is busy. @returns how to let them go, again and again */
export async function holdTimers(page: Page, ...held: readonly number[]): Promise<() => Promise<void>> {
  const timers = await page.evaluateHandle(held => {
    const start = window.setTimeout.bind(window)
    const waiting: (() => void)[] = []
    const wait = (way: () => void, ms = 0) => (held.includes(ms) ? -waiting.push(way) : start(way, ms))
    Object.assign(window, { setTimeout: wait })
    return waiting
  }, held)
  return () => timers.evaluate(waiting => waiting.splice(0).forEach(way => way()))
}

/** From now on it is the same moment for the page: what it does within a time it does always. */
export const stopClock = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const moment = Date.now()
    Date.now = () => moment
  })
