export const unsent = {
  title: 'On this device, and not on the server yet:',
  changes_one: '{{count}} change.',
  changes_other: '{{count}} changes.',
  states: {
    sending: 'Being sent…',
    waiting: 'They go out when the connection is back.',
    locked: 'The board is locked: they go out when it is opened again.',
    archived: 'The board is archived: they go out when it is brought back.',
    observer: 'You look on in this room now, so they cannot be sent.',
  },
  discard: 'Discard',
  discardTitle_one: 'Discard {{count}} change?',
  discardTitle_other: 'Discard {{count}} changes?',
  discardText: 'What you wrote on “{{title}}” and the server never got is gone then.',
}
