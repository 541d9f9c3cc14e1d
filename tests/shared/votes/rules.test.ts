import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DomainError } from '#shared/errors.ts'
import type { VoteCommand } from '#shared/votes/rules.ts'
import { ranked, topOf } from '#shared/votes/ranking.ts'
import { dotsIn } from '#shared/votes/select.ts'
import { codeOf, note, tell } from '../room/story.ts'

const notes = [
  note('a', 'Alpha', { zone: 'pains' }),
  note('b', 'Beta', { zone: 'pains' }),
  note('c', 'Gamma', { zone: 'ideas', color: 'blue' }),
]

type Opening = Partial<Extract<VoteCommand, { type: 'vote.open' }>>

/** A board with notes, two members and an observer; `open` opens a vote on it. */
function scene(onBoard = notes) {
  const story = tell(onBoard)
  story.join('grace', 'member')
  story.join('barbara', 'member')
  story.join('edsger', 'observer')
  story.ask({ type: 'board.create', title: 'Board', template: 'blank' })
  const board = Object.keys(story.state.boards)[0] ?? ''
  const open = (more: Opening = {}, by?: string) => {
    story.ask({ type: 'vote.open', board, budget: 3, ...more }, by)
    return story.last()
  }
  const cast = (vote: string, by: string, on: string, count: number) =>
    story.ask({ type: 'vote.cast', vote, note: on, count }, by)
  const close = (vote: string) => story.ask({ type: 'vote.close', vote })
  const ballot = (vote: string, by: string) => story.state.votes[vote]?.ballots[by] ?? {}
  return { story, board, open, cast, close, ballot }
}

describe('dots', () => {
  test('are given, changed and taken back', () => {
    const { open, cast, ballot } = scene()
    const vote = open()
    cast(vote, 'grace', 'a', 2)
    cast(vote, 'grace', 'shape:b', 1)
    expect(ballot(vote, 'grace')).toEqual({ a: 2, b: 1 })
    cast(vote, 'grace', 'a', 0)
    expect(ballot(vote, 'grace')).toEqual({ b: 1 })
    expect(cast(vote, 'grace', 'b', 1)).toEqual([])
  })

  test.each([
    ['more than the budget', { budget: 3 }, 'a', 4, 'too-many-dots'],
    ['more than a note takes', { budget: 3, perNote: 1 }, 'a', 2, 'too-many-dots'],
    ['a note that is not there', {}, 'nowhere', 1, 'no-such-note'],
    ['a note outside of the zones', { zones: ['ideas'] }, 'a', 1, 'note-not-in-vote'],
    ['a note of another colour', { colors: ['blue', 'green'] }, 'a', 1, 'note-not-in-vote'],
    ['a note that is not of this round', { notes: ['b'] }, 'a', 1, 'note-not-in-vote'],
  ] satisfies [string, Opening, string, number, string][])(
    '%s: refused',
    (_why, opening, on, count, code) => {
      const { open, cast } = scene()
      const vote = open(opening)
      expect(codeOf(() => cast(vote, 'grace', on, count))).toBe(code)
    },
  )

  test('are no more than the budget over all notes', () => {
    const { open, cast } = scene()
    const vote = open()
    cast(vote, 'grace', 'a', 2)
    expect(codeOf(() => cast(vote, 'grace', 'b', 2))).toBe('no-dots-left')
    expect(codeOf(() => cast(vote, 'barbara', 'b', 3))).toBeUndefined()
  })

  test('come back from a note that was deleted', () => {
    const onBoard = [...notes]
    const { open, cast, ballot } = scene(onBoard)
    const vote = open()
    cast(vote, 'grace', 'a', 3)
    onBoard.shift()
    cast(vote, 'grace', 'a', 0)
    expect(ballot(vote, 'grace')).toEqual({})
  })

  test('are not for observers, and not for a vote that is over, or a board that is archived', () => {
    const { story, board, open, cast, close } = scene()
    const vote = open()
    expect(codeOf(() => cast(vote, 'edsger', 'a', 1))).toBe('not-allowed')
    story.ask({ type: 'board.archive', board, archived: true })
    expect(codeOf(() => cast(vote, 'grace', 'a', 1))).toBe('board-archived')
    close(vote)
    expect(codeOf(() => cast(vote, 'grace', 'a', 1))).toBe('vote-closed')
  })

  test('nobody ever has more than the budget, or more on a note than it takes', () => {
    const wish = fc.record({
      by: fc.constantFrom('grace', 'barbara', 'ada'),
      on: fc.constantFrom('a', 'b', 'c'),
      count: fc.nat(6),
    })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.array(wish), (...of) => {
        const [budget, perNote, wishes] = of
        const { story, open, cast, close } = scene()
        const vote = open({ budget, perNote })
        for (const { by, on, count } of wishes) {
          try {
            cast(vote, by, on, count)
          } catch (error) {
            if (!(error instanceof DomainError)) throw error
          }
        }
        const ballots = Object.values(story.state.votes[vote]?.ballots ?? {})
        for (const ballot of ballots) {
          expect(dotsIn(ballot)).toBeLessThanOrEqual(budget)
          expect(Math.max(0, ...Object.values(ballot))).toBeLessThanOrEqual(perNote)
        }
        const given = ballots.reduce((sum, ballot) => sum + dotsIn(ballot), 0)
        close(vote)
        const results = story.state.votes[vote]?.outcome?.results ?? []
        expect(results.reduce((sum, { dots }) => sum + dots, 0)).toBe(given)
      }),
    )
  })
})

