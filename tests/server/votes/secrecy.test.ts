// Whoever wants to know how others vote reads everything there is: what they are told must be the same, whatever was voted for.
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
import { joinBoard } from '../sync/boardClients.ts'

type Dots = [note: 0 | 1 | 2, count: number][]

interface World {
  /** What a person of each role knows while the vote is open, and when it is over, told as a text. */
  before: Record<Role, string>
  after: Record<Role, string>
  /** The voter themselves. */
  own: string
  /** Ids of those who voted. */
  voters: string[]
}

/** The ids a server gives out are the same in all worlds, and time stands still: only the votes differ. */
async function play({ dots, anonymous }: { dots: Dots; anonymous: boolean }): Promise<World> {
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
  const { result } = await facilitator.command({ type: 'vote.open', board, budget: 5, anonymous })
  const vote = result?.vote ?? ''
  for (const [at, count] of dots)
    for (const by of [voter, second]) {
      const command = { type: 'vote.cast', vote, note: notes[at] ?? '', count } as const
      await by.command(command, `cast-${at}`)
      // A retry is answered again, to whoever asked first only.
      await by.command(command, `cast-${at}`)
    }
  const given = 2 * dots.reduce((sum, [, count]) => sum + count, 0)
  for (const live of lives)
    await live.until(frame => frame.type === 'presence' && frame.votes?.[0]?.dots === given)

  const knownTo = async (spy: Participant, at: number) => {
    const told = lives[at]?.frames ?? []
    const presence = told.filter(frame => frame.type === 'presence')
    for (const { votes = [] } of presence)
      for (const turnout of votes) expect(Object.keys(turnout).sort()).toEqual(['dots', 'people', 'vote'])
    const late = openLive(server, { room: spy.room, token: spy.token, since: 0 })
    await late.until(frame => frame.type === 'presence')
    const { doc } = await joinBoard({ origin: server.origin, board, token: spy.token })
    const text = async (path: string) => (await spy.request(`/api/rooms/${spy.room}${path}`)).text()
    const command = { type: 'vote.cast', vote, note: notes[0] ?? '', count: 1 } as const
    const known = JSON.stringify({
      frames: told.filter(frame => frame.type === 'event'),
      turnout: presence.at(-1)?.votes,
      late: late.frames.filter(frame => frame.type !== 'presence'),
      records: doc.getMap('records').toJSON(),
      refusal: spy === observer ? await spy.refused(command) : '',
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
  await facilitator.command({ type: 'vote.close', vote })
  for (const live of lives)
    await live.until(frame => frame.type === 'event' && frame.event.type === 'vote.closed')
  const after = await knownToAll()
  return { before, after, own, voters: [voter.me.id, second.me.id] }
}

const roles = ['facilitator', 'member', 'observer'] as const
const one: Dots = [
  [0, 2],
  [1, 1],
]
const other: Dots = [
  [2, 1],
  [1, 2],
]

describe.each([{ anonymous: false }, { anonymous: true }])(
  'with $anonymous for anonymous',
  ({ anonymous }) => {
    test('before the close nobody is told what others vote for, and everybody after it', async () => {
      const [left, right] = [await play({ dots: one, anonymous }), await play({ dots: other, anonymous })]
      for (const role of roles) {
        expect([role, left.before[role] === right.before[role]]).toEqual([role, true])
        expect([role, left.after[role] === right.after[role]]).toEqual([role, false])
      }
      expect(left.own).not.toBe(right.own)
    })

    test('who gave which dot is told after the close, unless it was anonymous', async () => {
      const { before, after, voters } = await play({ dots: one, anonymous })
      for (const role of roles)
        for (const voter of voters) {
          const ballot = new RegExp(`"${voter}":{"id\\d+":\\d`)
          expect([role, ballot.test(before[role])]).toEqual([role, false])
          expect([role, ballot.test(after[role])]).toEqual([role, !anonymous])
          expect(after[role]).not.toMatch(new RegExp(`"vote.cast"[^}]*"by":"${voter}"`))
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

test('dots are given by members of the room alone', async () => {
  const server = await serverForTest()
  const ada = await createRoom(server)
  const board = await createBoard(ada, 'blank')
  const [note = ''] = await addNotes(ada, board, [{ text: 'One' }])
  const { result } = await ada.command({ type: 'vote.open', board, budget: 1 })
  const elsewhere = await createRoom(server, { you: 'Mallory' })
  const cast = { type: 'vote.cast', vote: result?.vote ?? '', note, count: 1 } as const
  expect(await elsewhere.refused(cast)).toBe('no-such-vote')
})
