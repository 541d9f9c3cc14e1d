import { describe, expect, test } from 'vitest'
import { mostComments } from '#shared/comments/model.ts'
import { threadsOn } from '#shared/comments/select.ts'
import { Command } from '#shared/room/commands.ts'
import { initialState } from '#shared/room/evolve.ts'
import { StoredRoom, toStored } from '#shared/room/model.ts'
import type { Note } from '#shared/canvas/notes/notes.ts'
import { codeOf, note, tell } from '../room/story.ts'

function withBoard(
  notes: Note[] = [note('a', 'Call back\nwithin an hour', { color: 'pink' }), note('b', '')],
) {
  const story = tell(notes)
  story.join('grace', 'member')
  story.join('edsger', 'observer')
  const [created] = story.ask({ type: 'board.create', title: 'Board', template: 'blank' })
  const board = created?.type === 'board.created' ? created.board : ''
  const say = (text: string, by = 'ada', mentions?: string[], about = 'a') => {
    story.ask({ type: 'note.comment', board, note: about, text, ...(mentions && { mentions }) }, by)
    return story.last()
  }
  const threads = () => threadsOn(story.state, board)
  return Object.assign(story, { board, notes, say, threads })
}

describe('commenting', () => {
  test('begins a thread that remembers what the note said, and goes on in it', () => {
    const story = withBoard()
    const first = story.say('How often?')
    const second = story.say('Twice a week', 'grace', ['ada'])
    expect(story.threads()).toEqual([
      {
        board: story.board,
        note: 'a',
        excerpt: 'Call back within an hour',
        color: 'pink',
        comments: [
          { id: first, by: 'ada', at: expect.any(String), text: 'How often?' },
          { id: second, by: 'grace', at: expect.any(String), text: 'Twice a week', mentions: ['ada'] },
        ],
      },
    ])
  })

  test('takes both forms of a note’s id for one note', () => {
    const story = withBoard()
    story.say('One')
    story.say('Two', 'ada', undefined, 'shape:a')
    expect(story.threads()).toMatchObject([{ note: 'a', comments: [{ text: 'One' }, { text: 'Two' }] }])
  })

  test('is for members and facilitators', () => {
    const story = withBoard()
    expect(codeOf(() => story.say('May I?', 'edsger'))).toBe('not-allowed')
  })

  test('is about a note that is there, on a board that is not archived', () => {
    const story = withBoard()
    const { board } = story
    const ask = (command: Command) => codeOf(() => story.ask(command))
    expect(ask({ type: 'note.comment', board, note: 'gone', text: 'x' })).toBe('no-such-note')
    expect(ask({ type: 'note.comment', board: 'none', note: 'a', text: 'x' })).toBe('no-such-board')
    const said = story.say('Before')
    story.ask({ type: 'board.archive', board, archived: true })
    for (const command of [
      { type: 'note.comment', board, note: 'a', text: 'x' },
      { type: 'comment.edit', comment: said, text: 'x' },
      { type: 'comment.delete', comment: said },
      { type: 'comment.resolve', board, note: 'a', resolved: true },
    ] as const)
      expect([command.type, ask(command)]).toEqual([command.type, 'board-archived'])
  })

  test('goes on where the board is locked: what is drawn stays as it is', () => {
    const story = withBoard()
    story.ask({ type: 'board.lock', board: story.board, locked: true })
    story.say('Still here?', 'grace')
    expect(story.threads()).toHaveLength(1)
  })

  test('mentions people of the room, each once', () => {
    const story = withBoard()
    story.say('@grace @grace', 'ada', ['grace', 'grace'])
    expect(story.threads()).toMatchObject([{ comments: [{ mentions: ['grace'] }] }])
    expect(codeOf(() => story.say('Hello', 'ada', ['stranger']))).toBe('no-such-person')
    story.ask({ type: 'person.remove', person: 'grace' })
    expect(codeOf(() => story.say('Hello', 'ada', ['grace']))).toBe('no-such-person')
  })

  test('ends where a thread or a board is full', () => {
    const notes = Array.from({ length: 11 }, (_, index) => note(`n${index}`, 'x'))
    const story = withBoard(notes)
    const fill = (about: string) => {
      for (let each = 0; each < mostComments.inThread; each++) story.say('x', 'ada', undefined, about)
    }
    fill('n0')
    expect(codeOf(() => story.say('One more', 'ada', undefined, 'n0'))).toBe('too-many-comments')
    for (let index = 1; index < mostComments.onBoard / mostComments.inThread; index++) fill(`n${index}`)
    expect(codeOf(() => story.say('One more', 'ada', undefined, 'n10'))).toBe('too-many-comments')
  })

  test('takes no empty text, none without end, and not the whole room in one mention', () => {
    const command = { type: 'note.comment', board: 'b', note: 'a' }
    const mentions = (count: number) => Array.from({ length: count }, (_, index) => `p${index}`)
    expect(Command.safeParse({ ...command, text: 'x'.repeat(2_000), mentions: mentions(20) }).success).toBe(
      true,
    )
    expect(Command.safeParse({ ...command, text: ' \n ' }).success).toBe(false)
    expect(Command.safeParse({ ...command, text: 'x'.repeat(2_001) }).success).toBe(false)
    expect(Command.safeParse({ ...command, text: 'x', mentions: mentions(21) }).success).toBe(false)
  })
})

