export const topics = {
  title: 'Больше всего голосов',
  more_one: 'Ещё {{count}}',
  more_few: 'Ещё {{count}}',
  more_many: 'Ещё {{count}}',
  more_other: 'Ещё {{count}}',
  hint: 'Нажмите, чтобы показать всем.',
  first: 'Начать с «{{name}}»',
  next: 'Следующая тема: «{{name}}»',
}
