// What keeps people together: everybody is brought to somebody, shown a note, taken along from frame to frame.
import { expect, test } from 'vitest'
import { addNotes, createBoard } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, eventually, middleOf, note, openBoard, teamForFile } from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('a facilitator brings everybody to them, from other boards too; who declines stays', async () => {
  const { ada, grace, edsger } = team
  const [here, there] = [await createBoard(ada, 'journey-as-is'), await createBoard(ada, 'blank')]
  const [leading, led, staying] = await Promise.all([
    openBoard(stage, ada, here),
    openBoard(stage, grace, there),
    openBoard(stage, edsger, there),
  ])
  await leading.mouse.move(700, 500)
  await leading.mouse.wheel(-400, -300)
  await leading.getByRole('button', { name: 'Session', exact: true }).click()
  await leading.getByRole('menuitem', { name: 'Bring everyone to me' }).click()
  await leading.getByText('Everyone comes to you').waitFor()

  const asked = staying.getByText('Ada asks everyone to “Journey”')
  await asked.waitFor()
  await staying.getByRole('button', { name: 'Stay here' }).click()
  await asked.waitFor({ state: 'detached' })
  await led.waitForURL(`**${boardPath(grace, here)}`)
  // She looks at what Ada looks at.
  const head = (page: typeof led) => page.getByText('Incident noticed').first()
  const near = async () => {
    const [hers, own] = await Promise.all([leading, led].map(page => middleOf(head(page))))
    return Math.hypot((hers?.x ?? 0) - (own?.x ?? 999), (hers?.y ?? 0) - (own?.y ?? 999))
  }
  await head(led).waitFor()
  await eventually(near).toBeLessThan(3)
  expect(new URL(staying.url()).pathname).toBe(boardPath(edsger, there))

  // A reload leaves her where she is, and does not call her again.
  await leading.getByRole('button', { name: 'Session', exact: true }).click()
  await leading.getByRole('menuitem', { name: 'Bring everyone to me' }).click()
  await leading.getByRole('button', { name: 'Call it off' }).click()
  await leading.getByText('Everyone comes to you').waitFor({ state: 'detached' })
  await led.locator('[data-call]').waitFor({ state: 'detached' })
})

test('a note is shown to everybody and framed; members have no such item', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  await addNotes(ada, board, [{ text: 'look here' }, { text: 'not here' }])
  const [leading, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  await note(led, 'look here').click({ button: 'right' })
  await led.getByRole('menuitem', { name: 'Delete' }).waitFor()
  expect(await led.getByRole('menuitem', { name: 'Show it to everyone' }).count()).toBe(0)
  await led.keyboard.press('Escape')
  await led.mouse.move(300, 700)
  await led.mouse.wheel(2_000, 0)

  await note(leading, 'look here').click({ button: 'right' })
  await leading.getByRole('menuitem', { name: 'Show it to everyone' }).click()
  await led.getByText('Ada shows everyone a note').waitFor()
  await led.locator('[data-spotlit]').waitFor()
  const [frame, shown] = await Promise.all([
    middleOf(led.locator('[data-spotlit]')),
    middleOf(note(led, 'look here')),
  ])
  expect(Math.hypot(frame.x - shown.x, frame.y - shown.y)).toBeLessThan(2)
  await leading.locator('[data-spotlit]').waitFor()
})

test('whoever goes through the frames takes along those who follow, also to another board', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'retro-start-stop-continue')
  const [leading, led] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  await leading.keyboard.press('PageDown')
  const bar = leading.getByRole('group', { name: 'Frames one by one' })
  await bar.getByText('1 of 2').waitFor()
  await bar.getByRole('button', { name: 'Take everyone along' }).click()
  await led.getByText('Following Ada').waitFor()
  await bar.getByText('1 follows').waitFor()

  await leading.keyboard.press('PageDown')
  await bar.getByText('2 of 2').waitFor()
  const head = (page: typeof led) => page.getByText('Actions of this one').first()
  const near = async () => {
    const [hers, own] = await Promise.all([leading, led].map(page => middleOf(head(page))))
    return Math.hypot((hers?.x ?? 0) - (own?.x ?? 999), (hers?.y ?? 0) - (own?.y ?? 999))
  }
  await eventually(near).toBeLessThan(3)

  const other = await createBoard(ada, 'blank')
  await leading.goto(new URL(boardPath(ada, other), leading.url()).href)
  await led.getByText('Ada has gone to “Journey”').waitFor()
  await led.getByRole('button', { name: 'Go along' }).click()
  await led.waitForURL(`**${boardPath(grace, other)}`)
  await led.getByText('Following Ada').waitFor()
})

test('a reaction rises at the cursor for everybody, by key and by button; cursors can be hidden', async () => {
  const { ada, grace } = team
  const board = await createBoard(ada, 'blank')
  const [hers, own] = await Promise.all([openBoard(stage, ada, board), openBoard(stage, grace, board)])
  await hers.mouse.move(600, 400)
  await own.locator(`[data-cursor="${ada.me.id}"]`).waitFor()
  await hers.keyboard.press('j')
  await hers.getByRole('group', { name: 'Reactions' }).waitFor()
  await hers.keyboard.press('3')
  const party = own.locator('[data-floating="party"]')
  await party.waitFor()
  expect(await party.innerText()).toContain('Ada')
  await own.getByRole('status').filter({ hasText: 'Ada: Well done' }).waitFor({ state: 'attached' })
  await hers.getByRole('button', { name: 'Like' }).click()
  await own.locator('[data-floating="like"]').waitFor()
  await party.waitFor({ state: 'detached' })
  // Who pointed has the board's keys again, and the reactions stay.
  await hers.keyboard.press('/')
  await hers.keyboard.type('well done')
  await own.getByText('well done', { exact: true }).waitFor()
  await hers.getByRole('button', { name: 'Like' }).waitFor()
  await hers.keyboard.press('Escape')

  await own.getByRole('button', { name: 'Session', exact: true }).click()
  await own.getByRole('menuitemcheckbox', { name: 'Hide everyone’s cursors' }).click()
  await hers.keyboard.press('Escape')
  await hers.mouse.move(650, 450)
  // What is felt is still seen.
  await hers.keyboard.press('j')
  await hers.keyboard.press('1')
  await own.locator('[data-floating="like"]').last().waitFor()
  expect(await own.locator(`[data-cursor="${ada.me.id}"]`).count()).toBe(0)

  // Whoever came by key is on the canvas again; another menu closes them.
  const reactions = hers.getByRole('group', { name: 'Reactions' })
  await hers.keyboard.press('Escape')
  await reactions.waitFor({ state: 'detached' })
  await eventually(() =>
    hers.evaluate(() => document.activeElement?.closest('[data-region="canvas"]') !== null),
  ).toBe(true)
  expect(await hers.getByRole('tooltip').count()).toBe(0)
  await hers.getByRole('button', { name: 'Reactions' }).click()
  await reactions.waitFor()
  await hers.getByRole('button', { name: 'Session', exact: true }).click()
  await hers.getByRole('menu').waitFor()
  await reactions.waitFor({ state: 'detached' })
})
