/** Several notes become initiatives. */
export const promoting = {
  how: 'How many initiatives',
  together: 'One from all',
  each: 'One each: {{count}}',
  eachHint: 'Each is called what its note says.',
  someOut_one: '{{count}} note is left out: it has no words, or an initiative already.',
  someOut_other: '{{count}} notes are left out: they have no words, or an initiative already.',
  noneLeft: 'All of these notes have an initiative already, or no words.',
  submit_one: 'Make {{count}} initiative',
  submit_other: 'Make {{count}} initiatives',
  made_one: '{{count}} initiative made',
  made_other: '{{count}} initiatives made',
  leftOut_one: '{{count}} note was left out: deleted, without words, or an initiative already.',
  leftOut_other: '{{count}} notes were left out: deleted, without words, or initiatives already.',
  none: 'No initiative was made: all of these notes have one already, have no words or were deleted.',
  withdrawn_one: '{{count}} initiative taken back',
  withdrawn_other: '{{count}} initiatives taken back',
}
