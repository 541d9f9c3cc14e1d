import type { Template } from '#shared/boards/template.ts'
import type { Localized } from '#shared/language.ts'
import { arrowBetween } from './drawings.ts'
import { lane, say, step } from './parts.ts'

const hypothesis = (id: string, title: Localized) => lane(id, 192, title)

export const hypotheses: Template = {
  id: 'hypotheses',
  title: say('Hypotheses', 'Гипотезы'),
  purpose: say(
    'What we believe, and the cheapest way to find out',
    'Во что верим и как дешевле всего это проверить',
  ),
  category: 'research',
  search: say(
    'experiment test assumption belief validation learning',
    'эксперимент проверка предположение тест допущение',
  ),
  minutes: 45,
  frames: [
    {
      id: 'hypotheses',
      title: say(
        'We believe [change] for [whom] moves [measure] from A to B by [date]',
        'Мы верим: [изменение] для [кого] сдвинет [показатель] с А до Б к [дате]',
      ),
      columns: [
        lane(
          'belief',
          296,
          say('We believe', 'Мы верим'),
          say(
            'Change, for whom, measure from A to B, by when',
            'Изменение, для кого, показатель с А до Б, к какому дню',
          ),
          { tint: 'yellow' },
        ),
        lane(
          'assumption',
          264,
          say('Riskiest assumption', 'Самое шаткое допущение'),
          say('What, if wrong, ends it all?', 'Что, если неверно, рушит всё?'),
          { tint: 'pink' },
        ),
        lane(
          'test',
          264,
          say('Cheapest test', 'Самая дешёвая проверка'),
          say('In days, not months', 'За дни, а не месяцы'),
        ),
        lane(
          'stop-rule',
          264,
          say('Stop rule', 'Когда остановимся'),
          say('At which figure do we give it up?', 'При какой цифре бросаем?'),
        ),
        lane('result', 264, say('Result', 'Результат'), say('What did we see?', 'Что увидели?')),
        lane('verdict', 248, say('Decision', 'Решение'), say('Go on, change, stop', 'Дальше, иначе, стоп'), {
          tint: 'green',
        }),
      ],
      rows: [
        hypothesis('first', say('Hypothesis 1', 'Гипотеза 1')),
        hypothesis('second', say('Hypothesis 2', 'Гипотеза 2')),
        hypothesis('third', say('Hypothesis 3', 'Гипотеза 3')),
        hypothesis('fourth', say('Hypothesis 4', 'Гипотеза 4')),
      ],
      drawings: [arrowBetween(4)],
    },
  ],
  agenda: [
    step('write', 12, say('What do we believe?', 'Во что мы верим?')),
    step('discuss', 8, say('The riskiest assumption of each', 'Самое шаткое допущение каждой')),
    step('write', 12, say('Cheapest test and stop rule', 'Дешёвая проверка и правило остановки')),
    step('vote', 5, say('What do we test first?', 'Что проверяем первым?')),
    step('promote', 8, say('Tests with owners', 'Проверки с владельцами')),
  ],
}
