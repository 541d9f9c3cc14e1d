export const setAside = {
  title: 'Set aside',
  show: 'What is it?',
  about:
    'These stand in the board’s document and cannot be drawn: made by a newer page, by another program, or damaged. Everything else is as it was. Nobody sees them; deleting them can be undone.',
  empty: 'Everything on this board can be shown.',
  nameless: 'Without a type',
  copy: 'Copy as JSON',
  copied: 'Copied',
  delete: 'Delete',
  deleteAll_one: 'Delete it',
  deleteAll_other: 'Delete all {{count}}',
  deleteAllTitle_one: 'Delete what cannot be shown?',
  deleteAllTitle_other: 'Delete {{count}} things that cannot be shown?',
  deleteAllText: 'A newer page may be able to show them. You can take it back with Undo.',
}
