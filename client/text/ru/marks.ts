import type { marks as english } from '../en/marks.ts'
import type { Translation } from '../translation.ts'

export const marks: Translation<typeof english> = {
  react: 'Отреагировать',
  you: 'вы',
  more: 'ещё {{count}}',
  given: '{{count}} × {{emoji}}',
  givenToo: '{{count}} × {{emoji}}, и вы тоже',
  givenByYou: '{{count}} × {{emoji}}, вы',
  reactions: {
    like: 'Нравится',
    love: 'Люблю',
    party: 'Ура',
    idea: 'Идея',
    question: 'Вопрос',
    wow: 'Ого',
    laugh: 'Смешно',
    look: 'Стоит взглянуть',
  },
}
