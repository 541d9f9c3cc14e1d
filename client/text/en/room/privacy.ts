export const privacy = {
  title: 'Your data',
  text: 'What this room holds about you, and how it is taken away.',
  exportMine: 'Download my data',
  exportText:
    'One file with all that this room holds about you: your name, your notes and drawings with their pictures, comments, answers, initiatives, and when you did what.',
  download: 'Download data',
  eraseMe: 'Erase me from this room…',
  eraseAsk: 'Erase…',
  eraseMenu: 'Erase for good…',
  erase: 'Erase for good',
  eraseMeTitle: 'Erase yourself from this room?',
  eraseMeText: 'You leave the room at once. This cannot be undone.',
  eraseTitle: 'Erase {{name}} from this room?',
  eraseText: 'They leave the room at once. This cannot be undone.',
  what: 'What goes',
  choices: {
    name: 'Only the name',
    words: 'The name, and all they wrote',
  },
  effects: {
    name: 'Notes, drawings and comments stay, as those of “Someone who left”. What was written hidden and never shown goes.',
    words:
      'Notes, drawings, pictures and comments go too, from every board, version and draft. So does what others wrote into their notes.',
  },
  stays:
    'What the team made of it stays: titles and descriptions of initiatives, titles of boards and ideas, results of votes, summaries, what was typed into notes of others, and what others wrote in their own words. Notes written without names stay: nobody knows whose they are.',
  backups_one: 'Backups are not changed. The server keeps one a day: it holds this for {{count}} more day.',
  backups_other:
    'Backups are not changed. The server keeps one a day: it is gone from the last of them in {{count}} days.',
  confirm: 'Type “{{name}}” to confirm',
  erased: 'Erased',
  erasedMe: 'You are erased from the room',
  erasing: 'Out of the room. The server is still erasing what they left, and goes on until it is done.',
  erasingMe:
    'You are out of the room. The server is still erasing what you left, and goes on until it is done.',
  underWay: 'Being erased…',
  removed: 'Not in the room any more',
}
