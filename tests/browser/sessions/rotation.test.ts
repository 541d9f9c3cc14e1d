// Two groups, made and mixed by whoever leads, whose boards are turned.
import { expect, test } from 'vitest'
import { createBoard, join } from '../../server/people.ts'
import { stageForFile } from '../stage/browser.ts'
import { boardPath, eventually, meet, openBoard } from '../stage/canvas.ts'

const stage = stageForFile()

test('groups are made, get boards, and everybody moves when the boards are turned, and back', async () => {
  const { ada, grace } = await meet(stage)
  const boris = await join(stage.server, ada.invites.member, 'Boris')
  const hall = await createBoard(ada, 'blank')
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Strategy',
    activities: [
      { title: 'Draw', mode: 'write', minutes: 30, template: 'five-whys' },
      { title: 'Turn', mode: 'rotate', minutes: 5 },
    ],
  })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })

  // Whoever leads has the agenda open from the beginning.
  const leading = await openBoard(stage, ada, hall)
  const panel = leading.getByRole('complementary', { name: 'Session' })
  await panel.getByRole('tab', { name: 'Groups' }).click()
  await panel.getByRole('button', { name: '2 groups' }).click()
  const red = panel.getByRole('listitem', { name: 'Red' })
  await panel.getByRole('listitem', { name: 'Blue' }).waitFor()
  await panel.getByRole('button', { name: 'Put Boris into a group' }).click()
  await leading.getByRole('menuitem', { name: 'Red' }).click()
  await red.getByRole('img', { name: 'Boris' }).waitFor()
  await panel.getByRole('button', { name: 'Mix at random' }).click()
  await eventually(async () => (await ada.state()).people[grace.me.id]?.group).toBeDefined()
  const { people } = await ada.state()
  expect(people[grace.me.id]?.group).not.toBe(people[boris.me.id]?.group)

  await panel.getByRole('button', { name: 'Make their boards' }).click()
  const boardOf = async (person: typeof grace) =>
    Object.values((await ada.state()).boards).find(({ group }) => group === people[person.me.id]?.group)
      ?.id ?? ''
  await eventually(async () => (await boardOf(grace)) !== '' && (await boardOf(boris)) !== '').toBe(true)
  const [gracesBoard, borisBoard] = [await boardOf(grace), await boardOf(boris)]
  const [gracesPage, borisPage] = await Promise.all([
    openBoard(stage, grace, gracesBoard),
    openBoard(stage, boris, borisBoard),
  ])

  // Announced to everybody, called off, and announced again.
  await ada.command({ type: 'session.callTurn', session, from: 1, seconds: 600 })
  await gracesPage.getByText('finish your sentence').waitFor()
  await panel.getByRole('button', { name: /call it off/ }).click()
  await gracesPage.getByText('finish your sentence').waitFor({ state: 'detached' })
  await panel.getByRole('button', { name: 'Turn in 0:10' }).click()
  // Nobody has to wait for ten seconds here.
  await ada.command({ type: 'session.callTurn', session, from: 1, seconds: 1 })
  await Promise.all([
    gracesPage.waitForURL(`**${boardPath(grace, borisBoard)}`),
    borisPage.waitForURL(`**${boardPath(boris, gracesBoard)}`),
  ])
  await panel.getByRole('columnheader', { name: 'Round 3' }).waitFor()

  // A word to all, and a call from a group.
  await panel.getByRole('textbox', { name: 'Message to everybody' }).fill('Two more minutes')
  await leading.keyboard.press('Enter')
  await gracesPage.getByText('Two more minutes').waitFor()
  // Keys are the board's once it is open.
  await gracesPage.getByRole('toolbar', { name: 'Tools' }).waitFor()
  await gracesPage.keyboard.press('Shift+P')
  const own = gracesPage.getByRole('complementary', { name: 'Session' })
  await own.getByRole('tab', { name: 'Groups' }).click()
  await own.getByRole('button', { name: 'Call the facilitator' }).click()
  await panel.getByText('Grace needs you').waitFor()
  await panel.getByRole('button', { name: 'Done' }).click()
  await own.getByRole('button', { name: 'Call the facilitator' }).waitFor()

  await panel.getByRole('button', { name: 'Undo the turn' }).click()
  await Promise.all([
    gracesPage.waitForURL(`**${boardPath(grace, gracesBoard)}`),
    borisPage.waitForURL(`**${boardPath(boris, borisBoard)}`),
  ])
})

test('where a step names no board, a turn that is undone leads people back to their own', async () => {
  const { ada, grace } = await meet(stage)
  const ownBoard = async (person: typeof grace, name: string) => {
    const group = (await ada.command({ type: 'group.create', name, color: 'blue' })).result?.group ?? ''
    await ada.command({ type: 'group.assign', person: person.me.id, group })
    const { result } = await ada.command({ type: 'board.create', title: name, template: 'blank', group })
    return result?.board ?? ''
  }
  const [adas, graces] = [await ownBoard(ada, 'Red'), await ownBoard(grace, 'Blue')]
  const activities = [{ title: 'Wherever you are', mode: 'discuss', minutes: 5 } as const]
  const { result } = await ada.command({ type: 'session.create', title: 'Talk', activities })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const [adasPage, gracesPage] = await Promise.all([
    openBoard(stage, ada, adas),
    openBoard(stage, grace, graces),
  ])
  const at = (own: string, others: string) =>
    Promise.all([
      adasPage.waitForURL(`**${boardPath(ada, own)}`),
      gracesPage.waitForURL(`**${boardPath(grace, others)}`),
    ])

  await ada.command({ type: 'session.rotate', session, from: 1 })
  await at(graces, adas)
  await ada.command({ type: 'session.undoTurn', session, from: 2 })
  await at(adas, graces)
})

test('of four groups’ boards everybody may be sent two on', async () => {
  const { ada } = await meet(stage)
  const boards: string[] = []
  for (const [name, color] of [
    ['Red', 'pink'],
    ['Blue', 'blue'],
    ['Green', 'green'],
    ['Teal', 'teal'],
  ] as const) {
    const { result } = await ada.command({ type: 'group.create', name, color })
    const group = result?.group ?? ''
    const made = await ada.command({ type: 'board.create', title: name, template: 'blank', group })
    boards.push(made.result?.board ?? '')
  }
  const { result } = await ada.command({
    type: 'session.create',
    title: 'Strategy',
    activities: [{ title: 'Turn', mode: 'rotate', minutes: 5 }],
  })
  const session = result?.session ?? ''
  await ada.command({ type: 'session.start', session })
  const page = await openBoard(stage, ada, boards[0] ?? '')
  const panel = page.getByRole('complementary', { name: 'Session' })
  await panel.getByRole('tab', { name: 'Groups' }).click()
  const rule = panel.getByRole('combobox', { name: 'Next turn' })
  await rule.click()
  await page.getByRole('option', { name: '3 boards on' }).waitFor()
  await page.getByRole('option', { name: '2 boards on' }).click()
  await eventually(() => rule.textContent()).toBe('2 boards on')
  await panel.getByRole('button', { name: 'Turn in 0:10' }).click()
  await eventually(async () => (await ada.state()).sessions[session]?.run?.turn?.by).toBe(2)
})
