import type { insert as english } from '../../en/board/insert.ts'
import type { Translation } from '../../translation.ts'

export const insert: Translation<typeof english> = {
  menu: 'Вставить',
  pictures: 'Картинки…',
  link: 'Ссылка…',

  picture: 'Картинка',
  sending: 'Отправляем картинку',
  missing: 'Этой картинки здесь больше нет',
  needsConnection: 'Для картинок нужна связь. Добавьте их, когда она вернётся.',
  tooManyFiles: 'За один раз – не больше {{most}} картинок: добавляем первые {{most}}.',

  crop: 'Обрезать',
  uncrop: 'Убрать обрезку',
  cropDone: 'Готово',
  flipHorizontally: 'Отразить слева направо',
  flipVertically: 'Отразить сверху вниз',
  download: 'Скачать',
  altText: 'Описание картинки',
  addAltText: 'Описать картинку',
  altTextLabel: 'Что на картинке',
  altTextHint: 'Его услышат те, кто картинку не видит.',

  card: 'Ссылка',
  newLink: 'Новая ссылка',
  editLink: 'Изменить ссылку',
  addLink: 'Добавить ссылку',
  address: 'Адрес',
  wrongAddress: 'Введите адрес сайта или почты, например https://example.org',
  linkTitle: 'Название',
  linkTitleHint: 'Без него на карточке будет адрес; доски и инициативы этой комнаты покажут своё имя.',
  open: 'Открыть',
  openLink: 'Открыть в новой вкладке: {{title}}',
}
