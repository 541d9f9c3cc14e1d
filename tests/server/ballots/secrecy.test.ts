// Whoever wants to know what others answer reads everything there is: what they are told must be the same, whatever it was.
import { describe, expect, test } from 'vitest'
import type { Role } from '#shared/people/model.ts'
import { serverForTest } from '../fixture.ts'
import { openLive } from '../live/liveSocket.ts'
import {
  addNotes,
  createBoard,
  createRoom,
  createTeam,
  join,
  readNotes,
  type Participant,
} from '../people.ts'
import { joinBoard } from '../sync/stage/boardClients.ts'
import { kinds, type Kind } from './kinds.ts'

interface World {
  /** What a person of each role knows while it is open, and when it is over, told as a text. */
  before: Record<Role, string>
  after: Record<Role, string>
  /** One of those who answered. */
  own: string
  /** Ids of those who answered. */
  voters: string[]
}

/** The ids a server gives out are the same in all worlds, and time stands still: only the answers differ. */
async function play(kind: Kind, { way, anonymous }: { way: 0 | 1; anonymous: boolean }): Promise<World> {
  let ids = 0
  const server = await serverForTest({
    newId: () => `id${String(++ids).padStart(6, '0')}`,
    now: () => '2026-03-02T09:00:00.000Z',
  })
  const { facilitator, member, observer } = await createTeam(server)
  const voter = await join(server, facilitator.invites.member, 'Barbara')
  const second = await join(server, facilitator.invites.facilitator, 'Margaret')
  const board = await createBoard(facilitator, 'blank')
  const notes = await addNotes(facilitator, board, [{ text: 'One' }, { text: 'Two' }, { text: 'Three' }])
  const spies = { facilitator, member, observer }
  const lives = Object.values(spies).map(({ room, token }) => openLive(server, { room, token, since: 0 }))
  await Promise.all(lives.map(live => live.until(frame => frame.type === 'presence')))
  const { result } = await facilitator.command(kind.opening(board, notes, anonymous))
  const id = Object.values(result ?? {})[0] ?? ''
  const answers = kind.answers[way](id, notes)
  for (const [at, answer] of answers.entries())
    for (const by of [voter, second]) {
      await by.command(answer, `answer-${at}`)
      // A retry is answered again, to whoever asked first only.
      await by.command(answer, `answer-${at}`)
    }
  for (const live of lives) await live.until(frame => frame.type === 'presence' && kind.turnout(frame, 2))

  const knownTo = async (spy: Participant, at: number) => {
    const told = lives[at]?.frames ?? []
    const presence = told.filter(frame => frame.type === 'presence')
    for (const turnout of presence.flatMap(frame => kind.turnoutsIn(frame)))
      expect(Object.keys(turnout).sort()).toEqual(kind.keysOfTurnout)
    const late = openLive(server, { room: spy.room, token: spy.token, since: 0 })
    await late.until(frame => frame.type === 'presence')
    const { doc } = await joinBoard({ origin: server.origin, board, token: spy.token })
    const text = async (path: string) => (await spy.request(`/api/rooms/${spy.room}${path}`)).text()
    const [answer] = answers
    const known = JSON.stringify({
      frames: told.filter(frame => frame.type === 'event'),
      turnout: presence.slice(-1).map(frame => kind.turnoutsIn(frame)),
      late: late.frames.filter(frame => frame.type !== 'presence'),
      records: doc.getMap('records').toJSON(),
      refusal: spy === observer && answer ? await spy.refused(answer) : '',
      answers: await Promise.all(
        [
          '',
          '/events',
          '/events?since=10',
          `/boards/${board}/notes`,
          `/boards/${board}/outline`,
          `/boards/${board}/versions`,
          ...['json', 'csv', 'markdown', 'tldr'].map(format => `/boards/${board}/export?format=${format}`),
          ...['json', 'csv', 'markdown'].map(format => `/backlog?format=${format}`),
        ].map(text),
      ),
    })
    return unquoted(known).replaceAll(server.origin, '')
  }
  const knownToAll = async () => ({
    facilitator: await knownTo(facilitator, 0),
    member: await knownTo(member, 1),
    observer: await knownTo(observer, 2),
  })

  const before = await knownToAll()
  const own = JSON.stringify(await voter.state())
  await facilitator.command(kind.closing(id))
  for (const live of lives)
    await live.until(frame => frame.type === 'event' && frame.event.type === kind.closed)
  const after = await knownToAll()
  return { before, after, own, voters: [voter.me.id, second.me.id] }
}

const roles = ['facilitator', 'member', 'observer'] as const

describe.each(kinds.flatMap(kind => [false, true].map(anonymous => ({ name: kind.name, kind, anonymous }))))(
  '$name, with $anonymous for anonymous',
  ({ kind, anonymous }) => {
    test('before the close nobody is told what others answer, and everybody after it', async () => {
      const [left, right] = [await play(kind, { way: 0, anonymous }), await play(kind, { way: 1, anonymous })]
      for (const role of roles) {
        expect([role, left.before[role] === right.before[role]]).toEqual([role, true])
        expect([role, left.after[role] === right.after[role]]).toEqual([role, false])
      }
      expect(left.own).not.toBe(right.own)
    })

    test('who answered what is told after the close, unless it was anonymous', async () => {
      const { before, after, voters } = await play(kind, { way: 0, anonymous })
      for (const role of roles)
        for (const voter of voters) {
          expect([role, kind.ballot(voter).test(before[role])]).toEqual([role, false])
          expect([role, kind.ballot(voter).test(after[role])]).toEqual([role, !anonymous])
          expect(after[role]).not.toMatch(new RegExp(`"${kind.answered}"[^}]*"by":"${voter}"`))
        }
    })
  },
)

/** Answers are texts within the text. */
const unquoted = (text: string) => text.replaceAll('\\"', '"')

test('notes and files say what each note got once the vote is over, and nothing before', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const board = await createBoard(ada, 'blank')
  const [note = ''] = await addNotes(ada, board, [{ text: 'One' }, { text: 'Two' }])
  const { result } = await ada.command({ type: 'vote.open', board, budget: 3 })
  const vote = result?.vote ?? ''
  await ada.command({ type: 'vote.cast', vote, note, count: 2 })
  const votes = async () => (await readNotes(ada, board)).map(each => each.votes)
  const csv = async () =>
    (await ada.request(`/api/rooms/${ada.room}/boards/${board}/export?format=csv&language=en`)).text()
  expect(await votes()).toEqual([undefined, undefined])
  expect(await csv()).not.toContain('Votes')
  await ada.command({ type: 'vote.close', vote })
  expect(await votes()).toEqual([[{ vote, dots: 2 }], undefined])
  expect(await csv()).toMatch(/Heading,Votes\r\n.*,2\r\n.*,0$/)
})

test('dots are given, and hands shown, by members of the room alone', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const board = await createBoard(ada, 'blank')
  const [note = ''] = await addNotes(ada, board, [{ text: 'One' }])
  const { result: opened } = await ada.command({ type: 'vote.open', board, budget: 1 })
  const { result: asked } = await ada.command({ type: 'fist.open' })
  const elsewhere = await createRoom(server, { you: 'Mallory' })
  const cast = { type: 'vote.cast', vote: opened?.vote ?? '', note, count: 1 } as const
  expect(await elsewhere.refused(cast)).toBe('no-such-vote')
  expect(await elsewhere.refused({ type: 'fist.answer', fist: asked?.fist ?? '', fingers: 5 })).toBe(
    'no-such-fist',
  )
})
