import type { Template } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'
import { chevrons } from './drawings.ts'
import { lane, say, step } from './parts.ts'

const why = (id: string, title: Localized) => lane(id, 248, title)

export const fiveWhys: Template = {
  id: 'five-whys',
  title: say('Root cause: five whys', 'Первопричина: пять «почему»'),
  purpose: say(
    'From what hurts to what causes it, with evidence at each step',
    'От того, что болит, к тому, что это вызывает, с подтверждением на каждом шаге',
  ),
  category: 'research',
  search: say(
    'RCA root cause analysis 5 whys problem postmortem incident',
    'анализ причин 5 почему корень проблемы разбор инцидента постмортем',
  ),
  minutes: 45,
  frames: [
    {
      id: 'whys',
      title: say(
        'Ask why of the process, not of the person',
        'Спрашиваем «почему» у процесса, а не у человека',
      ),
      columns: [
        lane('problem', 264, say('Problem', 'Проблема'), undefined, { tint: 'pink' }),
        why('why-one', say('Why?', 'Почему?')),
        why('why-two', say('And why is that?', 'А почему так?')),
        why('why-three', say('And that?', 'А это почему?')),
        why('why-four', say('And that?', 'А это почему?')),
        lane('root-cause', 264, say('Root cause', 'Первопричина'), undefined, { tint: 'violet' }),
        lane('countermeasure', 264, say('What we change', 'Что меняем'), undefined, { tint: 'green' }),
      ],
      rows: [
        lane(
          'because',
          220,
          say('Because …', 'Потому что …'),
          say('One fact a note', 'Один факт на заметку'),
        ),
        lane(
          'branch',
          220,
          say('Another branch', 'Другая ветвь'),
          say('A second cause goes its own way', 'У второй причины свой путь'),
        ),
        lane(
          'evidence',
          168,
          say('Evidence', 'Откуда знаем'),
          say('A link, a log, a figure: how do we know?', 'Ссылка, журнал, цифра'),
        ),
      ],
      drawings: chevrons(7),
    },
  ],
  agenda: [
    step('discuss', 5, say('The problem, in one sentence', 'Проблема одним предложением')),
    step('write', 15, say('Why, and why again', 'Почему и ещё раз почему')),
    step(
      'discuss',
      10,
      say('Evidence: what do we really know?', 'Подтверждения: что мы знаем на самом деле?'),
    ),
    step('vote', 5, say('Which cause do we remove?', 'Какую причину убираем?')),
    step('promote', 10, say('What we change, and who', 'Что меняем и кто')),
  ],
}
