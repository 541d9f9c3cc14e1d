// Keeps records whole through undo. Yjs takes back single fields: where somebody else has written one meanwhile,
// what comes back may lack it, and a note without a place is no note. What is missing is as it was last shown.
import type { RecordMap } from '#shared/canvas/document.ts'
import { storedValue, wholeFields } from '#shared/canvas/fields.ts'
import type { BoardRecord } from './judge/validate.ts'

/** Deleted records that are remembered; whoever takes back more than these is helped with the latest. */
const mostRemembered = 5_000

export interface LastForms {
  /** A record is gone from the canvas; this is how it was. */
  remember: (record: BoardRecord) => void
  of: (id: string) => BoardRecord | undefined
}

export function createLastForms(): LastForms {
  const forms = new Map<string, BoardRecord>()
  return {
    remember(record) {
      forms.delete(record.id)
      forms.set(record.id, record)
      const [oldest] = forms.keys()
      if (forms.size > mostRemembered && oldest !== undefined) forms.delete(oldest)
    },
    of: id => forms.get(id),
  }
}

/** Tags, reactions and the like come and go; who wrote a note stays with it. */
const isLasting = (key: string) =>
  !key.startsWith('meta.') || /^meta\.(author|group|round|at|nameless)$/.test(key)

/** Puts back the fields that a record of this form has to have. */
export function completeRecord(map: RecordMap, last: BoardRecord): void {
  const form = { ...last }
  for (const [key, value] of wholeFields(form)) {
    if (map.has(key) || !isLasting(key)) continue
    map.set(key, storedValue(last.type, key, value))
  }
}
