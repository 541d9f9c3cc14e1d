// A text with headings and lists, as Markdown has them: items under a heading that names a zone go there.
import { maxTextLength } from '../../canvas/notes/sticky.ts'
import type { TableNote } from './tableNotes.ts'
import { findZone, type NamedZone } from './zoneNames.ts'

// A file is a stranger's: none of these looks at a part of a line again and again.
const heading = /^#{1,6}\s+(.*)$/s
const item = /^(?:[-*+•–]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/s
const continued = /^(?:\s{2,}|\t)(?:[-*+•–]\s+|\d{1,9}[.)]\s+)?(.*)$/s

/** A heading may be closed with as many marks as one likes. */
function withoutClosing(title: string): string {
  const trimmed = title.trimEnd()
  let end = trimmed.length
  while (trimmed[end - 1] === '#') end--
  const isClosed = end === 0 || /\s/.test(trimmed[end - 1] ?? '')
  return isClosed ? trimmed.slice(0, end) : trimmed
}

function withoutComments(text: string): string {
  let rest = ''
  for (let at = 0; ;) {
    const begin = text.indexOf('<!--', at)
    const end = begin === -1 ? -1 : text.indexOf('-->', begin + 4)
    if (end === -1) return rest + text.slice(at)
    rest += text.slice(at, begin)
    at = end + 3
  }
}

/** Backslashes, line breaks and comments of Markdown, and the brackets around addresses. */
const plain = (text: string): string =>
  withoutComments(text)
    .replace(/\\$/, '')
    .replace(/<(https?:\/\/[^\s<>]+)>/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .trim()

/** @param fallback where notes go that stand under no zone's name; undefined is outside of all */
export function readOutline(
  text: string,
  zones: readonly NamedZone[],
  fallback: string | undefined,
): TableNote[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const hasItems = lines.some(line => item.test(line))
  const notes: TableNote[] = []
  let zone = fallback
  let isOpen = false
  for (const line of lines) {
    const title = heading.exec(line)?.[1]
    const begun = item.exec(line)?.[1]
    const more: string | undefined = isOpen ? continued.exec(line)?.[1] : undefined
    const last = notes.at(-1)
    if (title !== undefined) zone = findZone(zones, plain(withoutClosing(title)))?.id ?? fallback
    else if (begun !== undefined) notes.push({ text: plain(begun), zone, color: undefined })
    else if (more !== undefined && last) last.text = `${last.text}\n${plain(more)}`.trim()
    else if (!hasItems && line.trim() !== '') notes.push({ text: plain(line), zone, color: undefined })
    isOpen =
      title === undefined && (begun !== undefined || (isOpen && (more !== undefined || line.trim() === '')))
  }
  return notes
    .map(note => ({ ...note, text: note.text.slice(0, maxTextLength) }))
    .filter(note => note.text !== '')
}
