import type { Template } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'
import { lane, say, step } from './parts.ts'

const result = (id: string, title: Localized) => lane(id, 128, title)

export const owners: Template = {
  id: 'owners',
  title: say('Owners (RACI)', 'Владельцы (RACI)'),
  purpose: say(
    'Who does it, who answers for it, who is asked, who is told',
    'Кто делает, кто отвечает, кого спрашивают, кому сообщают',
  ),
  category: 'follow-up',
  search: say(
    'RACI responsibility matrix responsible accountable consulted informed roles',
    'РАСИ матрица ответственности роли исполнитель ответственный',
  ),
  minutes: 45,
  frames: [
    {
      id: 'raci',
      title: say('Exactly one A a row', 'Ровно одна A в каждой строке'),
      columns: [
        lane(
          'result',
          336,
          say('Result', 'Результат'),
          say('What will be there in the end?', 'Что будет в итоге?'),
        ),
        lane(
          'responsible',
          264,
          say('R · does it', 'R · делает'),
          say('Who works on it?', 'Кто над этим работает?'),
        ),
        lane('accountable', 264, say('A · answers for it', 'A · отвечает'), say('One name', 'Одно имя'), {
          tint: 'yellow',
          holds: { least: 1, most: 1 },
        }),
        lane(
          'consulted',
          264,
          say('C · is asked before', 'C · спросить до'),
          say('Whose word is needed?', 'Чьё слово нужно?'),
        ),
        lane(
          'informed',
          264,
          say('I · is told after', 'I · сообщить после'),
          say('Who has to know?', 'Кому надо знать?'),
        ),
      ],
      rows: [
        result('first', say('1', '1')),
        result('second', say('2', '2')),
        result('third', say('3', '3')),
        result('fourth', say('4', '4')),
        result('fifth', say('5', '5')),
        result('sixth', say('6', '6')),
      ],
    },
  ],
  agenda: [
    step('write', 10, say('Results, one a row', 'Результаты, по одному на строку')),
    step(
      'write',
      10,
      say('Who does it, who is asked, who is told?', 'Кто делает, кого спросить, кому сообщить?'),
    ),
    step('discuss', 15, say('One A a row: who says yes?', 'Одна A в строке: кто согласен?')),
    step('promote', 10, say('Initiatives with owners', 'Инициативы с владельцами')),
  ],
}
