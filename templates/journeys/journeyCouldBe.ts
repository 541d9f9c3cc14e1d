import { journey, showToOthers } from './journey.ts'
import { say, step } from '../parts.ts'

export const journeyCouldBe = journey({
  id: 'journey-could-be',
  title: say('Customer journey: as it could be', 'Карта пути клиента: как могло быть'),
  purpose: say('The same case, the best you can believe', 'Тот же случай: лучшее, во что вы верите'),
  search: say(
    'CJM journey map target future to be ideal service design',
    'CJM клиентский опыт целевой путь будущее идеал как должно быть',
  ),
  prompt: say('Same customer, the best you can believe', 'Тот же клиент: лучшее, во что вы верите'),
  prompts: {
    pains: say('What would still hurt?', 'Что будет болеть и тогда?'),
    opportunities: say('What makes this possible?', 'Благодаря чему это возможно?'),
    evidence: say('Who does it so already?', 'Кто уже делает так?'),
  },
  agenda: [
    step('discuss', 10, say('Same customer, same need', 'Тот же клиент, та же задача')),
    step('write', 40, say('Draw the best you can believe', 'Нарисуйте лучшее, во что верите')),
    step('write', 15, say('What makes it possible?', 'Благодаря чему это возможно?')),
    step('vote', 10, say('What makes the greatest difference?', 'Что меняет больше всего?')),
    showToOthers,
  ],
})
