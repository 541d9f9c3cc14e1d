import type { Template } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'
import { lane, nameless, say, step } from './parts.ts'

const column = (id: string, title: Localized, prompt: Localized) => lane(id, 372, title, prompt)

export const sprintPlanning: Template = {
  id: 'sprint-planning',
  title: say('Sprint planning', 'Планирование спринта'),
  purpose: say(
    'One goal for three weeks, and what fits into them',
    'Одна цель на три недели и то, что в них помещается',
  ),
  category: 'planning',
  search: say(
    'scrum iteration capacity commitment backlog goal',
    'скрам итерация ёмкость обязательства бэклог цель',
  ),
  minutes: 120,
  frames: [
    {
      id: 'aim',
      title: say('What is this sprint for?', 'Ради чего этот спринт?'),
      columns: [
        lane(
          'goal',
          372,
          say('Goal', 'Цель'),
          say('One sentence and a measure', 'Одно предложение и показатель'),
          { tint: 'yellow' },
        ),
        column(
          'capacity',
          say('Capacity', 'Ёмкость'),
          say('People × days − absences − support', 'Люди × дни − отсутствия − поддержка'),
        ),
        column(
          'carried-over',
          say('Carried over', 'Перенесено'),
          say('What stayed undone, and why?', 'Что не доделано и почему?'),
        ),
        column(
          'risks',
          say('Risks and dependencies', 'Риски и зависимости'),
          say('What can stop us, and who can help?', 'Что нас остановит и кто поможет?'),
        ),
      ],
      rows: [nameless(280)],
    },
    {
      id: 'plan',
      title: say('What do we take?', 'Что берём?'),
      columns: [
        column(
          'candidates',
          say('Candidates', 'Кандидаты'),
          say('What could serve the goal?', 'Что послужит цели?'),
        ),
        lane('committed', 372, say('Committed', 'Берём'), say('What do we promise?', 'Что обещаем?'), {
          tint: 'green',
        }),
        column(
          'definition-of-done',
          say('Definition of done', 'Критерии готовности'),
          say('When do we call it done?', 'Когда считаем сделанным?'),
        ),
        column('owners', say('Owners', 'Владельцы'), say('Who leads what?', 'Кто что ведёт?')),
      ],
      rows: [nameless(560)],
    },
  ],
  agenda: [
    step('discuss', 20, say('Goal', 'Цель'), ['goal']),
    step('discuss', 20, say('Capacity and what is carried over', 'Ёмкость и перенесённое'), [
      'capacity',
      'carried-over',
    ]),
    step('write', 25, say('Candidates', 'Кандидаты'), ['candidates']),
    step('group', 35, say('Commit', 'Берём'), ['committed']),
    step('discuss', 15, say('Risks and owners', 'Риски и владельцы'), ['risks', 'owners']),
    step('vote', 5, say('Fist of five', 'Пять пальцев')),
  ],
}
