// What notes carry besides their text: reactions, tags, who wrote them, how large they are; and finding them.
import { expect, test } from 'vitest'
import { addNotes, createBoard, readNotes } from '../../server/people.ts'
import { phone, stageForFile } from '../stage/browser.ts'
import {
  boardPath,
  drag,
  eventually,
  teamForFile,
  note,
  openBoard,
  pressOnLayout,
  saved,
  twoBefore,
  writeNote,
  written,
} from '../stage/canvas.ts'
import { holdTimers } from '../stage/timers.ts'

const stage = stageForFile()
const team = teamForFile(stage)

test('two react at the same moment, see both, and each takes back only their own', async () => {
  const { ada, edsger } = team
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'Warn the customer')
  await note(gracesPage, 'Warn').waitFor()
  const react = async (page: typeof adasPage) => {
    await page.mouse.click(600, 400)
    await page.getByRole('button', { name: 'React', exact: true }).click()
  }
  await Promise.all([react(adasPage), react(gracesPage)])
  const like = (page: typeof adasPage) => page.getByRole('dialog', { name: 'React' }).getByLabel('Like')
  await Promise.all([like(adasPage).click(), like(gracesPage).click()])

  const pill = (page: typeof adasPage) => note(page, 'Warn').locator('[data-reaction="like"]')
  for (const page of [adasPage, gracesPage])
    await eventually(() => pill(page).getAttribute('aria-label')).toBe('2 × 👍, also you')
  expect(await pill(adasPage).getAttribute('title')).toBe('Like: you, Grace')
  await saved(gracesPage)

  const watching = await openBoard(stage, edsger, board)
  await eventually(() => pill(watching).getAttribute('aria-label')).toBe('2 × 👍')
  await pill(watching).click()

  // A press on the pill is no press on the note: nothing is dragged or chosen by it.
  await gracesPage.keyboard.press('Escape')
  await pill(gracesPage).click()
  await eventually(() => pill(adasPage).innerText()).toBe('👍 1')
  await gracesPage.keyboard.press('Control+z')
  await eventually(() => pill(adasPage).innerText()).toBe('👍 2')
  await adasPage.keyboard.press('Control+z')
  await eventually(() => pill(gracesPage).getAttribute('aria-label')).toBe('1 × 👍, you')
  const [read] = await readNotes(ada, board)
  expect(read?.reactions).toEqual([{ name: 'like', people: [team.grace.me.id] }])

  await adasPage.keyboard.press('Shift+O')
  const row = adasPage.locator('[data-listed]', { hasText: 'Warn' })
  await row.getByRole('button', { name: '1 × 👍' }).press('Enter')
  await eventually(() => pill(gracesPage).innerText()).toBe('👍 2')
  expect(await row.getByRole('button', { name: '2 × 👍, also you' }).getAttribute('aria-pressed')).toBe(
    'true',
  )
})

test('two tag a note at the same moment and keep both tags; the list shows the notes of one tag', async () => {
  const { ada, grace } = team
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await addNotes(ada, board, [{ text: 'Nothing to do with it' }])
  await writeNote(adasPage, { x: 600, y: 500 }, 'Login takes a minute')
  await note(gracesPage, 'Login').waitFor()
  const tagging = async (page: typeof adasPage, tag: string) => {
    await page.mouse.click(600, 500)
    await page.getByRole('button', { name: 'Tags' }).click()
    await page.getByRole('combobox', { name: 'Tags' }).fill(tag)
    await page.getByRole('option', { name: `Make “${tag}”` }).waitFor()
  }
  await Promise.all([tagging(adasPage, 'риск'), tagging(gracesPage, 'quick win')])
  await Promise.all([adasPage, gracesPage].map(page => page.keyboard.press('Enter')))
  for (const page of [adasPage, gracesPage])
    await eventually(() => note(page, 'Login').locator('[data-tag]').allInnerTexts()).toEqual([
      'quick win',
      'риск',
    ])
  await saved(adasPage)
  await saved(gracesPage)
  const tagsOf = async () => (await readNotes(ada, board)).find(({ text }) => text.startsWith('Login'))?.tags
  expect(await tagsOf()).toEqual(['quick win', 'риск'])

  // A tag that the note has is taken off again; the pointer does it too.
  await adasPage.getByRole('option', { name: 'quick win' }).click()
  await eventually(() => note(gracesPage, 'Login').locator('[data-tag]').allInnerTexts()).toEqual(['риск'])

  const phonePage = await stage.visit(grace, boardPath(grace, board), phone)
  await eventually(() => phonePage.getByRole('listitem').filter({ hasText: 'Nothing' }).count()).toBe(1)
  await phonePage.getByRole('button', { name: '#риск 1' }).tap()
  await eventually(() => phonePage.locator('[data-listed]').allInnerTexts()).toHaveLength(1)
  await phonePage.getByRole('button', { name: '#риск 1' }).tap()
  await phonePage.getByRole('searchbox', { name: 'Find notes' }).fill('nothing ada')
  await eventually(() => phonePage.locator('[data-listed]').count()).toBe(1)
})

