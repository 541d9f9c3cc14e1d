// How smoothly a board moves: the time between two frames while the camera pans and zooms all the time.
import type { Page } from 'playwright-core'
import { percentile } from '../statistics.ts'

const frames = 150

/**
 * Wheels over the middle of the canvas once a frame: half of it across the board, half of it in and out.
 * @returns the 95th percentile of milliseconds between two frames
 */
export async function measureFrames(page: Page): Promise<number> {
  const times = await page.evaluate(async count => {
    const canvas = document.querySelector('.tl-canvas')
    const next = () => new Promise<number>(resolve => requestAnimationFrame(resolve))
    const times: number[] = []
    let before = await next()
    for (let frame = 0; frame < count * 2; frame++) {
      const isZoom = frame >= count
      const there = frame % 50 < 25 ? 1 : -1
      canvas?.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          clientX: 720,
          clientY: 450,
          ctrlKey: isZoom,
          deltaX: isZoom ? 0 : 12 * there,
          deltaY: (isZoom ? -6 : 8) * there,
        }),
      )
      const now = await next()
      times.push(now - before)
      before = now
    }
    return times
  }, frames)
  return percentile(times, 0.95)
}

/** Megabytes of the page's own objects, after what is not needed is gone. */
export async function measureMemory(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  await devtools.detach()
  return usedSize / 1_048_576
}
