// What is done to drawings and leaves the notes among them alone.
import { expect, test } from 'vitest'
import { stageForFile } from '../stage/browser.ts'
import { drag, eventually, middleOf, note, teamForFile, twoBefore, writeNote } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('the eraser takes ink, and no note, shape or group', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 400, y: 300 }, 'Stays')
  await adasPage.keyboard.press('r')
  await drag(adasPage, { x: 600, y: 250 }, { x: 700, y: 350 })
  await adasPage.keyboard.press('Escape')
  await adasPage.keyboard.press('d')
  await drag(adasPage, { x: 300, y: 400 }, { x: 800, y: 420 })
  const ink = gracesPage.locator('[data-shape-type="draw"]')
  await ink.waitFor()

  // Over all of it, and by a click.
  await gracesPage.mouse.move(900, 700)
  await gracesPage.keyboard.press('e')
  await drag(gracesPage, { x: 350, y: 300 }, { x: 660, y: 300 })
  const { x, y } = await middleOf(note(gracesPage, 'Stays'))
  await gracesPage.mouse.click(x, y)
  await drag(gracesPage, { x: 500, y: 350 }, { x: 500, y: 480 })
  await ink.waitFor({ state: 'detached' })
  await adasPage.locator('[data-shape-type="draw"]').waitFor({ state: 'detached' })
  await note(adasPage, 'Stays').waitFor()
  await adasPage.locator('[data-shape-type="geo"]').waitFor()
})

test('an arrow that joins notes counts for nothing when they are put in line', async () => {
  const { adasPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 700, y: 250 }, 'cause')
  await writeNote(adasPage, { x: 900, y: 500 }, 'effect')
  await adasPage.keyboard.press('a')
  await drag(adasPage, { x: 700, y: 250 }, { x: 900, y: 500 })
  await adasPage.keyboard.press('Escape')
  const left = async (text: string) => Math.round((await note(adasPage, text).boundingBox())?.x ?? 0)
  const first = await left('cause')
  expect(await left('effect')).toBeGreaterThan(first)
  await adasPage.keyboard.press('Control+a')
  await adasPage.getByRole('toolbar', { name: '3 chosen' }).waitFor()
  await adasPage.keyboard.press('Alt+a')
  await eventually(() => left('effect')).toBe(first)
  expect(await left('cause')).toBe(first)
})
