// Impact and effort as people place it: a facilitator with keys, one who drags, one on a phone who presses.
import { expect, test } from 'vitest'
import { stageForFile } from '../stage/browser.ts'
import { drag, eventually, middleOf, note, teamForFile } from '../stage/canvas.ts'
import { threeBefore } from './voters.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('notes are placed in secret, shown with what people disagree about first, and laid out in one step', async () => {
  const { ada, board, adasPage, gracesPage, barbarasPage } = await threeBefore(stage, team, [
    'One form',
    'Answer sooner',
  ])

  await note(adasPage, 'One form').waitFor()
  await adasPage.getByRole('button', { name: 'Session', exact: true }).click()
  await adasPage.getByRole('menuitem', { name: 'Impact and effort…' }).click()
  await adasPage.getByRole('combobox', { name: 'Which notes?' }).waitFor()
  await adasPage.getByRole('button', { name: 'Let people place them' }).click()

  // With keys: the first arrow goes from the middle, Shift makes small steps.
  await adasPage.getByRole('button', { name: 'Place 2 notes' }).click()
  const adas = adasPage.getByRole('dialog', { name: 'Impact and effort' })
  await adas.getByRole('button', { name: /One form/ }).focus()
  for (const key of [
    'ArrowUp',
    'ArrowUp',
    'ArrowUp',
    'ArrowLeft',
    'ArrowLeft',
    'ArrowLeft',
    'Shift+ArrowLeft',
  ])
    await adasPage.keyboard.press(key)
  await adas.getByRole('button', { name: /One form.*Impact 80, effort 19/ }).waitFor()
  await adas.getByRole('button', { name: /Answer sooner/ }).focus()
  await adasPage.keyboard.press('ArrowUp')
  await adasPage.keyboard.press('Delete')
  await adas.getByRole('button', { name: /Answer sooner.*Not placed yet/ }).waitFor()
  for (const key of ['ArrowUp', 'ArrowRight']) await adasPage.keyboard.press(key)
  await adas.getByRole('button', { name: 'Done' }).click()

  // By dragging.
  await gracesPage.getByRole('button', { name: 'Place 2 notes' }).click()
  const graces = gracesPage.getByRole('dialog', { name: 'Impact and effort' })
  const at = async (impact: number, effort: number) => {
    const box = await graces.locator('[data-matrix]').boundingBox()
    if (!box) throw new Error('no matrix')
    return { x: box.x + (box.width * effort) / 100, y: box.y + (box.height * (100 - impact)) / 100 }
  }
  for (const [index, place] of [await at(90, 10), await at(5, 95)].entries())
    await drag(gracesPage, await middleOf(graces.locator('li > span[data-color]').nth(index)), place)
  await graces.getByRole('button', { name: /One form.*Impact (89|90|91), effort (9|10|11)/ }).waitFor()
  await graces.getByRole('button', { name: /Answer sooner.*Impact [456], effort 9[456]/ }).waitFor()

  // On a phone: choose, and press a place.
  await barbarasPage.getByRole('button', { name: 'Place 2 notes' }).tap()
  const barbaras = barbarasPage.getByRole('dialog', { name: 'Impact and effort' })
  const matrix = barbaras.locator('[data-matrix]')
  const box = await matrix.boundingBox()
  if (!box) throw new Error('no matrix')
  for (const [name, effort, impact] of [
    ['One form', 0.2, 0.85],
    ['Answer sooner', 0.1, 0.9],
  ] as const) {
    await barbaras.getByRole('button', { name: new RegExp(name) }).tap()
    await matrix.tap({ position: { x: box.width * effort, y: box.height * (1 - impact) } })
    await barbaras.getByRole('button', { name: new RegExp(`${name}.*Impact`) }).waitFor()
  }
  await barbaras.getByRole('button', { name: 'Done' }).tap()

  // How many is known, and nothing of what.
  await adasPage.getByText('3 of 3 have placed all').first().waitFor()
  const known = Object.values((await ada.state()).placings)[0]
  expect(Object.keys(known?.ballots ?? {})).toEqual([ada.me.id])

  // Whoever shows the places sees them, and the others are told of it.
  await adasPage.getByRole('button', { name: 'Show places' }).click()
  const list = adas.getByRole('list', { name: 'Furthest apart first' })
  await list.getByText('3 places').first().waitFor()
  expect(await list.getByRole('listitem').allInnerTexts()).toEqual([
    expect.stringMatching(/Answer sooner[^]*3 places/),
    expect.stringMatching(/One form[^]*3 places/),
  ])
  // Those furthest from the median are named first.
  expect(await list.locator('[data-placed-by]').allInnerTexts()).toEqual([
    expect.stringMatching(/^(Grace|Barbara)/),
    expect.stringMatching(/^(Grace|Barbara)/),
    expect.stringMatching(/^Ada/),
  ])
  await gracesPage.getByText('Everybody can see where 3 people put the notes.').waitFor()
  await gracesPage.getByRole('button', { name: 'Look at it' }).click()
  await graces.getByRole('list', { name: 'Furthest apart first' }).getByText('3 places').first().waitFor()
  await gracesPage.keyboard.press('Escape')
  await graces.waitFor({ state: 'detached' })
  await gracesPage.getByText('Everybody can see where').waitFor({ state: 'detached' })

  // On the board, in a frame that is made for it; one undo takes all of it back.
  const zones = async () =>
    (await ada.call('readNotes', { params: { room: ada.room, board } })).map(({ text, zone }) => [text, zone])
  await adas.getByRole('button', { name: 'Lay out on the board' }).click()
  await eventually(zones).toEqual([
    ['One form', 'quick-wins'],
    ['Answer sooner', 'big-bets'],
  ])
  await adasPage.keyboard.press('Control+z')
  await eventually(async () => (await zones()).map(([, zone]) => zone)).toEqual([null, null])
  await gracesPage.getByText('Quick wins').waitFor({ state: 'detached' })
})
