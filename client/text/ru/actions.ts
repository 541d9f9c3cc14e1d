/** Шаг сессии, который кончается делами. */
export const actions = {
  voted: 'Больше всего голосов, ещё не в деле',
  made: 'Дела с этой доски',
  promote_one: 'В инициативы: {{count}} заметка…',
  promote_few: 'В инициативы: {{count}} заметки…',
  promote_many: 'В инициативы: {{count}} заметок…',
  promote_other: 'В инициативы: {{count}} заметки…',
}
