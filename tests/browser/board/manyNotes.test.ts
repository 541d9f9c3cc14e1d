import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addNotes, createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { teamForFile, drag, eventually, note, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

const elements = (page: Page) => page.locator('[data-note]').count()
const painted = (page: Page) =>
  page.evaluate(() => Number(document.querySelector<HTMLElement>('canvas[data-notes]')?.dataset.notes ?? 0))

/** The colour of the picture of notes at a place of the page; opaque where a note is. */
const isPaintedAt = (page: Page, at: { x: number; y: number }) =>
  page.evaluate(({ x, y }) => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-notes]')
    const box = canvas?.getBoundingClientRect()
    const pixel = box && canvas?.getContext('2d')?.getImageData(x - box.x, y - box.y, 1, 1).data
    return (pixel?.[3] ?? 0) > 0
  }, at)

/** The middle of the painted note at a point or below it: at its edges it would be made wider. */
async function middleOfPainted(page: Page, { x, y }: { x: number; y: number }) {
  while (!(await isPaintedAt(page, { x, y }))) y += 3
  const reach = async (dx: number, dy: number) => {
    let by = 0
    while (await isPaintedAt(page, { x: x + dx * (by + 1), y: y + dy * (by + 1) })) by++
    return by
  }
  x += Math.round(((await reach(1, 0)) - (await reach(-1, 0))) / 2)
  y += Math.round(((await reach(0, 1)) - (await reach(0, -1))) / 2)
  return { x, y }
}

/** What of the picture is in view, pixel by pixel; it stays in the page. */
const pictureInView = (page: Page) =>
  page.evaluateHandle(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-notes]')
    const box = canvas?.getBoundingClientRect() ?? { x: 0, y: 0 }
    const [left, top] = [Math.round(-box.x), Math.round(-box.y)]
    const pixels = canvas?.getContext('2d')?.getImageData(left, top, innerWidth, innerHeight).data
    return new Uint32Array(pixels?.buffer ?? new ArrayBuffer())
  })

/** Which part of what is in view differs, from 0 to 1. */
async function differenceTo(before: Awaited<ReturnType<typeof pictureInView>>, page: Page): Promise<number> {
  const after = await pictureInView(page)
  return page.evaluate(
    ([before, after]) =>
      before.reduce((sum, pixel, at) => sum + (pixel === after[at] ? 0 : 1), 0) / before.length,
    [before, after] as const,
  )
}

/** Turns the wheel once a frame and waits for the camera to rest; or there and back in turn, until the picture has so many notes. */
const wheel = (page: Page, frames: number, by: { x?: number; y: number; zoom?: true; until?: number }) =>
  page.evaluate(
    async ({ frames, by }) => {
      const isDone = () =>
        Number(document.querySelector<HTMLElement>('canvas[data-notes]')?.dataset.notes) === by.until
      const options = {
        bubbles: true,
        cancelable: true,
        clientX: 720,
        clientY: 450,
        ctrlKey: by.zoom ?? false,
      }
      for (let frame = 0; frame < frames; frame++) {
        if (isDone()) return true
        const sign = by.until !== undefined && frame % 2 === 1 ? -1 : 1
        document
          .querySelector('.tl-canvas')
          ?.dispatchEvent(
            new WheelEvent('wheel', { ...options, deltaX: sign * (by.x ?? 0), deltaY: sign * by.y }),
          )
        await new Promise(requestAnimationFrame)
      }
      // A busy page works the last of it off late, and may rest in between.
      const layer = document.querySelector<HTMLElement>('.tl-html-layer')
      const isSharp = () => document.querySelector('canvas[data-state="sharp"]') !== null
      let before = ''
      for (let still = 0; still < 20; still++) {
        await new Promise(requestAnimationFrame)
        const now = layer?.style.transform ?? ''
        if (now !== before || !isSharp()) still = 0
        before = now
      }
      return false
    },
    { frames, by },
  )

test('hundreds of notes are one picture, and elements again where a person looks closely', async () => {
  const board = await createBoard(team.ada, 'blank')
  const notes = Array.from({ length: 600 }, (_, index) => ({ text: `${index} of six hundred` }))
  const [first = ''] = await addNotes(team.ada, board, notes.slice(0, 300))
  await addNotes(team.ada, board, notes.slice(300))
  const [adasPage, gracesPage] = await Promise.all([
    openBoard(stage, team.ada, board),
    openBoard(stage, team.grace, board),
  ])
  await eventually(() => painted(adasPage)).toBe(600)
  expect(await elements(adasPage)).toBe(0)

  // A badge is seen on a painted note too.
  await gracesPage.locator('canvas[data-state="sharp"]').waitFor()
  const before = await pictureInView(gracesPage)
  await team.ada.command({ type: 'initiative.promote', sources: [{ board, note: first }] })
  await eventually(() => differenceTo(before, gracesPage)).toBeGreaterThan(0)

  // What is painted can be taken hold of all the same, and others see it move.
  const middle = await middleOfPainted(adasPage, { x: 720, y: 440 })
  await adasPage.mouse.click(middle.x, middle.y)
  await adasPage.getByRole('toolbar', { name: 'Note', exact: true }).waitFor()
  await adasPage.keyboard.press('Shift+2')
  await eventually(() => elements(adasPage)).toBeGreaterThan(0)
  expect(await painted(adasPage)).toBe(0)
  expect(await elements(adasPage)).toBeLessThan(300)

  await adasPage.keyboard.press('Shift+1')
  await eventually(() => painted(adasPage)).toBe(600)
  const empty = { x: 30, y: 500 }
  expect(await isPaintedAt(gracesPage, empty)).toBe(false)
  await drag(adasPage, middle, empty)
  await eventually(() => isPaintedAt(gracesPage, empty)).toBe(true)

  // A note that is written is an element among the painted ones.
  await adasPage.mouse.dblclick(empty.x, empty.y)
  await adasPage.getByLabel('Text of the note').waitFor()
  expect(await elements(adasPage)).toBe(1)
  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.type('moved away')
  await adasPage.keyboard.press('Escape')
  await eventually(() => painted(adasPage)).toBe(600)
  await gracesPage.keyboard.press('Shift+O')
  await gracesPage.getByText('moved away').waitFor()
  expect(await note(gracesPage, 'moved away').count()).toBe(0)
})

test('the picture of notes goes along with the camera, with what comes into view and what others do', async () => {
  const board = await createBoard(team.ada, 'blank')
  const notes = Array.from({ length: 500 }, (_, index) => ({ text: `${index} of very many` }))
  await addNotes(team.ada, board, notes)
  await addNotes(team.ada, board, notes)
  const page = await openBoard(stage, team.ada, board)
  await eventually(() => painted(page)).toBe(1_000)

  // The camera does not come to rest until the new note is seen.
  const moving = wheel(page, 2_000, { x: 2, y: 2, until: 1_001 })
  await addNotes(team.grace, board, [{ text: 'meanwhile' }])
  expect(await moving).toBe(true)

  await wheel(page, 6, { y: -10, zoom: true })
  await eventually(() => painted(page)).toBeLessThan(1_001)
  const before = await pictureInView(page)
  // Farther than the picture reaches, and back: all of it is painted again, strip by strip.
  await wheel(page, 30, { x: 20, y: 10 })
  expect(await differenceTo(before, page)).toBeGreaterThan(0.05)
  await wheel(page, 30, { x: -20, y: -10 })
  await eventually(() => differenceTo(before, page)).toBeLessThan(0.001)
})
