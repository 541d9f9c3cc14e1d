// What people wrote, put into Markdown (CommonMark with GitHub's tables, strikes and links) so that it reads as
// they typed it and cannot become structure: no heading, list item, quote, table or HTML comes out of a note.

/** An address; punctuation after it belongs to the sentence. */
const address = /(https?:\/\/[^\s<>\p{Cc}]*[^\s<>\p{Cc}.,:;!?()[\]"'»”…])/u

const special = /[\\`*[\]<|~]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)/gu

/** What would begin a heading, a quote, a list, an underline or a table; and what would close a heading. */
const blockStart = /^[#>+=:-]/
const numberStart = /^\d{1,9}(?=[.)])/
const headingEnd = /(?<=\s)#+$/

/** Addresses stand in angle brackets, where a backslash would become part of them. */
const escapeSpecial = (text: string): string =>
  text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? `<${part}>` : part.replace(special, String.raw`\$&`)))
    .join('')

/** One line, whatever line breaks the text had. */
export function toLine(text: string): string {
  return escapeSpecial(text.replace(/\s+/g, ' ').trim())
    .replace(blockStart, String.raw`\$&`)
    .replace(numberStart, '$&\\')
    .replace(headingEnd, String.raw`\$&`)
}

/**
 * A text of several lines as the content of a list item: line breaks and paragraphs are kept, every line but
 * the first is indented.
 */
export function toItem(text: string, indent: string): string {
  const paragraphs = text
    .trim()
    .split(/(?:\r\n|\n|\r)(?:[^\S\r\n]*(?:\r\n|\n|\r))+/)
    .map(paragraph => paragraph.split(/\r\n|\n|\r/).map(toLine))
  return paragraphs.map(lines => lines.join(` \\\n${indent}`)).join(`\n\n${indent}`)
}
