import { journey, showToOthers } from './journey.ts'
import { say, step } from '../parts.ts'

export const journeyMustChange = journey({
  id: 'journey-must-change',
  title: say('Customer journey: what has to change', 'Карта пути клиента: что надо изменить'),
  purpose: say(
    'From the two journeys to what has to be true',
    'От двух карт к тому, что должно стать правдой',
  ),
  search: say(
    'CJM journey map gap change conditions ideas',
    'CJM клиентский опыт разрыв изменения условия идеи',
  ),
  prompt: say(
    'What has to be true for this to become normal?',
    'Что должно стать правдой, чтобы это стало нормой?',
  ),
  prompts: {
    pains: say('Which pain goes away?', 'Какая боль уйдёт?'),
    opportunities: say('What do we change, in one sentence?', 'Что меняем, одним предложением?'),
    evidence: say('Is it so today? Begin with ✓ ✗ or ?', 'Так ли это сегодня? Начните с ✓ ✗ или ?'),
  },
  marks: [
    { sign: '✓', title: say('true already', 'уже так') },
    { sign: '✗', title: say('not so yet', 'пока не так') },
    { sign: '?', title: say('to be found out', 'надо узнать') },
  ],
  agenda: [
    step('rotate', 5, say('Take the journeys of the others', 'Возьмите карты других групп')),
    step('write', 35, say('What has to be true?', 'Что должно стать правдой?')),
    step('discuss', 15, say('Already so, not yet, or unknown?', 'Уже так, пока нет или неизвестно?')),
    step('vote', 10, say('What comes first?', 'С чего начать?')),
    step('converge', 10, say('What did several groups find?', 'Что нашли сразу несколько групп?')),
    showToOthers,
  ],
})
