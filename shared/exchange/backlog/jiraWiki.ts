// What people wrote, put into Jira's wiki markup so that it reads as they typed it. Only what Jira would take for
// markup is escaped; lists typed with `-` or `*` stay the lists they were meant to be.

const address = /(https?:\/\/[^\s|\]{}]+)/

const escapes: [RegExp, string][] = [
  [/&(?=#?\w+;)/g, '&amp;'],
  [/\\/g, '&#92;'],
  [/[{[]/g, String.raw`\$&`],
  // an image, an icon: !picture.png! (!) (/)
  [/!(?=[^\s!])/g, String.raw`\!`],
  [/\((?=(?:[!/xyi?+*-]|on|off)\))/g, String.raw`\(`],
  // *bold* _italic_ -struck- +under+ ^up^ ~down~ ??cited??
  [/(?<![\p{L}\p{N}\\])(?:[*_+^~-]|\?\?)(?=[^\s*_+^~?-])/gu, String.raw`\$&`],
  // numbered lists, tables, rulers; headings and quotes
  [/^(\s*)(#|\||-{4})/gm, String.raw`$1\$2`],
  [/^(\s*)(h[1-6]|bq)\./gm, '$1$2&#46;'],
]

const escapePart = (text: string): string =>
  escapes.reduce((escaped, [pattern, replacement]) => escaped.replace(pattern, replacement), text)

export const escapeWiki = (text: string): string =>
  text
    .split(address)
    .map((part, index) => (index % 2 === 1 ? part : escapePart(part)))
    .join('')

/** For one item of a list: line breaks become Jira's forced ones, so that the item stays one. */
export const toWikiLine = (text: string): string =>
  text
    .trim()
    .split(/\s*[\r\n]+\s*/)
    .map(escapeWiki)
    .join(String.raw` \\ `)

export const wikiLink = (label: string, url: string): string => `[${label}|${url}]`
