/** The step of a session that ends in actions. */
export const actions = {
  voted: 'Most dots, not made yet',
  show: 'Show actions',
  made: 'Made of this board',
  promote_one: 'Promote {{count}} note…',
  promote_other: 'Promote {{count}} notes…',
}
