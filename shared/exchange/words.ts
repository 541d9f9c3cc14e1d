// The words of exported files. They are here and not with the client's texts because the server writes files too.
import type { Language } from '../language.ts'
import type { PaletteColor } from '../palette.ts'

export interface Words {
  colors: Record<PaletteColor, string>
  /** Headers of tables and names of fields. */
  fields: {
    id: string
    title: string
    description: string
    status: string
    reason: string
    owner: string
    theme: string
    due: string
    groups: string
    sources: string
    comments: string
    created: string
    updated: string
    link: string
    note: string
    zone: string
    color: string
    author: string
    group: string
    round: string
    initiative: string
    tags: string
    reactions: string
    marks: string
    heading: string
    votes: string
  }
  initiatives: string
  outsideZones: string
  links: string
  emptyNote: string
  dots: (count: number) => string
  /** Of places that several share. */
  tie: string
  round: (number: number) => string
  wouldRun: (row: number, column: string, cell: string) => string
  more: (count: number) => string
  leftOut: (count: number) => string
  withoutPicture: (count: number) => string
  part: (part: number, parts: number, rows: number, limit: number) => string
}

const en: Words = {
  colors: {
    yellow: 'yellow',
    orange: 'orange',
    pink: 'pink',
    violet: 'violet',
    blue: 'blue',
    teal: 'teal',
    green: 'green',
    grey: 'grey',
  },
  fields: {
    id: 'Id',
    title: 'Title',
    description: 'Description',
    status: 'Status',
    reason: 'Reason',
    owner: 'Owner',
    theme: 'Theme',
    due: 'Due',
    groups: 'Groups',
    sources: 'Sources',
    comments: 'Comments',
    created: 'Created',
    updated: 'Updated',
    link: 'Link',
    note: 'Note',
    zone: 'Zone',
    color: 'Colour',
    author: 'Author',
    group: 'Group',
    round: 'Round',
    initiative: 'Initiative',
    tags: 'Tags',
    reactions: 'Reactions',
    marks: 'Marks of groups',
    heading: 'Heading',
    votes: 'Votes',
  },
  initiatives: 'Initiatives',
  outsideZones: 'Outside the zones',
  links: 'Links',
  emptyNote: '(empty note)',
  dots: count => (count === 1 ? '1 dot' : `${count} dots`),
  tie: 'tie',
  round: number => `round ${number}`,
  wouldRun: (row, column, cell) => `Row ${row}, ${column}: a spreadsheet would run this cell: ${cell}`,
  leftOut: count => `Things that tldraw does not know were left out: ${count}`,
  withoutPicture: count => `Pictures that did not fit into the file, or are gone: ${count}`,
  more: count => `Cells like these beside the ones listed: ${count}`,
  part: (part, parts, rows, limit) =>
    `This is part ${part} of ${parts}: there are ${rows} initiatives, and Jira takes ${limit} rows a file`,
}

const ru: Words = {
  colors: {
    yellow: 'жёлтый',
    orange: 'оранжевый',
    pink: 'розовый',
    violet: 'фиолетовый',
    blue: 'синий',
    teal: 'бирюзовый',
    green: 'зелёный',
    grey: 'серый',
  },
  fields: {
    id: 'Номер',
    title: 'Название',
    description: 'Описание',
    status: 'Статус',
    reason: 'Причина',
    owner: 'Владелец',
    theme: 'Тема',
    due: 'Срок',
    groups: 'Группы',
    sources: 'Источники',
    comments: 'Комментарии',
    created: 'Создана',
    updated: 'Изменена',
    link: 'Ссылка',
    note: 'Заметка',
    zone: 'Зона',
    color: 'Цвет',
    author: 'Автор',
    group: 'Группа',
    round: 'Раунд',
    initiative: 'Инициатива',
    tags: 'Метки',
    reactions: 'Реакции',
    marks: 'Отметки групп',
    heading: 'Заголовок',
    votes: 'Голоса',
  },
  initiatives: 'Инициативы',
  outsideZones: 'Вне зон',
  links: 'Ссылки',
  emptyNote: '(пустая заметка)',
  dots: count => `голосов: ${count}`,
  tie: 'поровну',
  round: number => `раунд ${number}`,
  wouldRun: (row, column, cell) => `Строка ${row}, ${column}: таблица выполнит эту ячейку: ${cell}`,
  leftOut: count => `Не попало в файл то, чего нет в tldraw: ${count}`,
  withoutPicture: count => `Картинки, которые не поместились в файл или пропали: ${count}`,
  more: count => `Ещё таких ячеек, кроме перечисленных: ${count}`,
  part: (part, parts, rows, limit) =>
    `Это часть ${part} из ${parts}: инициатив ${rows}, а Jira принимает не больше ${limit} строк в файле`,
}

export const words: Record<Language, Words> = { en, ru }
