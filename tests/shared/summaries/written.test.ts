import { expect, test } from 'vitest'
import { toSummaryHtml } from '#shared/exchange/summary/summaryHtml.ts'
import { toSummaryMarkdown } from '#shared/exchange/summary/summaryMarkdown.ts'
import { findBegun, type BoardNotes } from '#shared/summaries/begun.ts'
import { toDocument } from '#shared/summaries/document.ts'
import { Summary } from '#shared/summaries/model.ts'
import { summarise } from '#shared/summaries/summarise.ts'
import { boardPicture } from '#shared/summaries/picture/boardPicture.ts'
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
    '#### Stop\n\n- Long meetings: 1 vote\n\n##### Friday deploys: 4 votes\n\n- No deploys on Fridays\n- Deploying at five\n\n#### Start\n\n- Pair more\n\n#### Outside the frames\n\n- Cake\n',
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
  )
  for (const said of ['>How was it?<', '>Stop<', '>Friday deploys<', '>4</text>', '>2</text>', '#ffc9de'])
    expect(drawn).toContain(said)
  expect(drawn).not.toContain('>3</text>')
})
