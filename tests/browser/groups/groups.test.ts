// Notes under a heading: how they come there, and away from it again.
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { doOverlap } from '#shared/canvas/blocks.ts'
import { readNotes } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import {
  drag,
  eventually,
  middleOf,
  note,
  noteTexts,
  teamForFile,
  twoBefore,
  writeNote,
  nameGroup,
} from '../stage/canvas.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('notes are grouped under a heading, dragged in and out, and ungrouped, for everyone', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 300, y: 200 }, 'long wait')
  await writeNote(adasPage, { x: 600, y: 200 }, 'no answer')
  await writeNote(adasPage, { x: 1000, y: 500 }, 'asked twice')
  const headings = async () =>
    (await readNotes(team.ada, board))
      .sort((a, b) => a.text.localeCompare(b.text))
      .map(({ text, cluster }) => [text, cluster?.heading])

  await adasPage.keyboard.press('Control+a')
  await adasPage.keyboard.down('Shift')
  await adasPage.mouse.click(1000, 500)
  await adasPage.keyboard.up('Shift')
  const bar = adasPage.getByRole('toolbar', { name: '2 chosen' })
  expect(await bar.getByRole('button', { name: 'Group' }).innerText()).toBe('Group')
  if (process.env.SHOTS) await adasPage.screenshot({ path: `${process.env.SHOTS}/bar.png` })
  await adasPage.keyboard.press('Control+g')
  // Until it has a name nothing else lies where the pointer is.
  await adasPage.getByLabel('Heading of the group').waitFor()
  expect(await adasPage.getByRole('toolbar', { name: 'Note', exact: true }).count()).toBe(0)
  await nameGroup(adasPage, 'Waiting')
  await adasPage.getByRole('toolbar', { name: 'Note', exact: true }).waitFor()
  const cluster = (page: Page) => page.getByRole('group', { name: 'Waiting' })
  await cluster(gracesPage).waitFor()

  // Grace drags the third in, by the edge of the group.
  const before = await cluster(gracesPage).boundingBox()
  if (!before) throw new Error('The group is not shown')
  const edge = { x: before.x + before.width / 2, y: before.y + before.height + 8 }
  await drag(gracesPage, await middleOf(note(gracesPage, 'asked twice')), edge)
  await eventually(headings).toEqual([
    ['asked twice', 'Waiting'],
    ['long wait', 'Waiting'],
    ['no answer', 'Waiting'],
  ])
  expect((await cluster(adasPage).boundingBox())?.height).toBeGreaterThan(before.height)

  // Ada moves all of it, and takes one out by the place for that.
  const from = await note(adasPage, 'asked twice').boundingBox()
  await drag(adasPage, { x: before.x + 30, y: before.y + 30 }, { x: before.x + 130, y: before.y + 130 })
  await eventually(async () => {
    const to = await note(adasPage, 'asked twice').boundingBox()
    return [(to?.x ?? 0) - (from?.x ?? 0), (to?.y ?? 0) - (from?.y ?? 0)]
  }).toEqual([100, 100])
  const held = await middleOf(note(adasPage, 'no answer'))
  await adasPage.mouse.move(held.x, held.y)
  await adasPage.mouse.down()
  await adasPage.mouse.move(held.x + 20, held.y + 20, { steps: 3 })
  const exit = await middleOf(adasPage.getByText('Drop here to take out of the group'))
  await adasPage.mouse.move(exit.x, exit.y, { steps: 5 })
  await adasPage.mouse.up()
  await eventually(headings).toEqual([
    ['asked twice', 'Waiting'],
    ['long wait', 'Waiting'],
    ['no answer', undefined],
  ])
  await adasPage.keyboard.press('Control+z')
  await eventually(async () => (await headings()).every(([, heading]) => heading === 'Waiting')).toBe(true)

  // The list shows under which heading a note stands.
  await gracesPage.keyboard.press('Shift+O')
  await gracesPage.getByRole('heading', { name: 'Waiting 3' }).waitFor()

  // Taking the group keeps its notes.
  await adasPage.keyboard.press('Escape')
  await cluster(adasPage).click({ position: { x: 30, y: 30 } })
  await adasPage.keyboard.press('Control+Shift+g')
  await cluster(gracesPage).waitFor({ state: 'detached' })
  await eventually(() => noteTexts(gracesPage)).toEqual(['asked twice', 'long wait', 'no answer'])
})

