import { journey, showToOthers } from './journey.ts'
import { say, step } from '../parts.ts'

export const journeyAsIs = journey({
  id: 'journey-as-is',
  title: say('Customer journey: as it was', 'Карта пути клиента: как было'),
  purpose: say('One real case, drawn from the customer’s side', 'Один реальный случай глазами клиента'),
  search: say(
    'CJM journey map experience touchpoints emotions pains current state as is',
    'CJM клиентский опыт путь карта точки контакта эмоции боли как есть текущее',
  ),
  prompt: say('Draw one real case, not the procedure', 'Нарисуйте один реальный случай, а не регламент'),
  agenda: [
    step('discuss', 10, say('Choose one real case', 'Выберите один реальный случай')),
    step('write', 30, say('Draw it, stage by stage', 'Нарисуйте его, этап за этапом')),
    step('write', 10, say('How did it feel?', 'Каково это было?')),
    step('write', 15, say('Pains and opportunities', 'Боли и возможности')),
    step('vote', 10, say('Which pains matter most?', 'Какие боли важнее всего?')),
    showToOthers,
  ],
})
