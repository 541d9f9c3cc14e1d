// A spreadsheet runs a cell that looks like a formula. A guard is an apostrophe in front of each line of a cell
// that begins so: each line, because a reader that splits at line breaks makes a cell of it.
//
// A line that begins with an apostrophe already gets a second one; so `unguard(guard(cell)) === cell` for every
// text, and `unguard` leaves alone an apostrophe that no guard would have put there.

const lineStart = String.raw`(?<=^|\n|\r(?!\n))`
/** A real number is no formula: −5 and +1,5 stay numbers. */
const number = String.raw`[+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?(?:[\r\n]|$)`
/** After white space: `= + - @`, their full-width forms, tab, NUL. A CR where it is not half of a CRLF, and first in a cell. */
const formula = String.raw`(?!${number})(?:[^\S\r\n]*[=+\-@\t\0＝＋－＠]|\r(?!\n)|(?<=^'?)\r)`

const risky = new RegExp(`${lineStart}${formula}`)
const toGuard = new RegExp(`${lineStart}(?=${formula}|')`, 'g')
const guarded = new RegExp(`${lineStart}'(?=${formula}|')`, 'g')

/** Whether a spreadsheet would take the cell, or a line of it, for a formula. */
export const wouldRun = (cell: string): boolean => risky.test(cell)

export const guard = (cell: string): string => cell.replace(toGuard, "'")

export const unguard = (cell: string): string => cell.replace(guarded, '')