describe('a vote', () => {
  test('is opened and closed by facilitators, one at a time on a board', () => {
    const { open, close } = scene()
    expect(codeOf(() => open({}, 'grace'))).toBe('not-allowed')
    const first = open()
    expect(codeOf(() => open())).toBe('vote-open')
    close(first)
    expect(codeOf(() => open())).toBeUndefined()
  })

  test('ends with what each note got, ties together, and with who gave it', () => {
    const { story, open, cast, close } = scene()
    const vote = open()
    cast(vote, 'grace', 'a', 2)
    cast(vote, 'barbara', 'c', 2)
    cast(vote, 'barbara', 'b', 1)
    close(vote)
    const over = story.state.votes[vote]
    if (!over) throw new Error('no vote')
    expect(over.outcome).toMatchObject({ people: 2, by: 'ada' })
    expect(ranked(over).map(({ id, dots, rank, isTied }) => [id, dots, rank, isTied])).toEqual([
      ['a', 2, 1, true],
      ['c', 2, 1, true],
      ['b', 1, 3, false],
    ])
    expect(over.outcome?.results[1]).toMatchObject({ excerpt: 'Gamma', color: 'blue' })
    expect(topOf(over, 1).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(topOf(over, 2).map(({ id }) => id)).toEqual(['a', 'c'])
    expect(over.ballots).toEqual({ grace: { a: 2 }, barbara: { b: 1, c: 2 } })
  })

  test('that is anonymous ends without who gave what', () => {
    const { story, open, cast, close } = scene()
    const vote = open({ anonymous: true })
    cast(vote, 'grace', 'a', 2)
    const [closed] = close(vote)
    expect(JSON.stringify(closed)).not.toContain('grace')
    expect(closed).toMatchObject({ people: 1, results: [{ note: 'a', dots: 2 }] })
    expect(story.state.votes[vote]?.outcome?.people).toBe(1)
  })

  test('counts the dots of a note that is gone', () => {
    const onBoard = [...notes]
    const { open, cast, close } = scene(onBoard)
    const vote = open()
    cast(vote, 'grace', 'a', 1)
    onBoard.shift()
    expect(close(vote)).toMatchObject([{ results: [{ note: 'a', dots: 1 }] }])
  })

  test('of a second round is about the notes it names, which are there', () => {
    const { story, open } = scene()
    expect(codeOf(() => open({ notes: ['a', 'gone'] }))).toBe('no-such-note')
    const vote = open({ notes: ['shape:a', 'a', 'b'] })
    expect(story.state.votes[vote]?.notes).toEqual(['a', 'b'])
  })

  test('of a session is over when its step is left', () => {
    const { story, open, cast } = scene()
    const activities = [
      { title: 'Vote', mode: 'vote' as const, minutes: 5 },
      { title: 'Discuss', mode: 'discuss' as const, minutes: 5 },
    ]
    story.ask({ type: 'session.create', title: 'Retro', activities })
    const session = Object.keys(story.state.sessions)[0] ?? ''
    story.ask({ type: 'session.start', session })
    const vote = open({ session })
    cast(vote, 'grace', 'a', 1)
    const events = story.ask({ type: 'session.next', session, from: 0 })
    expect(events.map(({ type }) => type)).toEqual(['vote.closed', 'session.stepped'])
    expect(story.state.votes[vote]?.outcome?.results).toMatchObject([{ note: 'a', dots: 1 }])
  })

  test('that is removed is gone', () => {
    const { story, open } = scene()
    const vote = open()
    story.ask({ type: 'vote.remove', vote })
    expect(story.state.votes).toEqual({})
    expect(codeOf(() => story.ask({ type: 'vote.remove', vote }))).toBe('no-such-vote')
  })
})
