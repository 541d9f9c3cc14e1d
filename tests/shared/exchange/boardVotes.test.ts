import { expect, test } from 'vitest'
import { BoardFile } from '#shared/exchange/board/boardJson.ts'
import { exportBoard } from '#shared/exchange/board/exportBoard.ts'
import type { Vote } from '#shared/votes/model.ts'
import { readRows } from './read.ts'
import { content, withNotes } from './sample.ts'

test('in Markdown a group has one place and the dots of its notes at its heading', () => {
  const cluster = { id: 'c', heading: 'Отчёты' }
  const { notes, ...rest } = withNotes(['раз', 'два', 'три'])
  const results = [
    { note: 'n2', dots: 2, excerpt: 'три' },
    { note: 'n0', dots: 2, excerpt: 'раз' },
    { note: 'n1', dots: 1, excerpt: 'два' },
  ]
  const vote: Vote = {
    id: 'v',
    board: content.board.id,
    budget: 5,
    anonymous: true,
    openedAt: content.exportedAt,
    openedBy: 'p',
    ballots: {},
    outcome: { at: content.exportedAt, by: 'p', people: 2, results },
  }
  const grouped = notes.map((note, index) => (index < 2 ? { ...note, cluster } : note))
  const { text } = exportBoard('markdown', { ...rest, notes: grouped, votes: [vote] })
  expect(text).toContain('- три ● 2\n\n### Отчёты ● 3\n\n- раз\n- два\n')
  expect(text).toContain(String.raw`- 1\. Отчёты: голосов: 3` + '\n' + String.raw`- 2\. три: голосов: 2`)
})

test('what notes got goes with them, vote by vote, and the results with ties in Markdown', () => {
  const vote = (id: string, results: [note: string, dots: number][], title?: string): Vote => ({
    id,
    board: content.board.id,
    title,
    budget: 5,
    anonymous: true,
    openedAt: content.exportedAt,
    openedBy: 'p',
    ballots: { secret: { n0: 1 } },
    outcome: {
      at: content.exportedAt,
      by: 'p',
      people: 3,
      results: results.map(([note, dots]) => ({ note, dots, excerpt: `Text *${note}*` })),
    },
  })
  const voted = {
    ...withNotes(['раз', 'два', 'три']),
    votes: [
      vote('v1', [['n0', 4]]),
      vote(
        'v2',
        [
          ['n1', 3],
          ['n0', 1],
          ['gone', 1],
        ],
        'Второй круг',
      ),
    ],
  }
  const file = BoardFile.parse(JSON.parse(exportBoard('json', voted).text))
  expect(file.notes.map(({ votes }) => votes)).toEqual([
    [
      { vote: 'v1', dots: 4 },
      { vote: 'v2', dots: 1 },
    ],
    [{ vote: 'v2', dots: 3 }],
    undefined,
  ])
  expect(file.votes.map(({ id, title, people }) => [id, title, people])).toEqual([
    ['v1', undefined, 3],
    ['v2', 'Второй круг', 3],
  ])
  expect(JSON.stringify(file)).not.toContain('secret')
  expect(
    readRows(exportBoard('csv', voted).text).map(row => [row['Голоса 1'], row['Голоса: Второй круг']]),
  ).toEqual([
    [['4'], ['1']],
    [['0'], ['3']],
    [['0'], ['0']],
  ])
  const { text } = exportBoard('markdown', voted)
  expect(text).toContain('- раз ● 1\n- два ● 3\n- три\n')
  expect(text).toContain(
    [
      '## Голоса: Второй круг',
      '',
      String.raw`- 1\. Text \*n1\*: голосов: 3`,
      String.raw`- 2\. Text \*n0\*: голосов: 1 (поровну)`,
      String.raw`- 2\. Text \*gone\*: голосов: 1 (поровну)`,
    ].join('\n'),
  )
})
