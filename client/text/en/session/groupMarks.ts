export const groupMarks = {
  title: 'What you say to this',
  names: {
    agree: 'Agree',
    disagree: 'Disagree',
    question: 'Question',
  },
  given_one: '{{name}}: {{count}} person',
  given_other: '{{name}}: {{count}} people',
  keys: 'Mark a note of another group: ✓ ✗ ?',
}
