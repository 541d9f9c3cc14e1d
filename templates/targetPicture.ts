import type { Template } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'
import { arrowBetween } from './drawings.ts'
import { lane, say, step } from './parts.ts'

const row = (id: string, title: Localized, prompt: Localized) => lane(id, 168, title, prompt)

export const targetPicture: Template = {
  id: 'target-picture',
  title: say('Target picture', 'Целевая картина'),
  purpose: say(
    'Where we stand, where we want to be, and the way between',
    'Где мы сейчас, где хотим быть и какой между ними путь',
  ),
  category: 'planning',
  search: say(
    'vision future state from to goals OKR strategy north star',
    'видение будущее от и до цели OKR стратегия образ результата',
  ),
  minutes: 60,
  frames: [
    {
      id: 'target',
      title: say('What will be different in a year?', 'Что будет иначе через год?'),
      columns: [
        lane('today', 432, say('Today', 'Сегодня'), undefined, { tint: 'grey' }),
        lane('target', 432, say('In a year', 'Через год'), undefined, { tint: 'green' }),
        lane('way', 456, say('What leads there', 'Что туда ведёт'), undefined, { tint: 'blue' }),
      ],
      rows: [
        row(
          'customer',
          say('Customer', 'Клиент'),
          say('What do customers say of us?', 'Что клиенты говорят о нас?'),
        ),
        row(
          'figures',
          say('Figures', 'Цифры'),
          say('Which measure, how much?', 'Какой показатель и сколько?'),
        ),
        row('work', say('Work', 'Работа'), say('How is the work done?', 'Как делается работа?')),
        row(
          'team',
          say('Team', 'Команда'),
          say('What can people do, how are they?', 'Что люди умеют и как им?'),
        ),
        row('tools', say('Tools', 'Инструменты'), say('What do we work with?', 'Чем мы работаем?')),
      ],
      drawings: [arrowBetween(1), arrowBetween(2)],
    },
  ],
  agenda: [
    step('write', 10, say('Today, honestly', 'Сегодня, честно')),
    step('write-hidden', 15, say('In a year, each alone', 'Через год, каждый сам')),
    step('group', 10, say('Put the pictures together', 'Складываем картины в одну')),
    step('discuss', 10, say('Which figures prove it?', 'Какие цифры это покажут?')),
    step('vote', 5, say('What leads there fastest?', 'Что ведёт туда быстрее всего?')),
    step('promote', 10, say('Initiatives with owners', 'Инициативы с владельцами')),
  ],
}
