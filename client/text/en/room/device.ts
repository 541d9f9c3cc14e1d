/** What a browser keeps, in the settings. */
export const device = {
  title: 'This device',
  text: 'What this browser keeps for you.',
  waiting_one: '{{count}} change waits here for the server.',
  waiting_other: '{{count}} changes wait here for the server.',
  clear: 'Clear what is kept here',
  clearTitle: 'Clear what is kept on this device?',
  clearLoses_one: '{{count}} change that the server has not got is lost.',
  clearLoses_other: '{{count}} changes that the server has not got are lost.',
  clearText:
    'Also forgotten: your list of rooms (keep their links), theme and language, what you have read, and what you have locked for yourself. You stay in your rooms.',
  cleared: 'Nothing is kept on this device any more',
}
