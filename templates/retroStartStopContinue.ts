import type { Template } from '#shared/boards/template.ts'

export const retroStartStopContinue: Template = {
  id: 'retro-start-stop-continue',
  title: { en: 'Retrospective: start, stop, continue', ru: 'Ретроспектива: начать, прекратить, продолжать' },
  purpose: {
    en: 'What the team changes in the next sprint, at most three things',
    ru: 'Что команда меняет в следующем спринте, не больше трёх дел',
  },
  minutes: 70,
  frames: [
    {
      id: 'retro',
      title: { en: 'How do we work next sprint?', ru: 'Как работаем в следующем спринте?' },
      columns: [
        {
          id: 'start',
          title: { en: 'Start', ru: 'Начать' },
          prompt: { en: 'What shall we begin to do?', ru: 'Что нам стоит начать делать?' },
          size: 496,
        },
        {
          id: 'stop',
          title: { en: 'Stop', ru: 'Прекратить' },
          prompt: { en: 'What gets in our way?', ru: 'Что нам мешает?' },
          size: 496,
        },
        {
          id: 'continue',
          title: { en: 'Continue', ru: 'Продолжать' },
          prompt: { en: 'What works and should stay?', ru: 'Что работает и должно остаться?' },
          size: 496,
        },
      ],
      rows: [{ id: '', title: { en: '', ru: '' }, size: 560 }],
    },
    {
      id: 'actions',
      title: {
        en: 'At most three actions, each with an owner and a date',
        ru: 'Не больше трёх дел, у каждого владелец и срок',
      },
      columns: [
        {
          id: 'last-actions',
          title: { en: 'Actions of the last one', ru: 'Дела с прошлого раза' },
          size: 744,
        },
        { id: 'next-actions', title: { en: 'Actions of this one', ru: 'Дела с этого раза' }, size: 744 },
      ],
      rows: [{ id: '', title: { en: '', ru: '' }, size: 240 }],
    },
  ],
  agenda: [
    { title: { en: 'Actions of the last one', ru: 'Дела с прошлого раза' }, mode: 'discuss', minutes: 10 },
    { title: { en: 'Check-in', ru: 'Как вы?' }, mode: 'discuss', minutes: 5 },
    {
      title: { en: 'Write, each alone', ru: 'Пишем, каждый сам' },
      mode: 'write-hidden',
      minutes: 8,
      zones: ['start', 'stop', 'continue'],
    },
    { title: { en: 'Group', ru: 'Группируем' }, mode: 'group', minutes: 8 },
    { title: { en: 'Vote', ru: 'Голосуем' }, mode: 'vote', minutes: 4 },
    { title: { en: 'Discuss the top three', ru: 'Обсуждаем первые три' }, mode: 'discuss', minutes: 25 },
    {
      title: { en: 'Actions', ru: 'Дела' },
      mode: 'promote',
      minutes: 8,
      zones: ['next-actions'],
    },
    { title: { en: 'Rate the session', ru: 'Оценка встречи' }, mode: 'discuss', minutes: 2 },
  ],
}
