// What people answer in secret, each kind with two ways to answer that show in nothing but the answers.
import type { LiveFrame } from '#shared/api/live.ts'
import type { CommandInput } from '../people.ts'

type Presence = Extract<LiveFrame, { type: 'presence' }>

export interface Kind {
  name: string
  opening(board: string, notes: string[], anonymous: boolean): CommandInput
  /** What each person who answers asks for, in each of two worlds. */
  answers: readonly [Answering, Answering]
  /** How far it is when so many people have answered, as the presence frame tells it: it says nothing else. */
  turnout(presence: Presence, people: number): boolean
  keysOfTurnout: readonly string[]
  turnoutsIn(presence: Presence): readonly object[]
  closing(id: string): CommandInput
  closed: string
  /** Somebody's answer, in a text of all that is known. */
  ballot(person: string): RegExp
  answered: string
}

type Answering = (id: string, notes: string[]) => CommandInput[]

const cast =
  (...dots: [note: number, count: number][]): Answering =>
  (vote, notes) =>
    dots.map(([at, count]) => ({ type: 'vote.cast', vote, note: notes[at] ?? '', count }))

const show =
  (fingers: number): Answering =>
  fist => [{ type: 'fist.answer', fist, fingers }]

const put =
  (...places: [note: number, impact: number, effort: number][]): Answering =>
  (placing, notes) =>
    places.map(([at, impact, effort]) => ({
      type: 'placing.place',
      placing,
      note: notes[at] ?? '',
      place: { impact, effort },
    }))

export const kinds: readonly Kind[] = [
  {
    name: 'dots',
    opening: (board, _notes, anonymous) => ({ type: 'vote.open', board, budget: 5, anonymous }),
    answers: [cast([0, 2], [1, 1]), cast([2, 1], [1, 2])],
    turnout: ({ votes }, people) => votes?.[0]?.dots === 3 * people,
    keysOfTurnout: ['dots', 'people', 'vote'],
    turnoutsIn: ({ votes = [] }) => votes,
    closing: vote => ({ type: 'vote.close', vote }),
    closed: 'vote.closed',
    ballot: person => new RegExp(`"${person}":{"id\\d+":\\d`),
    answered: 'vote.cast',
  },
  {
    name: 'hands',
    opening: (_board, _notes, anonymous) => ({ type: 'fist.open', question: 'Shall we?', anonymous }),
    answers: [show(1), show(4)],
    turnout: ({ fists }, people) => fists?.[0]?.people === people,
    keysOfTurnout: ['fist', 'people'],
    turnoutsIn: ({ fists = [] }) => fists,
    closing: fist => ({ type: 'fist.close', fist }),
    closed: 'fist.closed',
    ballot: person => new RegExp(`"ballots":{[^}]*"${person}":\\d`),
    answered: 'fist.answered',
  },
  {
    name: 'places',
    opening: (board, notes, anonymous) => ({ type: 'placing.open', board, notes, anonymous }),
    answers: [put([0, 80, 20], [1, 10, 90]), put([0, 15, 85], [1, 90, 10])],
    turnout: ({ placings }, people) => placings?.[0]?.people === people,
    keysOfTurnout: ['done', 'people', 'placing'],
    turnoutsIn: ({ placings = [] }) => placings,
    closing: placing => ({ type: 'placing.close', placing }),
    closed: 'placing.closed',
    ballot: person => new RegExp(`"${person}":{"id\\d+":{"impact"`),
    answered: 'placing.placed',
  },
]
