export const groupMarks = {
  title: 'Что вы об этом скажете',
  names: {
    agree: 'Согласны',
    disagree: 'Не согласны',
    question: 'Вопрос',
  },
  given_one: '{{name}}: {{count}} человек',
  given_few: '{{name}}: {{count}} человека',
  given_many: '{{name}}: {{count}} человек',
  given_other: '{{name}}: {{count}} человека',
  keys: 'Отметить заметку другой группы: ✓ ✗ ?',
}
