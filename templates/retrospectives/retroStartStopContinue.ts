import type { Template } from '#shared/boards/template.ts'
import { goOn, plus, stop } from '../drawings.ts'
import { lane, nameless, say } from '../parts.ts'
import { retroActions, retroAgenda, retroMinutes, retroWidth } from './retro.ts'

export const retroStartStopContinue: Template = {
  id: 'retro-start-stop-continue',
  title: say('Retrospective: start, stop, continue', 'Ретроспектива: начать, прекратить, продолжать'),
  purpose: say(
    'What the team changes in the next sprint, at most three things',
    'Что команда меняет в следующем спринте, не больше трёх дел',
  ),
  category: 'retrospective',
  search: say('retro sprint review team improvement', 'ретро спринт улучшения команда итоги'),
  minutes: retroMinutes,
  frames: [
    {
      id: 'retro',
      title: say('How do we work next sprint?', 'Как работаем в следующем спринте?'),
      columns: [
        lane(
          'start',
          retroWidth / 3,
          say('Start', 'Начать'),
          say('What shall we begin to do?', 'Что нам стоит начать делать?'),
          { tint: 'green' },
        ),
        lane(
          'stop',
          retroWidth / 3,
          say('Stop', 'Прекратить'),
          say('What gets in our way?', 'Что нам мешает?'),
          {
            tint: 'pink',
          },
        ),
        lane(
          'continue',
          retroWidth / 3,
          say('Continue', 'Продолжать'),
          say('What works and should stay?', 'Что работает и должно остаться?'),
          { tint: 'blue' },
        ),
      ],
      rows: [nameless(560)],
      drawings: [plus(0), stop(1), goOn(2)],
    },
    retroActions,
  ],
  agenda: retroAgenda(['start', 'stop', 'continue']),
}
