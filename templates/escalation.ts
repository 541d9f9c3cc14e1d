import type { Template } from '#shared/boards/template.ts'
import { chevrons } from './drawings.ts'
import { lane, nameless, say, step } from './parts.ts'

export const escalation: Template = {
  id: 'escalation',
  title: say('Escalation', 'Эскалация'),
  purpose: say(
    'An obstacle, told so that somebody can decide',
    'Помеха, описанная так, чтобы по ней можно было решить',
  ),
  category: 'follow-up',
  search: say(
    'blocker bottleneck impediment help sponsor decision',
    'блокер помеха узкое место препятствие помощь спонсор решение',
  ),
  minutes: 30,
  frames: [
    {
      id: 'obstacle',
      title: say('Describe the obstacle, not the person', 'Описываем помеху, а не человека'),
      columns: [
        lane(
          'fact',
          288,
          say('Fact', 'Факт'),
          say('What is blocked, since when?', 'Что стоит и с какого дня?'),
          {
            tint: 'pink',
          },
        ),
        lane(
          'impact',
          288,
          say('Impact', 'Последствия'),
          say('What does each day cost, and whom?', 'Чего и кому стоит каждый день?'),
        ),
        lane('tried', 288, say('Tried', 'Пробовали'), say('What did we do already?', 'Что уже сделали?')),
        lane(
          'ask',
          312,
          say('What I ask', 'О чём прошу'),
          say('Of whom, what, by when?', 'Кого, о чём, к какому сроку?'),
          { tint: 'yellow', holds: { least: 1 } },
        ),
        lane(
          'options',
          312,
          say('Options', 'Варианты'),
          say('Two at least, and what each costs', 'Не меньше двух, и чего каждый стоит'),
          {
            holds: { least: 2 },
          },
        ),
      ],
      rows: [nameless(360)],
    },
    {
      id: 'course',
      title: say(
        'Team 4 h → lead 24 h → sponsor 48 h → steering group 72 h',
        'Команда 4 ч → руководитель 24 ч → спонсор 48 ч → управляющий комитет 72 ч',
      ),
      columns: [
        lane('raised', 372, say('Raised', 'Поднята'), say('By whom, when?', 'Кем и когда?')),
        lane(
          'acknowledged',
          372,
          say('Acknowledged', 'Принята'),
          say('Who has it now?', 'У кого она теперь?'),
        ),
        lane('decided', 372, say('Decided', 'Решение есть'), say('What, and why?', 'Какое и почему?')),
        lane('resolved', 372, say('Resolved', 'Устранена'), say('What moves again?', 'Что снова движется?'), {
          tint: 'green',
        }),
      ],
      rows: [nameless(220)],
      drawings: chevrons(4),
    },
  ],
  agenda: [
    step('write', 8, say('Fact, impact, what was tried', 'Факт, последствия, что пробовали'), [
      'fact',
      'impact',
      'tried',
    ]),
    step('write', 7, say('What is asked, of whom, by when', 'О чём просим, кого, к какому сроку'), [
      'ask',
      'options',
    ]),
    step('discuss', 10, say('Decide, or take it one level up', 'Решаем или поднимаем на уровень выше'), [
      'decided',
    ]),
    step('promote', 5, say('Who does it', 'Кто делает'), ['decided']),
  ],
}
