import type { common as english } from '../en/common.ts'
import type { Translation } from '../translation.ts'

export const common: Translation<typeof english> = {
  save: 'Сохранить',
  saved: 'Сохранено',
  cancel: 'Отмена',
  close: 'Закрыть',
  add: 'Добавить',
  rename: 'Переименовать',
  remove: 'Убрать',
  undo: 'Отменить',
  copy: 'Скопировать',
  copied: 'Скопировано',
  copyLink: 'Скопировать ссылку',
  loading: 'Загружаем…',
  retry: 'Попробовать ещё раз',
  somethingWentWrong: 'Что-то пошло не так. Попробуйте ещё раз.',
  storageFull:
    'На сервере кончилось место: всё можно смотреть, но ничего нельзя менять. Сообщите администратору; когда место появится, всё продолжится само.',
  offline: 'Нет связи. Пробуем ещё раз…',
  updated: 'Rotunda обновилась. Всё написанное сохранится.',
  refresh: 'Обновить',
  notifications: 'Уведомления',
  language: 'Язык',
  languages: { en: 'English', ru: 'Русский' },
  theme: 'Тема',
  themes: { system: 'Как в системе', light: 'Светлая', dark: 'Тёмная' },
  colors: {
    yellow: 'Жёлтый',
    orange: 'Оранжевый',
    pink: 'Розовый',
    violet: 'Фиолетовый',
    blue: 'Голубой',
    teal: 'Бирюзовый',
    green: 'Зелёный',
    grey: 'Серый',
  },
}
