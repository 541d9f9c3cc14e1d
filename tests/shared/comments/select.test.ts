import { expect, test } from 'vitest'
import { excerptOf, type NoteComment, type Thread } from '#shared/comments/model.ts'
import { sortThreads, unreadMentions } from '#shared/comments/select.ts'

const at = (minute: number) => `2026-03-02T09:${String(minute).padStart(2, '0')}:00.000Z`

const said = (by: string, minute: number, mentions?: string[]): NoteComment => ({
  id: `${by}-${minute}`,
  by,
  at: at(minute),
  text: 'x',
  ...(mentions && { mentions }),
})

const thread = (note: string, comments: NoteComment[], resolved = false): Thread => ({
  board: 'b',
  note,
  excerpt: note,
  color: 'yellow',
  comments,
  ...(resolved && { resolved: { by: 'ada', at: at(59) } }),
})

test('what is unsettled comes first, then what was last spoken of', () => {
  const threads = [
    thread('old', [said('ada', 1)]),
    thread('settled', [said('ada', 9)], true),
    thread('new', [said('ada', 2), said('grace', 5)]),
  ]
  expect(sortThreads(threads).map(({ note }) => note)).toEqual(['new', 'old', 'settled'])
})

test('a mention is unread until its thread was read as far, and one’s own never is', () => {
  const talk = thread('n', [
    said('ada', 1, ['grace']),
    said('grace', 2, ['grace']),
    said('ada', 3, ['grace']),
  ])
  const unread = (person: string, read = {}, of = talk) =>
    unreadMentions(of, person, read).map(({ id }) => id)
  expect(unread('grace')).toEqual(['ada-1', 'ada-3'])
  expect(unread('grace', { 'b/n': at(2) })).toEqual(['ada-3'])
  expect(unread('grace', { 'b/n': at(3) })).toEqual([])
  expect(unread('ada')).toEqual([])
  expect(unread('grace', {}, { ...talk, resolved: { by: 'ada', at: at(4) } })).toEqual([])
})

test('an excerpt is one line, and cuts no letter in two', () => {
  expect(excerptOf(' Call back\n within an hour ')).toBe('Call back within an hour')
  const cut = excerptOf('😀'.repeat(200))
  expect(Array.from(cut)).toHaveLength(160)
  expect(cut.isWellFormed()).toBe(true)
})
