import type { Template } from '#shared/boards/template.ts'
import type { Drawing } from '#shared/canvas/lanes/drawing.ts'
import { cell, nameless, say, step } from './parts.ts'

const bone = 396
const head = 372

/** The spine runs between the rows; each pair of bones leans towards the head. */
const skeleton: Drawing[] = [
  ...[1, 2, 3].map((column): Drawing => ({
    column,
    row: 1,
    strokes: [
      { d: `M${-bone} 0H0`, look: 'ink' },
      { d: 'M-20 0L-132 -332M-20 0L-132 332', look: 'line' },
    ],
  })),
  {
    column: 3,
    row: 1,
    strokes: [
      { d: `M0 -268C190 -240 310 -130 ${head - 20} 0C310 130 190 240 0 268`, look: 'ink' },
      { d: 'M228 -96a13 13 0 1 0 26 0a13 13 0 1 0 -26 0z', look: 'ink' },
    ],
  },
  {
    column: 0,
    row: 1,
    strokes: [{ d: 'M0 0L-64 -84V84z', look: 'fill', tint: 'grey' }],
  },
]

export const fishbone: Template = {
  id: 'fishbone',
  title: say('Root cause: fishbone', 'Первопричина: рыбья кость'),
  purpose: say(
    'All the kinds of causes of one problem, side by side',
    'Все виды причин одной проблемы рядом',
  ),
  category: 'research',
  search: say(
    'Ishikawa cause and effect diagram root cause analysis RCA',
    'Исикава диаграмма причин и следствий анализ причин скелет',
  ),
  minutes: 45,
  frames: [
    {
      id: 'fishbone',
      title: say('What contributes to it?', 'Что к этому приводит?'),
      columns: [nameless(bone), nameless(bone), nameless(bone), nameless(head)],
      rows: [nameless(380), nameless(380)],
      cells: [
        cell('people', say('People', 'Люди'), say('Skills, roles, load', 'Навыки, роли, нагрузка'), {
          tint: 'yellow',
        }),
        cell(
          'process',
          say('Process', 'Процесс'),
          say('Steps, rules, handovers', 'Шаги, правила, передачи'),
          {
            tint: 'blue',
          },
        ),
        cell(
          'tools',
          say('Tools', 'Инструменты'),
          say('Systems, devices, access', 'Системы, техника, доступы'),
          {
            tint: 'teal',
          },
        ),
        cell(
          'problem',
          say('Problem', 'Проблема'),
          say('What happens, how often?', 'Что происходит и как часто?'),
          {
            tint: 'pink',
          },
        ),
        cell(
          'information',
          say('Information', 'Информация'),
          say('What is missing, late, wrong?', 'Чего нет, что поздно, что неверно?'),
          { tint: 'violet' },
        ),
        cell(
          'environment',
          say('Environment', 'Среда'),
          say('Market, law, place, time', 'Рынок, закон, место, время'),
          { tint: 'green' },
        ),
        cell(
          'customer',
          say('Customer', 'Клиент'),
          say('What is different on their side?', 'Что иначе на его стороне?'),
          {
            tint: 'orange',
          },
        ),
        cell(
          'effect',
          say('What it costs', 'Чего это стоит'),
          say('Hours, money, trust', 'Часы, деньги, доверие'),
          {
            tint: 'pink',
          },
        ),
      ],
      drawings: skeleton,
    },
  ],
  agenda: [
    step('discuss', 5, say('The problem and what it costs', 'Проблема и чего она стоит'), [
      'problem',
      'effect',
    ]),
    step('write-hidden', 10, say('Causes, each alone', 'Причины, каждый сам'), [
      'people',
      'process',
      'tools',
      'information',
      'environment',
      'customer',
    ]),
    step('group', 10, say('What is the same?', 'Что из этого одно и то же?')),
    step('discuss', 10, say('Which can we prove?', 'Какие можем подтвердить?')),
    step('vote', 5, say('Where do we begin?', 'С чего начнём?')),
    step('promote', 5, say('Causes that get an owner', 'Причины, у которых появится владелец')),
  ],
}
