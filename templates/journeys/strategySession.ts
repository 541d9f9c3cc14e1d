import type { Template } from '#shared/boards/template.ts'
import { chevrons } from '../drawings.ts'
import { atBoards, lane, nameless, say, step, turnTo } from '../parts.ts'

/** The board everybody meets at. The groups draw the three journeys on boards of their own: see `boards`. */
export const strategySession: Template = {
  id: 'strategy-session',
  title: say('Strategy session', 'Стратегическая сессия'),
  purpose: say(
    'From findings through three journeys to initiatives with owners, in three hours',
    'От находок через три карты пути к инициативам с владельцами, за три часа',
  ),
  category: 'journey',
  search: say(
    'strategy offsite workshop customer journey groups rotation convergence initiatives',
    'стратсессия стратегия выездная воркшоп карта пути группы ротация сходимость инициативы',
  ),
  minutes: 175,
  frames: [
    {
      id: 'findings',
      title: say('What do we know before we begin?', 'Что мы знаем до начала?'),
      columns: [
        lane(
          'voices',
          496,
          say('Findings', 'Находки'),
          say(
            'What did customers, key people and neighbours say?',
            'Что сказали клиенты, ключевые люди, соседи?',
          ),
          { tint: 'yellow' },
        ),
        lane(
          'good-practice',
          496,
          say('Good practice', 'Хорошие практики'),
          say('Who does it well, and what exactly?', 'Кто делает это хорошо и что именно?'),
          { tint: 'teal' },
        ),
        lane(
          'case',
          496,
          say('Our case', 'Наш случай'),
          say(
            'One real case for all groups: customer, day, figures',
            'Один реальный случай на все группы: клиент, день, цифры',
          ),
          { tint: 'pink' },
        ),
      ],
      rows: [nameless(360)],
    },
    {
      id: 'results',
      title: say(
        'What did several groups find without conferring?',
        'Что несколько групп нашли не сговариваясь?',
      ),
      columns: [
        lane(
          'same-ideas',
          496,
          say('The same idea', 'Одна и та же идея'),
          say('Named by two groups or more', 'Назвали две группы и больше'),
          { tint: 'violet' },
        ),
        lane(
          'single-ideas',
          372,
          say('Only one group', 'Только одна группа'),
          say('Worth a second look', 'Стоит взглянуть ещё раз'),
        ),
        lane(
          'initiatives',
          372,
          say('Initiatives', 'Инициативы'),
          say('What becomes of it, with a measure', 'Что из этого станет делом, с показателем'),
          { tint: 'green' },
        ),
        lane(
          'worries',
          248,
          say('Worries', 'Тревоги'),
          say('What makes us uneasy, and why?', 'Что тревожит и почему?'),
        ),
      ],
      rows: [nameless(440)],
      drawings: chevrons(3),
    },
  ],
  agenda: [
    step('present', 20, say('Findings', 'Находки'), ['voices']),
    step('present', 15, say('Good practice', 'Хорошие практики'), ['good-practice']),
    atBoards('journey-as-is', step('write', 30, say('Round 1 · As it was', 'Раунд 1 · Как было'))),
    atBoards(
      'journey-could-be',
      step('write', 30, say('Round 2 · As it could be', 'Раунд 2 · Как могло быть')),
    ),
    turnTo(
      'others',
      step('rotate', 5, say('Turn: the boards of all others', 'Поворот: доски всех других групп')),
    ),
    atBoards(
      'journey-must-change',
      step('write', 35, say('Round 3 · What has to change', 'Раунд 3 · Что надо изменить')),
    ),
    turnTo('own', step('rotate', 10, say('Back to the authors', 'Назад к авторам'))),
    step('converge', 15, say('Convergence', 'Сходимость'), ['same-ideas', 'single-ideas']),
    step('promote', 15, say('Initiatives with owners', 'Инициативы с владельцами'), [
      'initiatives',
      'worries',
    ]),
  ],
  boards: ['journey-as-is', 'journey-could-be', 'journey-must-change'],
}
