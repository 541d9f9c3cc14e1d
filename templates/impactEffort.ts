import type { Template } from '#shared/boards/template.ts'
import type { Drawing } from '#shared/canvas/lanes/drawing.ts'
import { cell, lane, nameless, say, step } from './parts.ts'

const side = 660

/** Both axes as arrows in the heads. */
const axes: Drawing[] = [
  {
    column: 0,
    row: 2,
    strokes: [{ d: `M-22 -24V${-2 * 420 + 24}m-8 12l8 -12l8 12`, look: 'ink' }],
  },
  {
    column: 0,
    row: 0,
    strokes: [{ d: `M24 -12H${2 * side - 24}m-12 -8l12 8l-12 8`, look: 'ink' }],
  },
]

export const impactEffort: Template = {
  id: 'impact-effort',
  title: say('Impact and effort', 'Польза и усилия'),
  purpose: say(
    'What to do first, what to plan, what to leave',
    'Что сделать сразу, что спланировать, от чего отказаться',
  ),
  category: 'decision',
  search: say(
    'matrix 2x2 prioritisation prioritization quick wins value cost',
    'матрица 2x2 приоритизация приоритеты быстрые победы ценность затраты влияние',
  ),
  minutes: 30,
  frames: [
    {
      id: 'unsorted',
      title: say('What is on the table?', 'Что на столе?'),
      columns: [
        lane(
          'ideas',
          168 + 2 * side,
          say('Ideas', 'Идеи'),
          say('One idea a note; nobody explains yet', 'Одна идея на заметку; пока без объяснений'),
        ),
      ],
      rows: [nameless(180)],
    },
    {
      id: 'matrix',
      title: say('How much does it help, and what does it cost?', 'Сколько пользы и каких усилий стоит?'),
      columns: [
        lane('little', side, say('Little effort', 'Мало усилий')),
        lane('much', side, say('Much effort', 'Много усилий')),
      ],
      rows: [
        lane('helps-much', 420, say('Much impact', 'Много пользы')),
        lane('helps-little', 420, say('Little impact', 'Мало пользы')),
      ],
      cells: [
        cell(
          'quick-wins',
          say('Quick wins', 'Быстрые победы'),
          say('Do it this week', 'Сделать на этой неделе'),
          {
            tint: 'green',
          },
        ),
        cell(
          'big-bets',
          say('Big bets', 'Крупные ставки'),
          say('Plan it, with an owner', 'Спланировать, назначить владельца'),
          {
            tint: 'blue',
          },
        ),
        cell('fill-ins', say('Fill-ins', 'Мелочи'), say('When there is time', 'Когда будет время'), {
          tint: 'yellow',
        }),
        cell(
          'drop',
          say('Drop', 'Отказаться'),
          say('Say no, and say why', 'Сказать «нет» и объяснить почему'),
          {
            tint: 'grey',
          },
        ),
      ],
      drawings: axes,
    },
  ],
  agenda: [
    step('write-hidden', 6, say('Ideas, each alone', 'Идеи, каждый сам'), ['ideas']),
    step('group', 12, say('Place them, by impact first', 'Расставляем, сначала по пользе'), [
      'quick-wins',
      'big-bets',
      'fill-ins',
      'drop',
    ]),
    step('discuss', 7, say('Where do we disagree?', 'В чём мы не согласны?')),
    step('promote', 5, say('Quick wins and big bets get owners', 'Быстрым победам и ставкам — владельцев'), [
      'quick-wins',
      'big-bets',
    ]),
  ],
}
