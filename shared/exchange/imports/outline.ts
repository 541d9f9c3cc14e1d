// A text with headings and lists, as Markdown has them: items under a heading that names a zone go there.
import { maxTextLength } from '../../canvas/sticky.ts'
import type { TableNote } from './tableNotes.ts'
import { findZone, type NamedZone } from './zoneNames.ts'

const heading = /^#{1,6}\s+(.*?)(?:\s+#+)?$/
const item = /^(?:[-*+•–]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?(.*)$/
const continued = /^(?:\s{2,}|\t)(?:[-*+•–]\s+|\d{1,9}[.)]\s+)?(.*)$/

/** Backslashes, line breaks and comments of Markdown, and the brackets around addresses. */
const plain = (text: string): string =>
  text
    .replace(/<!--.*?-->/g, '')
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
    if (title !== undefined) zone = findZone(zones, plain(title))?.id ?? fallback
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
