import { expect, test } from 'vitest'
import { serverForTest } from '../fixture.ts'
import { addNotes, createBoard, createTeam, readNotes, type Participant } from '../people.ts'

async function teamWithRetro() {
  const { facilitator, member, ...others } = await createTeam(await serverForTest())
  const board = await createBoard(facilitator, 'retro-start-stop-continue')
  await addNotes(member, board, [{ text: 'Ask the customer first', zone: 'start' }])
  return { facilitator, member, board, ...others }
}

async function saveAs(person: Participant, board: string, withNotes: boolean): Promise<string> {
  const { result } = await person.command({ type: 'template.create', board, title: 'Our retro', withNotes })
  return result?.template ?? ''
}

async function boardOf(person: Participant, template: string): Promise<string> {
  const { result } = await person.command({ type: 'board.create', title: 'Next', template })
  return result?.board ?? ''
}

const outline = (person: Participant, board: string) =>
  person.call('readOutline', { params: { room: person.room, board } })

test('a template of a board has its frames, and its notes when they are wanted', async () => {
  const { facilitator, member, board } = await teamWithRetro()
  const bare = await boardOf(facilitator, await saveAs(member, board, false))
  expect(await readNotes(facilitator, bare)).toEqual([])
  expect((await outline(facilitator, bare)).zones).toHaveLength(5)

  const full = await boardOf(facilitator, await saveAs(member, board, true))
  expect(await readNotes(facilitator, full)).toMatchObject([
    { text: 'Ask the customer first', zone: 'start' },
  ])
})

test('it stays as it was when the board goes on', async () => {
  const { facilitator, member, board } = await teamWithRetro()
  const template = await saveAs(member, board, true)
  await addNotes(member, board, [{ text: 'Too late', zone: 'stop' }])
  await facilitator.command({ type: 'board.archive', board })
  const next = await boardOf(member, template)
  expect((await readNotes(member, next)).map(({ text }) => text)).toEqual(['Ask the customer first'])
})

test('everyone in the room sees what is on it; nobody gets to it as to a board', async () => {
  const { facilitator, member, board } = await teamWithRetro()
  const template = await saveAs(member, board, true)
  const content = await facilitator.call('readOwnTemplate', {
    params: { room: facilitator.room, template },
  })
  expect(content.frames.map(({ props }) => props.frame)).toEqual(['retro', 'actions'])
  expect(content.notes).toHaveLength(1)
  const params = { room: facilitator.room, board: template }
  expect((await facilitator.refusal('readNotes', { params })).code).toBe('no-such-board')
})

test('an own template is not known in another room, and not when it was deleted', async () => {
  const { facilitator, member, board } = await teamWithRetro()
  const template = await saveAs(member, board, false)
  const other = await createTeam(await serverForTest())
  expect(await other.facilitator.refused({ type: 'board.create', title: 'X', template })).toBe(
    'unknown-template',
  )
  await member.command({ type: 'template.delete', template })
  expect(await facilitator.refused({ type: 'board.create', title: 'X', template })).toBe('unknown-template')
  const params = { room: facilitator.room, template }
  expect((await facilitator.refusal('readOwnTemplate', { params })).code).toBe('no-such-template')
})
