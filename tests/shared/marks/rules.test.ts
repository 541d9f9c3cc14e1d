import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Mark } from '#shared/marks/model.ts'
import { marksOn } from '#shared/marks/select.ts'
import { codeOf, note, tell } from '../room/story.ts'

/** Two groups with a board each; Grace is Red, Barbara is Blue. */
function scene() {
  const onBoard = [note('a', 'Alpha'), note('b', 'Beta'), note('loose', 'Nobody’s')]
  const story = tell(onBoard)
  for (const person of ['grace', 'barbara', 'margaret']) story.join(person, 'member')
  story.join('edsger', 'observer')
  const make = (name: string) => {
    story.ask({ type: 'group.create', name, color: name === 'Red' ? 'pink' : 'blue' })
    return story.last()
  }
  const [red, blue] = [make('Red'), make('Blue')]
  const into = (person: string, group: string) => story.ask({ type: 'group.assign', person, group })
  into('grace', red)
  into('barbara', blue)
  into('margaret', blue)
  onBoard.splice(0, 2, note('a', 'Alpha', { group: red }), note('b', 'Beta', { group: blue }))
  const boardOf = (group: string) => {
    story.ask({ type: 'board.create', title: 'Board', template: 'blank', group })
    return Object.values(story.state.boards).find(board => board.group === group)?.id ?? ''
  }
  const boards = { red: boardOf(red), blue: boardOf(blue) }
  const mark = (by: string, on: string, as: Mark | null, board = boards.red) =>
    story.ask({ type: 'note.mark', board, note: on, mark: as }, by)
  const marks = (on: string, board = boards.red) => marksOn(story.state, board).get(on)
  return { story, red, blue, boards, onBoard, into, mark, marks }
}

describe('a mark', () => {
  test('is given to another group’s note, changed and taken back; one a person', () => {
    const { mark, marks, blue } = scene()
    mark('barbara', 'a', 'agree')
    mark('margaret', 'shape:a', 'agree')
    expect(marks('a')).toEqual([
      {
        mark: 'agree',
        people: [
          { person: 'barbara', group: blue },
          { person: 'margaret', group: blue },
        ],
      },
    ])
    mark('barbara', 'a', 'question')
    expect(mark('barbara', 'a', 'question')).toEqual([])
    expect(marks('a')?.map(({ mark, people }) => [mark, people.length])).toEqual([
      ['agree', 1],
      ['question', 1],
    ])
    mark('barbara', 'a', null)
    mark('margaret', 'a', null)
    expect(marks('a')).toBeUndefined()
  })

  test('keeps the group it was given by', () => {
    const { mark, marks, into, red, blue } = scene()
    mark('barbara', 'a', 'disagree')
    into('barbara', red)
    expect(marks('a')?.[0]?.people).toEqual([{ person: 'barbara', group: blue }])
  })

  test('is not for one’s own group’s notes, nor for nobody’s; a facilitator marks those of all groups', () => {
    const { mark } = scene()
    expect(codeOf(() => mark('grace', 'a', 'agree'))).toBe('note-not-of-others')
    expect(codeOf(() => mark('grace', 'loose', 'agree'))).toBe('note-not-of-others')
    expect(codeOf(() => mark('grace', 'gone', 'agree'))).toBe('no-such-note')
    expect(codeOf(() => mark('ada', 'a', 'agree'))).toBeUndefined()
  })

  test('comes back from a note that was deleted', () => {
    const { mark, marks, onBoard } = scene()
    mark('barbara', 'a', 'agree')
    onBoard.shift()
    mark('barbara', 'a', null)
    expect(marks('a')).toBeUndefined()
  })

  test('is for whoever may edit the board or add to it in this round', () => {
    const { story, mark, boards } = scene()
    expect(codeOf(() => mark('edsger', 'a', 'agree'))).toBe('not-allowed')
    const activities = [{ title: 'Turn', mode: 'rotate' as const, minutes: 5 }]
    story.ask({ type: 'session.create', title: 'Strategy', activities })
    const session = Object.keys(story.state.sessions)[0] ?? ''
    story.ask({ type: 'session.start', session })
    const turn = (from: number, access: 'add' | 'look', rule: 'own' | 'next') =>
      story.ask({ type: 'session.rotate', session, from, rule, access })
    turn(1, 'add', 'next')
    expect(codeOf(() => mark('barbara', 'a', 'agree'))).toBeUndefined()
    expect(codeOf(() => mark('barbara', 'a', 'agree', boards.blue))).toBe('not-allowed')
    turn(2, 'look', 'next')
    expect(codeOf(() => mark('barbara', 'a', 'disagree', boards.blue))).toBeUndefined()
    turn(3, 'look', 'next')
    expect(codeOf(() => mark('barbara', 'a', 'disagree'))).toBe('not-allowed')
  })

  test('of a locked or archived board stays as it is', () => {
    const { story, mark, marks, boards } = scene()
    mark('barbara', 'a', 'agree')
    story.ask({ type: 'board.lock', board: boards.red, locked: true })
    expect(codeOf(() => mark('barbara', 'a', null))).toBe('board-locked')
    story.ask({ type: 'board.archive', board: boards.red, archived: true })
    expect(codeOf(() => mark('barbara', 'a', null))).toBe('board-archived')
    expect(marks('a')).toHaveLength(1)
  })

  test('is one a person and note, whatever people do', () => {
    const wish = fc.tuple(
      fc.constantFrom('barbara', 'margaret', 'ada'),
      fc.constantFrom('a', 'shape:a'),
      fc.constantFrom(...Mark.options, null),
    )
    fc.assert(
      fc.property(fc.array(wish), wishes => {
        const { mark, marks } = scene()
        const last = new Map<string, Mark>()
        for (const [by, on, as] of wishes) {
          mark(by, on, as)
          if (as === null) last.delete(by)
          else last.set(by, as)
        }
        const counted = (marks('a') ?? []).flatMap(({ mark: as, people }) =>
          people.map(({ person }) => [person, as] as const),
        )
        expect(new Map(counted)).toEqual(last)
        expect(counted).toHaveLength(last.size)
      }),
    )
  })
})
