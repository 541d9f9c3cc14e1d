import { expect, test } from 'vitest'
import { addNotes, readNotes, type Participant } from '../people.ts'
import { until } from '../sync/stage/boardClients.ts'
import { scene } from '../sync/stage/scene.ts'

/** A server whose clock is the test's. */
async function calendar() {
  let today = '2026-03-02'
  const set = await scene({
    now: () => `${today}T10:00:00.000Z`,
    sync: { limits: { sweepMs: 20 } },
  })
  return { ...set, setDay: (day: string) => (today = day) }
}

const reasonsOf = async (person: Participant) =>
  Object.values((await person.state()).versions).map(({ reason, of, notes }) => [
    reason,
    of.slice(0, 10),
    notes,
  ])

test('what was on a board at the end of a day is kept before it is changed on another', async () => {
  const { member, board, setDay } = await calendar()
  await addNotes(member, board, [{ text: 'Monday' }])
  await addNotes(member, board, [{ text: 'Monday, later' }])
  setDay('2026-03-05')
  await addNotes(member, board, [{ text: 'Thursday' }])
  await until(async () => (await reasonsOf(member)).length > 0, 'a version')
  expect(await reasonsOf(member)).toEqual([['day', '2026-03-02', 2]])
  const [version] = await member.call('readVersions', { params: { room: member.room, board } })
  expect(version).toMatchObject({ by: member.me.id })
})

test('it is kept without anybody changing the board again, and once', async () => {
  const { member, board, setDay } = await calendar()
  await addNotes(member, board, [{ text: 'Monday' }])
  setDay('2026-03-03')
  await until(async () => (await reasonsOf(member)).length > 0, 'a version')
  setDay('2026-03-04')
  await readNotes(member, board)
  await addNotes(member, board, [{ text: 'Wednesday' }])
  setDay('2026-03-05')
  await until(async () => (await reasonsOf(member)).length > 1, 'a second version')
  expect(await reasonsOf(member)).toEqual([
    ['day', '2026-03-02', 1],
    ['day', '2026-03-04', 2],
  ])
})

test('a day that ends as the last version has it is not kept again', async () => {
  const { member, board, setDay } = await calendar()
  await addNotes(member, board, [{ text: 'Monday' }])
  await member.command({ type: 'version.create', board, title: 'Done' })
  setDay('2026-03-03')
  await addNotes(member, board, [{ text: 'Tuesday' }])
  setDay('2026-03-04')
  await until(async () => (await reasonsOf(member)).length > 1, 'the version of Tuesday')
  expect(await reasonsOf(member)).toEqual([
    ['named', '2026-03-02', 1],
    ['day', '2026-03-03', 2],
  ])
})

const endsOf = async (person: Participant) =>
  Object.values((await person.state()).versions).map(({ ended }) => ended)

test('the end of a round keeps what its groups left on their boards, by the number of the round', async () => {
  const { facilitator, member } = await calendar()
  const boards: string[] = []
  for (const name of ['Red', 'Green']) {
    const { result } = await facilitator.command({ type: 'group.create', name, color: 'blue' })
    const group = result?.group
    const made = await facilitator.command({ type: 'board.create', title: name, template: 'blank', group })
    boards.push(made.result?.board ?? '')
  }
  const activities = [{ title: 'Go round', mode: 'rotate' as const, minutes: 5 }]
  const { result } = await facilitator.command({ type: 'session.create', title: 'Journeys', activities })
  const session = result?.session ?? ''
  await facilitator.command({ type: 'session.start', session })
  for (const from of [1, 2]) {
    await addNotes(facilitator, boards[0] ?? '', [{ text: `Of round ${from}` }])
    await facilitator.command({ type: 'session.rotate', session, from })
  }
  const ends = await endsOf(member)
  expect(ends).toContainEqual({ kind: 'round', number: 1 })
  expect(ends.at(-1)).toEqual({ kind: 'round', number: 2 })
})

test('locking a board keeps what came of it, once', async () => {
  const { facilitator, member, board } = await calendar()
  await addNotes(member, board, [{ text: 'The result' }])
  for (const locked of [true, false, true]) await facilitator.command({ type: 'board.lock', board, locked })
  expect(await reasonsOf(member)).toEqual([['activity', '2026-03-02', 1]])
  expect(await endsOf(member)).toEqual([{ kind: 'lock' }])
})

test('when a step of a session ends, what came of it on its board is kept', async () => {
  const { facilitator, member, board } = await calendar()
  const step = (title: string, on?: string) => ({ title, mode: 'write' as const, minutes: 5, board: on })
  const activities = [step('First', board), step('Anywhere'), step('Last', board)]
  const { result } = await facilitator.command({ type: 'session.create', title: 'Retro', activities })
  const session = result?.session ?? ''
  await facilitator.command({ type: 'session.start', session })
  await addNotes(member, board, [{ text: 'Of the first step' }])
  await facilitator.command({ type: 'session.next', session, from: 0 })
  await addNotes(member, board, [{ text: 'Beside' }])
  await facilitator.command({ type: 'session.next', session, from: 1 })
  expect(await reasonsOf(member)).toEqual([['activity', '2026-03-02', 1]])
  await facilitator.command({ type: 'session.end', session })
  expect((await reasonsOf(member)).map(([, , notes]) => notes)).toEqual([1, 2])
  expect(await endsOf(member)).toEqual([
    { kind: 'step', title: 'First', next: 'Anywhere' },
    { kind: 'step', title: 'Last' },
  ])
})
