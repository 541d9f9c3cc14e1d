// What the retrospectives have in common: they begin with the actions of the last one and end with at most three.
import type { Template, TemplateFrame } from '#shared/boards/template.ts'
import { asking, lane, nameless, say, step } from '../parts.ts'

/** All frames of a retrospective are as wide as this. Page units. */
export const retroWidth = 1_488

export const retroActions: TemplateFrame = {
  id: 'actions',
  title: say(
    'At most three actions, each with an owner and a date',
    'Не больше трёх дел, у каждого владелец и срок',
  ),
  columns: [
    lane(
      'last-actions',
      retroWidth / 2,
      say('Actions of the last one', 'Дела с прошлого раза'),
      say('What was done, and did it help?', 'Что сделано и помогло ли?'),
    ),
    lane(
      'next-actions',
      retroWidth / 2,
      say('Actions of this one', 'Дела с этого раза'),
      say('Who does what by when?', 'Кто что делает и к какому сроку?'),
      { holds: { most: 3 } },
    ),
  ],
  rows: [nameless(240)],
}

/** @param zones where everybody writes */
export const retroAgenda = (zones: string[]): Template['agenda'] => [
  step('discuss', 10, say('Actions of the last one', 'Дела с прошлого раза'), ['last-actions']),
  asking(step('discuss', 5, say('Check-in', 'Как вы?'))),
  step('write-hidden', 8, say('Write, each alone', 'Пишем, каждый сам'), zones),
  step('group', 8, say('Group', 'Группируем'), zones),
  step('vote', 4, say('Vote', 'Голосуем'), zones),
  step('discuss', 25, say('Discuss the top three', 'Обсуждаем первые три')),
  // Without a zone: what was voted on stays in view, and the panel has what becomes of it.
  step('promote', 8, say('Actions', 'Дела')),
  step('fist', 2, say('Rate the session', 'Оценка встречи')),
]

export const retroMinutes = 70