test('Ctrl+F goes through what has the words: notes, lanes and authors; an observer finds as well', async () => {
  const { ada, edsger } = team
  const board = await createBoard(ada, 'journey-as-is')
  await addNotes(ada, board, [
    { text: 'Ещё раз просят логи', zone: 'pains/filed' },
    { text: 'Логи не те', zone: 'pains/fix' },
    { text: 'Something else', zone: 'actions/fix' },
  ])
  const page = await openBoard(stage, edsger, board)
  await note(page, 'Логи не те').waitFor()
  await pressOnLayout(page, { key: 'а', code: 'KeyF', isCtrl: true })
  const bar = page.getByRole('search', { name: 'Find' })
  const field = bar.getByRole('textbox')
  const count = bar.locator('output')
  await field.fill('ЛОГИ')
  await eventually(() => count.innerText()).toBe('1 of 2')
  expect(await page.locator('[data-found]').getAttribute('data-found')).toBe('0')
  await field.press('Enter')
  await eventually(() => count.innerText()).toBe('2 of 2')
  await field.press('ArrowDown')
  await eventually(() => count.innerText()).toBe('1 of 2')
  await field.press('Shift+Enter')
  await eventually(() => count.innerText()).toBe('2 of 2')
  await field.fill('еще логи')
  await eventually(() => count.innerText()).toBe('1 of 1')
  await field.fill('diagnosis')
  await eventually(() => count.innerText()).toBe('1 of 1')
  await field.fill('ada')
  await eventually(() => count.innerText()).toBe('1 of 3')
  await field.fill('no such words')
  await eventually(() => count.innerText()).toBe('Nothing found')
  await addNotes(ada, board, [{ text: 'no such words before' }])
  await eventually(() => count.innerText()).toBe('1 of 1')
  await field.press('Escape')
  await bar.waitFor({ state: 'detached' })
  expect(await page.locator('[data-found]').count()).toBe(0)
  await page.keyboard.press('Control+f')
  await field.waitFor()
})

test('a pointer that rests on a note is told who wrote it, and so is the menu', async () => {
  const { adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 600, y: 400 }, 'by whom')
  await note(gracesPage, 'by whom').waitFor()
  await gracesPage.mouse.move(590, 400)
  await gracesPage.mouse.move(600, 400)
  const tip = gracesPage.locator('[data-author-tip]')
  await eventually(() => tip.innerText()).toMatch(/^Ada · \d\d:\d\d$/)
  await gracesPage.mouse.move(900, 700)
  await tip.waitFor({ state: 'detached' })
  // The editor hears of moves with a delay: one who has left the board rests on no note of it.
  const goOn = await holdTimers(gracesPage, 32, 400)
  await gracesPage.mouse.move(590, 400)
  await gracesPage.mouse.move(600, 400)
  await gracesPage.mouse.move(600, 10)
  for (let turn = 0; turn < 3; turn++) {
    await goOn()
    await written(gracesPage)
  }
  expect(await tip.count()).toBe(0)
  await gracesPage.mouse.move(900, 700)
  await gracesPage.mouse.click(600, 400)
  await gracesPage.getByRole('button', { name: 'More' }).click()
  await gracesPage.getByText(/^Written by Ada · \d\d:\d\d$/).waitFor()
})

test('several notes get a size and a colour at once, for everybody, and one undo takes it back', async () => {
  const { ada } = team
  const { board, adasPage, gracesPage } = await twoBefore(stage, team)
  await writeNote(adasPage, { x: 400, y: 300 }, 'a few words that need more than a line')
  await writeNote(adasPage, { x: 800, y: 300 }, 'short')
  await adasPage.keyboard.press('Control+a')
  await adasPage.getByRole('button', { name: 'More' }).click()
  await adasPage.getByRole('menuitem', { name: 'Size' }).click()
  await adasPage.getByRole('menuitemradio', { name: 'Extra large' }).click()
  const sizes = (page: typeof adasPage) =>
    page.locator('[data-note]').evaluateAll(notes => notes.map(each => getComputedStyle(each).fontSize))
  await eventually(() => sizes(gracesPage)).toEqual(['34px', '34px'])
  await saved(adasPage)
  const [long] = (await readNotes(ada, board)).filter(({ text }) => text.startsWith('a few'))
  const box = await note(adasPage, 'a few').boundingBox()
  expect([long?.w, long?.h]).toEqual([box?.width, box?.height])

  await adasPage.keyboard.press('7')
  await eventually(() => note(gracesPage, 'short').getAttribute('data-color')).toBe('green')
  await adasPage.keyboard.press('Control+z')
  await adasPage.keyboard.press('Control+z')
  await eventually(() => sizes(gracesPage)).toEqual(['16px', '16px'])
  await adasPage.keyboard.press('Escape')

  // By its corner it grows as a whole.
  const shape = async (page: typeof adasPage) => {
    const { width = 0, height = 1 } = (await note(page, 'short').boundingBox()) ?? {}
    return { width, form: width / height }
  }
  const small = await shape(gracesPage)
  const { x, y, width, height } = (await note(adasPage, 'short').boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  }
  await note(adasPage, 'short').click()
  await drag(adasPage, { x: x + width, y: y + height }, { x: x + 2 * width, y: y + 2 * height })
  await eventually(async () => (await shape(gracesPage)).width).toBeGreaterThan(1.9 * small.width)
  expect((await shape(gracesPage)).form).toBeCloseTo(small.form, 1)
  expect(await note(gracesPage, 'short').evaluate(each => getComputedStyle(each).fontSize)).toBe('32px')
  await adasPage.keyboard.press('Control+z')
  await adasPage.keyboard.press('Escape')
  await writeNote(adasPage, { x: 600, y: 600 }, 'the next one')
  await eventually(() => note(gracesPage, 'the next one').getAttribute('data-color')).toBe('green')
})
