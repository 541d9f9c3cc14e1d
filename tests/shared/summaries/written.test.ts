import { expect, test } from 'vitest'
import { toSummaryHtml } from '#shared/exchange/summary/summaryHtml.ts'
import { toSummaryMarkdown } from '#shared/exchange/summary/summaryMarkdown.ts'
import { findBegun, type BoardNotes } from '#shared/summaries/begun.ts'
import { toDocument } from '#shared/summaries/document.ts'
import { Summary } from '#shared/summaries/model.ts'
import { summarise } from '#shared/summaries/summarise.ts'
import { boardPicture } from '#shared/summaries/picture/boardPicture.ts'
import type { Worn } from '#shared/summaries/picture/worn.ts'
import { note } from '../room/story.ts'
import { hold } from './room.ts'

const zone = (id: string, title: string): BoardNotes['zones'][number] => ({
  id,
  title,
  prompt: undefined,
  scale: undefined,
  tint: undefined,
  holds: undefined,
  box: { x: 0, y: 0, w: 100, h: 100 },
  rowIndex: 0,
  columnIndex: 0,
  isNamed: false,
})
const noneWorn: Worn = { cards: new Map(), statusOf: () => undefined }
const friday = { id: 'f', heading: 'Friday deploys' }

/** The board of the session, with groups, a note nobody voted for, and one outside of the frames. */
const written: BoardNotes = {
  zones: [zone('stop', 'Stop'), zone('start', 'Start')],
  notes: [
    note('a', 'No deploys on Fridays', { zone: 'stop', author: 'ada', cluster: friday }),
    note('b', 'Deploying at five', { zone: 'stop', author: 'grace', cluster: friday }),
    note('c', 'Long meetings', { zone: 'stop', author: 'grace' }),
    note('d', 'Pair more', { zone: 'start', author: 'grace', cluster: { id: 'e', heading: ' ' } }),
    note('e', '  ', { zone: 'start' }),
    note('f', 'Cake', { author: 'ada' }),
  ],
}

function ended() {
  const held = hold()
  const { story, session } = held
  const read = () =>
    summarise(story.state, findBegun(story.state, session), new Map([[held.board, written]]), () => true)
  return { ...held, read, end: () => story.ask({ type: 'session.end', session }) }
}

test('it has all notes by zone, those under a heading together, with what they got in the vote', () => {
  const { read, end } = ended()
  // While people vote nothing is told of what they vote for.
  expect(JSON.stringify(read().boards)).not.toContain('dots')
  end()
  const summary = read()
  expect(Summary.parse(summary)).toEqual(summary)
  expect(summary.boards[0]?.zones).toEqual([
    {
      title: 'Stop',
      groups: [
        { notes: [{ id: 'c', text: 'Long meetings', dots: 1 }] },
        {
          heading: 'Friday deploys',
          dots: 4,
          notes: [
            { id: 'a', text: 'No deploys on Fridays' },
            { id: 'b', text: 'Deploying at five' },
          ],
        },
      ],
    },
    { title: 'Start', groups: [{ notes: [{ id: 'd', text: 'Pair more' }] }] },
    { groups: [{ notes: [{ id: 'f', text: 'Cake' }] }] },
  ])
  // Who wrote what is not there, whether the step was without names or not.
  expect(JSON.stringify(summary.boards)).not.toMatch(/ada|grace/)
})

test('in a file the notes stand under their headings', () => {
  const { read, end } = ended()
  end()
  const { text } = toSummaryMarkdown(toDocument(read(), { language: 'en', timeZone: 'UTC' }), 'https://x')
  expect(text).toContain(
    '#### Stop\n\n- Long meetings: 1 dot\n\n##### Friday deploys: 4 dots\n\n- No deploys on Fridays\n- Deploying at five\n\n#### Start\n\n- Pair more\n\n#### Outside the frames\n\n- Cake\n',
  )
})

test('a fist of five is in it with median, spread and number of hands, and without who showed what', () => {
  const { read, end, story, session } = ended()
  story.ask({ type: 'fist.open', session, question: 'Rate the session' })
  const [fist = ''] = Object.keys(story.state.fists)
  story.ask({ type: 'fist.answer', fist, fingers: 3 })
  story.ask({ type: 'fist.answer', fist, fingers: 4 }, 'grace')
  const { isOpen: _, ...open } = read().fists[0] ?? { isOpen: false }
  expect(open).toEqual({ id: fist, question: 'Rate the session', anonymous: false, people: 2 })
  end()
  const [told] = read().fists
  expect(told).toMatchObject({ people: 2, median: 3.5, lowest: 3, highest: 4, hands: [0, 0, 0, 1, 1, 0] })
  expect(JSON.stringify(told)).not.toMatch(/ada|grace/)
  const inWords = (language: 'en' | 'ru') =>
    toSummaryMarkdown(toDocument(read(), { language, timeZone: 'UTC' }), 'https://x').text
  expect(inWords('en')).toContain('- Rate the session: median 3.5, from 3 to 4 · 2 hands\n')
  expect(inWords('ru')).toContain('- Rate the session: медиана 3,5, от 3 до 4 · 2 руки\n')
  // One that was asked in another session is not in this one.
  story.ask({ type: 'fist.open' })
  expect(read().fists).toHaveLength(1)
})

