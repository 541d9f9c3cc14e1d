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
  hint: 'Tap twice to write a note',
}
