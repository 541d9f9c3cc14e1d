// The strategy session as forty people have it, from hidden writing to initiatives, by the wire that is in
// docs/protocol.md: each with a stock y-websocket client and a socket for what happens in the room.
import { recordsOf } from '#shared/canvas/document.ts'
import type { Session } from '../../../server/demo/session.ts'
import { createRoom, type Facilitator } from '../../server/people.ts'
import { waitFor } from '../statistics.ts'
import { activities, gather, made } from './agenda.ts'
import { Attendee, type Company, type WrittenNote } from './attendee.ts'
import { Follower } from './follower.ts'
import { findIdeas, markOthers, voteOnOwn } from './judging.ts'
import type { Trip } from './line.ts'

export interface Pace {
  people: number
  /** On each board that a person is at. */
  notesEach: number
  /** How often each of them does something. Milliseconds. */
  everyMs: number
  /** How long a step takes at least. Milliseconds. */
  stepMs: number
  /** Between the announcement of a turn and it. Seconds. */
  countdown: number
  /** What does not come so soon does not come. Milliseconds. */
  patienceMs: number
  /** Called when a turn is announced, and when it is over. */
  onTurn?: (isOver: boolean) => Promise<unknown>
}

export interface PlayedSession extends Pick<Company, 'edits' | 'sights' | 'moves'> {
  facilitator: Facilitator
  session: string
  attendees: Attendee[]
  written: WrittenNote[]
  marks: Trip[]
  dots: Trip[]
  /** When the boards were turned. */
  turns: number[]
  /** From the facilitator's word until what was hidden was before everybody. */
  revealMs: number
  ideas: string[]
  promoteMs: number
  leave: () => void
}

export async function playSession(
  server: { origin: string },
  sample: Session,
  pace: Pace,
): Promise<PlayedSession> {
  const facilitator = await createRoom(server, { name: sample.title.ru, you: 'Инна' })
  const groups = await gather(server, facilitator, sample, pace.people)
  const company: Company = {
    origin: server.origin,
    textsFor: (template, group) => {
      const named = groups.find(({ id }) => id === group)?.named
      return sample.boards.find(board => board.template === template && board.group === named)?.notes ?? []
    },
    notesEach: pace.notesEach,
    edits: [],
    sights: [],
    moves: [],
    begunAt: new Map(),
  }
  const attendees = groups.flatMap(({ id, people }) =>
    people.map((who, nth) => new Attendee(company, who, id, nth)),
  )
  const [anybody] = attendees
  if (!anybody) throw new Error('Nobody takes part')
  await Promise.all(attendees.map(attendee => attendee.come()))
  const title = sample.title.ru
  const session = await made('session', facilitator, { type: 'session.create', title, activities })
  const turns: number[] = []
  const leader = await Follower.open(server, facilitator, ({ type }) => {
    if (type === 'session.rotated') turns.push(performance.now())
  })

  let step = 0
  const next = () => facilitator.command({ type: 'session.next', session, from: step++ })
  const until = async (what: string, isSo: () => boolean | Promise<boolean>) => {
    if (!(await waitFor(isSo, pace.patienceMs))) throw new Error(`Waited in vain until ${what}`)
  }
  const knows = ({ state }: Attendee) => {
    const run = state.sessions[session]?.run
    return run?.step === step && run.rounds.length === turns.length
  }
  async function write(): Promise<void> {
    const begin = performance.now()
    await until('everybody knows where the session is', () => attendees.every(knows))
    await until('everybody sits where they belong', () => attendees.every(({ isSeated }) => isSeated))
    await until('everybody has written', () => attendees.every(({ isDone }) => isDone))
    await until('the step is over', () => performance.now() - begin > pace.stepMs)
  }
  async function reveal(): Promise<number> {
    const begin = performance.now()
    await facilitator.command({ type: 'session.reveal', session })
    const hidden = attendees.flatMap(({ written }) => written.filter(note => note.isHidden))
    await until('what was hidden is shown', () =>
      attendees.every(({ board, shown }) => {
        const there = shown && recordsOf(shown)
        return there && hidden.every(note => note.board !== board || there.has(`shape:${note.id}`))
      }),
    )
    return performance.now() - begin
  }
  async function turn(): Promise<void> {
    await pace.onTurn?.(false)
    const [from, seconds] = [turns.length + 1, pace.countdown]
    await facilitator.command({ type: 'session.callTurn', session, from, seconds })
    await until('the boards are turned', () => turns.length === from)
    await write()
    await pace.onTurn?.(true)
  }

  let nth = 0
  const working = setInterval(
    () => attendees[nth++ % attendees.length]?.work(),
    pace.everyMs / attendees.length,
  )
  try {
    await facilitator.command({ type: 'session.start', session })
    await Promise.all(attendees.map(({ who }) => who.command({ type: 'session.attend', session })))
    await write()
    const revealMs = await reveal()
    await next()
    await write()
    await next()
    await turn()
    const marks = await markOthers(attendees)
    await next()
    await write()
    await next()
    await turn()
    await next()
    await write()
    clearInterval(working)
    await until('everything is on disk', () => attendees.every(attendee => attendee.settle()))
    const dots = await voteOnOwn(facilitator, session, attendees)
    await next()
    const ideas = await findIdeas(facilitator, anybody)
    await next()
    const begin = performance.now()
    await facilitator.command({ type: 'idea.promote', ideas })
    const promoteMs = performance.now() - begin
    await facilitator.command({ type: 'session.end', session })
    await until('everybody sits where it ended', () =>
      attendees.every(each => each.isSeated && each.settle()),
    )
    const { edits, sights, moves } = company
    const written = attendees.flatMap(attendee => attendee.written)
    const leave = () => {
      leader.close()
      for (const attendee of attendees) attendee.leave()
    }
    const measured = { edits, sights, moves, marks, dots, turns, revealMs, promoteMs }
    return { facilitator, session, attendees, written, ideas, leave, ...measured }
  } finally {
    clearInterval(working)
  }
}