test('lines stay lines in every file, and the picture has heads, colours, headings and dots', () => {
  const { read, end } = ended()
  end()
  const summary = read()
  const [first] = summary.boards
  if (!first) throw new Error('It was held on a board')
  const zones = [{ groups: [{ notes: [{ id: 'a', text: '1. one\n2. two' }] }] }]
  const document = toDocument(
    { ...summary, boards: [{ ...first, zones }] },
    { language: 'en', timeZone: 'UTC' },
  )
  expect(toSummaryMarkdown(document, '').text).toContain('- 1\\. one \\\n  2\\. two\n')
  expect(toSummaryHtml(document, '').text).toContain('<li>1. one\n2. two</li>')

  const column = { id: 'stop', title: 'Stop', tint: 'pink' as const, size: 400 }
  const props = {
    frame: 'retro',
    title: 'How was it?',
    columns: [column],
    rows: [{ id: '', title: '', size: 300 }],
  }
  const clusters = [{ ...friday, box: { x: 0, y: 60, w: 300, h: 200 } }]
  const drawn = boardPicture(
    { ...written, frames: [{ id: 'shape:f', x: 0, y: 0, props }], clusters },
    new Map([
      ['a', 3],
      ['b', 1],
      ['c', 2],
    ]),
    noneWorn,
  )
  for (const said of ['>How was it?<', '>Stop<', '>Friday deploys<', '>4</text>', '>2</text>', '#ffc9de'])
    expect(drawn).toContain(said)
  expect(drawn).not.toContain('>3</text>')
})

test('the picture has what people drew, the actions in their zone, how far notes have come, and whole texts', () => {
  const look = { color: 'red', size: 'm', dash: 'dashed', fill: 'none', scale: 1 } as const
  const label = { text: 'because', at: { x: 900, y: 40 }, isCentred: true, w: 200, turn: 0 }
  const line = {
    kind: 'arrow',
    look,
    lines: [
      [
        { x: 0, y: 0 },
        { x: 1_500, y: 90 },
      ],
    ],
    isClosed: false,
    label,
  } as const
  const long = 'Перестать созваниваться по пятницам после обеда, когда половина людей уже уехала за город'
  const room = { ...zone('next-actions', 'Actions'), box: { x: 0, y: 400, w: 700, h: 240 } }
  const drawn = boardPicture(
    {
      notes: [note('a', long, { zone: 'stop' })],
      zones: [room],
      figures: [{ ...line, lines: [[...line.lines[0]]] }],
    },
    new Map(),
    {
      cards: new Map([['next-actions', [{ title: 'Name who is on duty', about: 'Proposed · Ada' }]]]),
      statusOf: id => (id === 'a' ? 'In progress · Ada' : undefined),
    },
  )
  for (const said of [
    '>because<',
    '#e03131',
    'M0 0L1500 90',
    '>Name who is on duty<',
    '>Proposed · Ada<',
    '>In progress · Ada<',
  ])
    expect(drawn).toContain(said)
  const words = [...drawn.matchAll(/>([^<>]+)<\/tspan>/g)].map(([, line]) => line).join(' ')
  expect(words).toContain(long)
  // All of it can be seen: the arrow's tip too.
  const [left = 0, , width = 0] = /viewBox="([^"]+)"/.exec(drawn)?.[1]?.split(' ').map(Number) ?? []
  expect(left + width).toBeGreaterThan(1_500)
})

test('the actions of a session stand on its board, in the words of the room', () => {
  const { story, board, read, end } = ended()
  const sources = [{ board, note: 'a' }]
  story.ask({
    type: 'initiative.promote',
    sources,
    title: 'Deploy on Mondays',
    owner: 'grace',
    due: '2026-03-09',
  })
  end()
  const lanes = [zone('next-actions', 'Actions')]
  const summary = summarise(
    story.state,
    findBegun(story.state, Object.keys(story.state.sessions)[0] ?? ''),
    new Map([
      [board, { ...written, zones: lanes.map(each => ({ ...each, box: { x: 0, y: 0, w: 700, h: 200 } })) }],
    ]),
    () => true,
  )
  expect(summary.boards[0]?.picture).toContain('>Deploy on Mondays<')
  expect(summary.boards[0]?.picture).toContain('>To do · grace · Mar 9<')
  expect(read().actions).toHaveLength(1)
})
