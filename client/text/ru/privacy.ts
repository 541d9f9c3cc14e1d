import type { privacy as english } from '../en/privacy.ts'
import type { Translation } from '../translation.ts'

export const privacy: Translation<typeof english> = {
  title: 'Ваши данные',
  text: 'Что эта комната хранит о вас и как это убрать.',
  exportMine: 'Скачать мои данные',
  exportText:
    'Один файл со всем, что комната хранит о вас: имя, заметки и рисунки с картинками, комментарии, ответы, инициативы и когда вы что делали.',
}