describe('editing and deleting', () => {
  test('a comment is edited by who wrote it, and says so', () => {
    const story = withBoard()
    const comment = story.say('How oftn?', 'grace', ['ada'])
    expect(codeOf(() => story.ask({ type: 'comment.edit', comment, text: 'Mine now' }))).toBe('not-yours')
    story.ask({ type: 'comment.edit', comment, text: 'How often?' }, 'grace')
    expect(story.threads()).toMatchObject([
      { comments: [{ text: 'How often?', mentions: ['ada'], editedAt: expect.any(String) }] },
    ])
    expect(story.ask({ type: 'comment.edit', comment, text: 'How often?' }, 'grace')).toEqual([])
    story.ask({ type: 'comment.edit', comment, text: 'How often?', mentions: [] }, 'grace')
    expect(story.threads()[0]?.comments[0]?.mentions).toBeUndefined()
  })

  test('whoever was mentioned and left may stay mentioned', () => {
    const story = withBoard()
    const comment = story.say('@grace', 'ada', ['grace'])
    story.ask({ type: 'person.remove', person: 'grace' })
    story.ask({ type: 'comment.edit', comment, text: '@grace, once more', mentions: ['grace'] })
    expect(story.threads()).toMatchObject([{ comments: [{ mentions: ['grace'] }] }])
  })

  test('a comment is deleted by who wrote it or by a facilitator; the last one takes the thread along', () => {
    const story = withBoard()
    const [first, second] = [story.say('One'), story.say('Two', 'grace')]
    expect(codeOf(() => story.ask({ type: 'comment.delete', comment: first }, 'grace'))).toBe('not-yours')
    story.ask({ type: 'comment.delete', comment: second })
    expect(story.threads()).toMatchObject([{ comments: [{ id: first }] }])
    story.ask({ type: 'comment.delete', comment: first })
    expect(story.threads()).toEqual([])
    expect(codeOf(() => story.ask({ type: 'comment.delete', comment: first }))).toBe('no-such-comment')
  })
})

describe('resolving', () => {
  test('settles a thread, and a new comment opens it again', () => {
    const story = withBoard()
    const resolve = (resolved: boolean) =>
      ({ type: 'comment.resolve', board: story.board, note: 'a', resolved }) as const
    expect(codeOf(() => story.ask(resolve(true)))).toBe('no-such-thread')
    story.say('How often?')
    story.ask(resolve(true), 'grace')
    expect(story.threads()).toMatchObject([{ resolved: { by: 'grace' } }])
    expect(story.ask(resolve(true))).toEqual([])
    story.ask(resolve(false))
    expect(story.threads()[0]?.resolved).toBeUndefined()
    story.ask(resolve(true))
    story.say('And on weekends?', 'grace')
    expect(story.threads()[0]?.resolved).toBeUndefined()
  })

  test('works when the note is gone; commenting does not', () => {
    const story = withBoard()
    story.say('How often?')
    story.notes.length = 0
    expect(codeOf(() => story.say('Anybody?'))).toBe('no-such-note')
    story.ask({ type: 'comment.resolve', board: story.board, note: 'a', resolved: true })
    expect(story.threads()).toMatchObject([{ excerpt: 'Call back within an hour', resolved: { by: 'ada' } }])
  })
})

test('a room that was stored before there were comments has none', () => {
  const { threads: _none, ...before } = toStored(initialState)
  const stored = {
    ...before,
    room: { ...before.room, id: 'r', name: 'R', createdAt: '2026-03-02T09:00:00.000Z' },
  }
  expect(StoredRoom.parse(stored).threads).toEqual({})
})
