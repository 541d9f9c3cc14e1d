import type { Template } from '#shared/boards/template.ts'

export const blank: Template = {
  id: 'blank',
  title: { en: 'Blank board', ru: 'Чистая доска' },
  purpose: { en: 'An empty canvas for anything', ru: 'Пустой холст для чего угодно' },
  minutes: 0,
  frames: [],
  agenda: [],
}
