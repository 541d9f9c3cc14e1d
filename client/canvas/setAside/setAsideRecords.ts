import * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import type { QuarantinedRecord } from '../sync/judge/validate.ts'

/** What can be said of a record that cannot be shown. Anything in it may be missing, endless or of another kind. */
export interface SetAside {
  /** Its key in the document. */
  id: string
  type: string
  text: string
  author: string | undefined
  reason: string
}

const shortest = { type: 40, text: 140, reason: 240 }

const words = (value: unknown, most: number): string => {
  const text = value instanceof Y.Text ? value.toString() : value
  return typeof text === 'string' ? text.slice(0, most) : ''
}

export function describeSetAside(doc: Y.Doc, { id, reason }: QuarantinedRecord): SetAside {
  const map: unknown = recordsOf(doc).get(id)
  const field = (key: string): unknown => (map instanceof Y.Map ? map.get(key) : undefined)
  return {
    id,
    type: words(field('type'), shortest.type) || words(field('typeName'), shortest.type),
    text: words(field('props.text'), shortest.text) || words(field('props.name'), shortest.text),
    author: words(field('meta.author'), 64) || undefined,
    reason: reason.slice(0, shortest.reason),
  }
}

/** The record as it stands, for whoever wants to find out what made it. */
export const setAsideAsJson = (doc: Y.Doc, id: string): string =>
  JSON.stringify(recordsOf(doc).toJSON()[id] ?? null, null, 2)

export function deleteSetAside(doc: Y.Doc, ids: readonly string[]): void {
  for (const id of ids) recordsOf(doc).delete(id)
}
