import type { Template } from '#shared/boards/template.ts'
import { chevrons } from './drawings.ts'
import { lane, nameless, say, step } from './parts.ts'

export const standUp: Template = {
  id: 'stand-up',
  title: say('Stand-up', 'Стендап'),
  purpose: say(
    'What moved, what is next, what is blocked and since when',
    'Что сдвинулось, что дальше, что стоит и с какого дня',
  ),
  category: 'follow-up',
  search: say('daily scrum standup sync blockers', 'дейли планёрка летучка ежедневная блокеры помехи'),
  minutes: 15,
  frames: [
    {
      id: 'work',
      title: say('Walk the work, not the people', 'Идём по делам, а не по людям'),
      columns: [
        lane(
          'moved',
          496,
          say('Moved', 'Сдвинулось'),
          say('What is further than yesterday?', 'Что продвинулось со вчера?'),
          { tint: 'green' },
        ),
        lane(
          'next',
          496,
          say('Next', 'Дальше'),
          say('What do we do until tomorrow?', 'Что делаем до завтра?'),
          { tint: 'blue' },
        ),
        lane(
          'blocked',
          496,
          say('Blocked', 'Стоит'),
          say('What stands still, since when, and who can help?', 'Что стоит, с какого дня и кто поможет?'),
          { tint: 'pink' },
        ),
      ],
      rows: [nameless(440)],
      drawings: chevrons(2),
    },
    {
      id: 'later',
      title: say('Not now', 'Не сейчас'),
      columns: [
        lane(
          'parking-lot',
          1_488,
          say('Parking lot', 'Парковка'),
          say(
            'What needs more than a minute: who stays for it?',
            'Что требует больше минуты: кто остаётся обсудить?',
          ),
        ),
      ],
      rows: [nameless(180)],
    },
  ],
  agenda: [
    step('write', 3, say('Write what moved', 'Пишем, что сдвинулось'), ['moved', 'next', 'blocked']),
    step('discuss', 7, say('Walk the work', 'Идём по делам'), ['moved', 'next']),
    step('discuss', 4, say('Blocked: who helps, who escalates?', 'Стоит: кто поможет, кто эскалирует?'), [
      'blocked',
    ]),
    step('discuss', 1, say('Who stays for the parking lot?', 'Кто остаётся на парковку?'), ['parking-lot']),
  ],
}
