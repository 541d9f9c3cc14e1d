import type { home as english } from '../en/home.ts'
import type { Translation } from '../translation.ts'

export const home: Translation<typeof english> = {
  createTitle: 'Откройте комнату команды',
  createLead: 'Доски, на которых рисуют вместе, воркшопы и то, что вырастает из идей.',
  roomName: 'Название комнаты',
  roomNameExample: 'Стратегия поддержки',
  yourName: 'Ваше имя',
  yourColor: 'Ваш цвет',
  boardLanguage: 'Язык шаблонов',
  adminToken: 'Токен администратора',
  adminTokenHint: 'Он есть у того, кто держит этот сервер.',
  create: 'Создать комнату',
  noAccount: 'Учётная запись не нужна. Этот браузер вас запомнит.',
  yourRooms: 'Ваши комнаты',
  forgetRoom: 'Убрать «{{name}}» из списка',
  pictureCaption: 'Карта пути клиента — один из шаблонов, всего их {{count}}',
  pictureLabel: 'Шаблон «{{title}}», его вопросы — на заметках',
  joinTitle: 'Войти в «{{room}}»',
  joinRole: {
    facilitator: 'Вас приглашают как ведущего: вы проводите сессии, зовёте людей и настраиваете комнату.',
    member: 'Вас приглашают как участника: вы пишете заметки, рисуете и голосуете.',
    observer: 'Вас приглашают как наблюдателя: вы всё видите и ничего не меняете.',
  },
  join: 'Войти',
  joining: 'Входим…',
  closedTitle: 'Приглашение больше не действует',
  closedLead: 'Его отозвали, срок вышел или ссылка неполная. Попросите новую у того, кто её прислал.',
  toStart: 'На начальную страницу',
  notFoundTitle: 'Здесь ничего нет',
  notFoundLead: 'Адрес неполный, или страница переехала.',
  fields: {
    required: 'Заполните это поле',
    tooLong: 'Не больше {{count}} знаков',
    notAUrl: 'Полный адрес, например https://meet.example.com/team',
    notANumber: 'Целое число от 1 до {{count}}',
  },
}
