import type { hands as en } from '../../en/board/hands.ts'
import type { Translation } from '../../translation.ts'

export const hands: Translation<typeof en> = {
  touch: 'Пальцами',
  newNote: 'Новая заметка',
  newNoteHow: 'двойное касание',
  menu: 'Что здесь можно сделать',
  menuHow: 'удерживать',
  pan: 'Сдвинуть доску',
  panHow: 'вести мимо заметок',
  zoom: 'Масштаб',
  zoomHow: 'два пальца',
  beside: {
    left: 'Новая заметка слева',
    right: 'Новая заметка справа',
    above: 'Новая заметка сверху',
    below: 'Новая заметка снизу',
  },
  besideHint: 'Щелчок – заметка, потянуть – стрелка',
  hint: 'Коснитесь дважды, чтобы написать заметку',
}
