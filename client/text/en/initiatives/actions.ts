/** The step of a session that ends in actions. */
export const actions = {
  voted: 'Most dots, not made yet',
  written: 'Written on the board, not made yet',
  show: 'Show actions',
  made: 'Made of this board',
  more: '+{{count}} more',
}
