import type { Template } from '#shared/boards/template.ts'
import { chevrons } from './drawings.ts'
import { lane, nameless, say, step } from './parts.ts'

export const miniTeamWorkshop: Template = {
  id: 'mini-team-workshop',
  title: say('Mini-team workshop', 'Воркшоп мини-команды'),
  purpose: say(
    'From a question to a decision and a next step in one hour',
    'От вопроса к решению и следующему шагу за час',
  ),
  category: 'decision',
  search: say(
    'workshop decision options facts small group problem solving',
    'мастерская решение варианты факты рабочая группа задача',
  ),
  minutes: 60,
  frames: [
    {
      id: 'workshop',
      title: say('One question, one decision', 'Один вопрос, одно решение'),
      columns: [
        lane(
          'question',
          264,
          say('Question', 'Вопрос'),
          say('What exactly do we have to decide?', 'Что именно надо решить?'),
          { tint: 'yellow' },
        ),
        lane(
          'facts',
          384,
          say('Facts', 'Факты'),
          say('What do we know, and from where?', 'Что мы знаем и откуда?'),
        ),
        lane(
          'options',
          504,
          say('Options', 'Варианты'),
          say('Three at least, and what each costs', 'Не меньше трёх, и чего каждый стоит'),
          { holds: { least: 3 } },
        ),
        lane(
          'decision',
          264,
          say('Decision', 'Решение'),
          say('What do we do, and why this?', 'Что делаем и почему это?'),
          { tint: 'green' },
        ),
        lane(
          'next-step',
          264,
          say('Next step', 'Следующий шаг'),
          say('Who does what by when?', 'Кто что делает и к какому сроку?'),
          { tint: 'blue' },
        ),
      ],
      rows: [nameless(640)],
      drawings: chevrons(5),
    },
  ],
  agenda: [
    step('discuss', 5, say('Question', 'Вопрос'), ['question']),
    step('write', 10, say('Facts', 'Факты'), ['facts']),
    step('write-hidden', 10, say('Options, each alone', 'Варианты, каждый сам'), ['options']),
    step('group', 10, say('Group and sharpen', 'Группируем и уточняем'), ['options']),
    step('vote', 5, say('Vote', 'Голосуем'), ['options']),
    step('discuss', 15, say('Decide', 'Решаем'), ['decision']),
    step('promote', 5, say('Next step', 'Следующий шаг'), ['next-step']),
  ],
}
