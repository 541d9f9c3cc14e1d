export const hands = {
  touch: 'By touch',
  newNote: 'New note',
  newNoteHow: 'tap twice',
  menu: 'What can be done here',
  menuHow: 'hold',
  pan: 'Move the board',
  panHow: 'drag beside the notes',
  zoom: 'Zoom',
  zoomHow: 'two fingers',
  beside: {
    left: 'New note on the left',
    right: 'New note on the right',
    above: 'New note above',
    below: 'New note below',
  },
  besideHint: 'Click for a note, drag for an arrow',
  hint: 'Tap twice to write a note',
}
