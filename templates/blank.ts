import type { Template } from '#shared/boards/template.ts'
import { say } from './parts.ts'

export const blank: Template = {
  id: 'blank',
  title: say('Blank board', 'Чистая доска'),
  purpose: say('An empty canvas for anything', 'Пустой холст для чего угодно'),
  search: say('empty free canvas', 'пустая свободная холст'),
  minutes: 0,
  frames: [],
  agenda: [],
}
