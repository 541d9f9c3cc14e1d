export const lookBack = {
  title: 'From last time',
  about: 'What was done, and did it help?',
  first: 'There are no actions of a last one yet: go on to the next step.',
  list: 'Actions from last time',
  open_one: 'From last time: {{count}} action',
  open_other: 'From last time: {{count}} actions',
  answered: '{{said}} of {{of}} looked at',
  show: 'Look back',
  done: 'Done',
  still: 'Still open',
  drop: 'Drop',
  dropAsk: 'Drop…',
  dropTitle: 'Drop the action',
  what: '“{{title}}” is',
  slipped: 'slipped ×{{count}}',
  slippedAbout_one:
    'It was carried over {{count}} time: said to be still open, put off, or its date had passed.',
  slippedAbout_other:
    'It was carried over {{count}} times: said to be still open, put off, or its date had passed.',
  from: 'From “{{board}}”',
  history: 'Looked back: <b>{{outcome}}</b>, in “{{board}}”',
  outcomes: { done: 'done', open: 'still open', dropped: 'dropped' },
}
