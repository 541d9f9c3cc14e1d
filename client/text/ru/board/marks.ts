import type { marks as english } from '../../en/board/marks.ts'
import type { Translation } from '../../translation.ts'

export const marks: Translation<typeof english> = {
  colorKeys: 'Цвет выбранных заметок',
  size: 'Размер',
  sizes: { S: 'Маленькая', M: 'Обычная', L: 'Большая', XL: 'Очень большая' },

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

  tags: 'Метки',
  tagsMenu: 'Метки…',
  findOrMakeTag: 'Найти или создать метку',
  makeTag: 'Создать «{{tag}}»',
  noTags: 'Меток пока нет. Напишите первую.',
  full: 'Меток у заметки может быть не больше {{count}}.',

  find: 'Поиск',
  findOnBoard: 'Найти на доске',
  findInList: 'Найти заметки',
  clearFind: 'Очистить',
  foundOf: '{{at}} из {{count}}',
  foundNothing: 'Ничего не нашлось',
  findNext: 'Следующее',
  findPrevious: 'Предыдущее',
  closeFind: 'Закрыть поиск',
  noneMatch: 'Подходящих заметок нет.',

  writtenBy: 'Автор: {{who}}',
}
