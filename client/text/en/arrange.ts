export const arrange = {
  menu: 'Many notes',

  bulkAdd: 'Add many notes…',
  bulkTitle: 'Add many notes',
  bulkText: 'One note a line',
  bulkHint: 'Bullets, numbers and tick boxes of a pasted list are left out.',
  bulkSubmit: 'Add notes',
  inView: 'In the middle of the view',
  count_one: '{{count}} note',
  count_other: '{{count}} notes',
  tooMany_one: '{{count}} note: at most {{most}} at once',
  tooMany_other: '{{count}} notes: at most {{most}} at once',
  added_one: '{{count}} note added',
  added_other: '{{count}} notes added',
  pastedFirst_one: '{{count}} line was pasted: the first {{most}} became notes.',
  pastedFirst_other: '{{count}} lines were pasted: the first {{most}} became notes.',
}
