// What a team is asked before it begins, one by one: everybody has said something, and knows how the others are.
import type { Language, Localized } from '#shared/language.ts'
import { say } from '../parts.ts'

export const checkInQuestions: readonly Localized[] = [
  say('How are you today, in one word?', 'Как вы сегодня? Одним словом'),
  say(
    'If the time since we last met were weather, what would it be?',
    'Если бы время с прошлой встречи было погодой, то какой?',
  ),
  say('What made you smile at work lately?', 'Что на работе заставило вас недавно улыбнуться?'),
  say('What have you learned since we last met?', 'Чему вы научились с прошлой встречи?'),
  say('Which emoji was your week?', 'Какой смайлик лучше всего описывает вашу неделю?'),
  say('How full is your battery, from 0 to 100 %?', 'На сколько заряжена ваша батарейка, от 0 до 100 %?'),
  say('Whom would you like to thank, and for what?', 'Кого и за что хочется поблагодарить?'),
  say(
    'What would you do with one more free hour today?',
    'На что вы потратили бы сегодня лишний свободный час?',
  ),
  say('Which song goes with the last few weeks?', 'Какая песня подошла бы к последним неделям?'),
  say('What is the best thing you have eaten this week?', 'Что самое вкусное вы ели на этой неделе?'),
  say('What did you want to become as a child?', 'Кем вы хотели стать в детстве?'),
  say('What are you looking forward to?', 'Чего вы ждёте с нетерпением?'),
]

/** One so far down the list; after the last comes the first. */
export const checkInQuestion = (language: Language, at: number): string =>
  checkInQuestions[at % checkInQuestions.length]?.[language] ?? ''

/** The one after that which was asked, in whatever language; after one of somebody's own comes the first. */
export const questionAfter = (language: Language, asked: string | undefined): string =>
  checkInQuestion(language, 1 + checkInQuestions.findIndex(({ en, ru }) => en === asked || ru === asked))
