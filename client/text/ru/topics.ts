export const topics = {
  title: 'Больше всего голосов',
  hint: 'Нажмите, чтобы показать всем.',
  first: 'Начать с «{{name}}»',
  next: 'Следующая тема: «{{name}}»',
}
