import type { Template } from '#shared/boards/template.ts'
import { chevrons } from './drawings.ts'
import { lane, nameless, say, step } from './parts.ts'

export const interviewSynthesis: Template = {
  id: 'interview-synthesis',
  title: say('Interview synthesis', 'Разбор интервью'),
  purpose: say(
    'From quotes to insights, and from insights to initiatives',
    'От цитат к инсайтам, а от инсайтов к инициативам',
  ),
  category: 'research',
  search: say(
    'affinity research insights quotes voice of the customer customer development',
    'исследование инсайты цитаты голос клиента кастдев глубинные интервью',
  ),
  minutes: 60,
  frames: [
    {
      id: 'synthesis',
      title: say('[Who] needs … because …', '[Кому] нужно …, потому что …'),
      columns: [
        lane(
          'quotes',
          504,
          say('Quotes', 'Цитаты'),
          say('Word for word, with the customer and the deal', 'Дословно, с клиентом и сделкой'),
          { tint: 'yellow' },
        ),
        lane(
          'observations',
          384,
          say('Observations', 'Наблюдения'),
          say('What do several of them have in common?', 'Что общего у нескольких?'),
        ),
        lane(
          'insights',
          384,
          say('Insights', 'Инсайты'),
          say('[Who] needs … because …', '[Кому] нужно …, потому что …'),
          { tint: 'violet' },
        ),
        lane(
          'weight',
          264,
          say('How often, how bad', 'Как часто и как больно'),
          say('5 of 15, lost deals, hours', '5 из 15, потерянные сделки, часы'),
        ),
        lane(
          'initiatives',
          264,
          say('Initiatives', 'Инициативы'),
          say('What do we do about it?', 'Что с этим делаем?'),
          { tint: 'green' },
        ),
      ],
      rows: [nameless(720)],
      drawings: chevrons(5),
    },
  ],
  agenda: [
    step('write', 15, say('Quotes, one a note', 'Цитаты, по одной на заметку'), ['quotes']),
    step('group', 15, say('What belongs together?', 'Что из этого про одно?'), ['quotes', 'observations']),
    step('write', 12, say('Insights', 'Инсайты'), ['insights']),
    step('vote', 5, say('Which weigh most?', 'Какие весят больше всего?'), ['insights']),
    step('discuss', 5, say('How often, how bad', 'Как часто и как больно'), ['weight']),
    step('promote', 8, say('Initiatives', 'Инициативы'), ['initiatives']),
  ],
}
