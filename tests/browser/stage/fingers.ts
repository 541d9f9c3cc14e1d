// Fingers on a screen, as a browser gets them.
import type { Page } from 'playwright-core'

type Point = readonly [x: number, y: number]

export interface Fingers {
  /** Each finger goes from its first place to its last. */
  move(...ways: (readonly [from: Point, to: Point])[]): Promise<void>
  tap(at: Point): Promise<void>
  /** Rests there until something is seen, then lets go. */
  hold(at: Point, until: () => Promise<unknown>): Promise<void>
}

export async function fingersOn(page: Page): Promise<Fingers> {
  const devtools = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]) =>
    devtools.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map(([x, y], id) => ({ x, y, id })),
    })
  return {
    async move(...ways) {
      const at = (part: number) =>
        ways.map(([[x, y], [toX, toY]]): Point => [x + (toX - x) * part, y + (toY - y) * part])
      await touch('touchStart', at(0))
      for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await touch('touchMove', at(part))
      await touch('touchEnd', [])
    },
    async tap(at) {
      await touch('touchStart', [at])
      await touch('touchEnd', [])
    },
    async hold(at, until) {
      await touch('touchStart', [at])
      await until()
      await touch('touchEnd', [])
    },
  }
}
