// Many notes at once, from a text with one idea a line: a list out of a mail, a document, a chat.
import { maxTextLength } from './sticky.ts'

/** How many notes one paste or one bulk add makes. More is nearly always a mistake, and nobody reads it on a board. */
export const mostNewNotes = 1_000

/** What lists begin their lines with: a sign that is never the text itself, or one that a space follows. */
const bullet = /^(?:[•◦▪▫■□●○‣⁃·]\s*|[-*+–—]\s+|\(?\d{1,3}[.)]\s+)/u
const checkbox = /^(?:\[[ xXхХ✓✔]?\]|[☐☑☒✓✔✅])\s*/u
/** A line that holds nothing but its beginning. */
const bare = /^(?:[-*+–—]|\(?\d{1,3}[.)])$/u

/** What the notes say, one a line: bullets, numbers and boxes to tick are left out, and so are empty lines. */
export const linesToNotes = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(line => line.trim().replace(bullet, '').replace(checkbox, '').trim())
    .filter(line => line !== '' && !bare.test(line))
    .map(line => line.slice(0, maxTextLength))
