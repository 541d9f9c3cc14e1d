export const privacy = {
  title: 'Your data',
  text: 'What this room holds about you, and how it is taken away.',
  exportMine: 'Download my data',
  exportText:
    'One file with all that this room holds about you: your name, your notes and drawings with their pictures, comments, answers, initiatives, and when you did what.',
}
