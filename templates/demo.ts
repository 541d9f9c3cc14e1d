import type { Template } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'
import { lane, say, step } from './parts.ts'

const initiative = (id: string, title: Localized) => lane(id, 168, title)

export const demo: Template = {
  id: 'demo',
  title: say('Demo and review', 'Демо и приёмка'),
  purpose: say(
    'What was promised, what can be seen, what it moved: accept, rework or stop',
    'Что обещали, что видно, что это сдвинуло: принять, доделать или остановить',
  ),
  category: 'follow-up',
  search: say(
    'sprint review show results acceptance stakeholders',
    'обзор спринта показ результаты приёмка заказчик',
  ),
  minutes: 60,
  frames: [
    {
      id: 'demo',
      title: say('One initiative a row', 'Одна инициатива — одна строка'),
      columns: [
        lane(
          'promised',
          264,
          say('Promised', 'Обещали'),
          say('What should have changed for the customer?', 'Что должно было измениться для клиента?'),
        ),
        lane(
          'shown',
          264,
          say('Shown', 'Показали'),
          say('What works, live and not on a slide?', 'Что работает вживую, а не на слайде?'),
        ),
        lane('before', 168, say('Measure before', 'Было'), say('A figure', 'Цифра')),
        lane('after', 168, say('Measure after', 'Стало'), say('A figure', 'Цифра'), { tint: 'green' }),
        lane(
          'feedback',
          384,
          say('Feedback', 'Отклики'),
          say('What do guests see, miss, ask?', 'Что гости видят, чего не хватает, о чём спрашивают?'),
        ),
        lane(
          'verdict',
          264,
          say('Accept, rework, stop', 'Принять, доделать, остановить'),
          say('One word and why', 'Одно слово и почему'),
          { tint: 'yellow', holds: { least: 1, most: 1 } },
        ),
      ],
      rows: [
        initiative('first', say('Initiative 1', 'Инициатива 1')),
        initiative('second', say('Initiative 2', 'Инициатива 2')),
        initiative('third', say('Initiative 3', 'Инициатива 3')),
        initiative('fourth', say('Initiative 4', 'Инициатива 4')),
      ],
    },
  ],
  agenda: [
    step('discuss', 5, say('The goal of this sprint', 'Цель этого спринта')),
    step('present', 30, say('Show, initiative by initiative', 'Показываем, инициатива за инициативой')),
    step('write', 10, say('Feedback', 'Отклики')),
    step('vote', 5, say('Accept, rework, stop', 'Принять, доделать, остановить')),
    step('promote', 10, say('What follows from it', 'Что из этого следует')),
  ],
}
