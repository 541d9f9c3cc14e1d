/** Letters of any alphabet and digits, joined by hyphens: for file names and labels. May be empty. */
export const toSlug = (text: string): string =>
  text
    .normalize('NFC')
    .slice(0, 80)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')

/** Name of a file about something that a person named. */
export const fileName = (title: string, about: string, extension: string): string =>
  `${[toSlug(title).toLowerCase(), about].filter(Boolean).join('-') || 'rotunda'}.${extension}`
