// What a file or a pasted text is, told by its name and by what is in it.
import { DomainError } from '#shared/errors.ts'
import type { Drawing } from '#shared/exchange/imports/drawing.ts'
import { fromExcalidraw } from '#shared/exchange/imports/excalidraw.ts'
import { readTable, type Table } from '#shared/exchange/imports/table.ts'
import type { TLStore } from 'tldraw'
import { decodeText, largestDrawing, largestFile } from './readText.ts'
import { FileRefused, readTldr } from './readTldr.ts'

export type Source =
  { kind: 'table'; table: Table } | { kind: 'drawing'; drawing: Drawing } | { kind: 'outline'; text: string }

/** @throws FileRefused */
export async function readSource(file: File, store: TLStore): Promise<Source> {
  const ending = /\.(\w+)$/.exec(file.name.toLowerCase())?.[1]
  const isDrawing = ending === 'tldr' || ending === 'excalidraw'
  if (file.size > (isDrawing ? largestDrawing : largestFile)) throw new FileRefused('tooLarge')
  const text = decodeText(new Uint8Array(await file.arrayBuffer()))
  if (ending === 'md') return outline(text)
  if (ending === 'csv' || ending === 'tsv') return tableOf(text)
  return sourceOf(text, store)
}

/** @throws FileRefused */
export function sourceOf(text: string, store: TLStore): Source {
  if (text.trim() === '') throw new FileRefused('empty')
  if (/^\uFEFF?\s*\{/.test(text)) return { kind: 'drawing', drawing: drawingOf(text, store) }
  const table = readTable(text)
  const isTable = (table[0]?.length ?? 0) > 1 && !/^#{1,6} |^[-*+] /m.test(text) && isEven(text, table)
  return isTable ? tableOf(text) : outline(text)
}

/** Commas in sentences make columns too, but hardly the same number in every line. */
function isEven(text: string, table: Table): boolean {
  if (text.includes('\t')) return true
  const filled = table.filter(row => row.every((cell, at) => cell !== '' || at > 0))
  return table.length > 1 && filled.length > table.length * 0.8
}

function drawingOf(text: string, store: TLStore): Drawing {
  // Large files are parsed once.
  if (text.includes('"tldrawFileFormatVersion"')) return readTldr(text, store)
  try {
    return fromExcalidraw(text)
  } catch (error) {
    if (error instanceof DomainError) return readTldr(text, store)
    throw error
  }
}

function tableOf(text: string): Source {
  const table = readTable(text)
  if (table.length === 0) throw new FileRefused('empty')
  return { kind: 'table', table }
}

function outline(text: string): Source {
  if (text.trim() === '') throw new FileRefused('empty')
  return { kind: 'outline', text }
}