test('a note that is dragged lies on top; dropped on another it steps aside, and held there it makes a group of the two, in one step of undo', async () => {
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  const below = { x: 900, y: 400 }
  await writeNote(adasPage, { x: 500, y: 300 }, 'slow reviews')
  await writeNote(adasPage, below, 'reviews take days')
  const places = async () =>
    (await readNotes(team.ada, board)).map(({ x, y }) => [x, y]).sort(([a = 0], [b = 0]) => a - b)
  await eventually(async () => (await places()).length).toBe(2)
  const before = await places()
  const onTop = (page: Page) =>
    page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-note]')?.innerText,
      below,
    )

  // Half on it, it lies there, as anywhere.
  const half = { x: below.x + 90, y: below.y + 12 }
  await drag(adasPage, await middleOf(note(adasPage, 'slow reviews')), half)
  for (const page of [adasPage, gracesPage]) await eventually(() => onTop(page)).toBe('slow reviews')
  await adasPage.keyboard.press('Control+z')
  await eventually(places).toEqual(before)

  // Where it would hide the other it steps aside when it is let go at once.
  await drag(adasPage, await middleOf(note(adasPage, 'slow reviews')), below)
  await eventually(places).not.toEqual(before)
  const [one, other] = await readNotes(team.ada, board)
  expect(one && other && doOverlap(one, other)).toBe(false)
  await eventually(() => onTop(gracesPage)).toBe('reviews take days')
  expect(await adasPage.getByRole('group').count()).toBe(0)
  await adasPage.keyboard.press('Control+z')
  await eventually(places).toEqual(before)

  const from = await middleOf(note(adasPage, 'slow reviews'))
  await adasPage.mouse.move(from.x, from.y)
  await adasPage.mouse.down()
  await adasPage.mouse.move(below.x + 20, below.y + 12, { steps: 5 })
  await adasPage.getByText('Drop to group').waitFor()
  await adasPage.mouse.up()
  await nameGroup(adasPage, 'Reviews')
  await eventually(async () =>
    (await readNotes(team.grace, board)).map(each => each.cluster?.heading),
  ).toEqual(['Reviews', 'Reviews'])
  // The heading, then all of the drop.
  await adasPage.keyboard.press('Control+z')
  await adasPage.keyboard.press('Control+z')
  await eventually(places).toEqual(before)
  await gracesPage.getByRole('group', { name: 'Reviews' }).waitFor({ state: 'detached' })
})

test('in a step in which notes are grouped, a note that is dropped on another is grouped with it at once', async () => {
  const { ada, grace } = team
  const { board, gracesPage } = await twoBefore(stage, team)
  const activities = [{ title: 'Group', mode: 'group' as const, minutes: 5, board }]
  const { result } = await ada.command({ type: 'session.create', title: 'Retro', activities })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  await gracesPage.getByRole('button', { name: 'Tidy up' }).waitFor()
  await writeNote(gracesPage, { x: 500, y: 300 }, 'slow reviews')
  await writeNote(gracesPage, { x: 500, y: 500 }, 'reviews take days')
  const under = await middleOf(note(gracesPage, 'reviews take days'))
  await drag(gracesPage, await middleOf(note(gracesPage, 'slow reviews')), {
    x: under.x + 30,
    y: under.y + 8,
  })
  await nameGroup(gracesPage, 'Reviews')
  await eventually(async () => (await readNotes(grace, board)).map(each => each.cluster?.heading)).toEqual([
    'Reviews',
    'Reviews',
  ])
  await ada.command({ type: 'session.end', session })
})
