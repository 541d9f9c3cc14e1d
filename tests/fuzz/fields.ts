// Where the fields of an update lie, as the inspection itself reads them: so that an update can be changed field by field
// and stay one.
import { inspectUpdate } from '../../server/sync/inspection/inspectUpdate.ts'
import { Reader } from '../../server/sync/inspection/reader.ts'

export interface Field {
  kind: 'byte' | 'varUint' | 'block' | 'skip'
  from: number
  to: number
}

const kinds = ['byte', 'varUint', 'block', 'skip'] as const

/** @param update one that passes */
export function fieldsOf(update: Uint8Array): Field[] {
  const fields: Field[] = []
  let depth = 0
  const before = kinds.map(kind => {
    const own = Object.getOwnPropertyDescriptor(Reader.prototype, kind)
    if (!own) throw new Error(`A reader has no ${kind}`)
    const read = own.value as (this: Reader, ...more: unknown[]) => unknown // a method of it
    Object.defineProperty(Reader.prototype, kind, {
      ...own,
      value(this: Reader, ...more: unknown[]) {
        const from = this.at
        depth++
        try {
          return read.apply(this, more)
        } finally {
          depth--
          // A block reads its length, and a number its bytes: only the whole counts.
          if (depth === 0) fields.push({ kind, from, to: this.at })
        }
      },
    })
    return [kind, own] as const
  })
  try {
    inspectUpdate(update)
  } finally {
    for (const [kind, own] of before) Object.defineProperty(Reader.prototype, kind, own)
  }
  return fields
}
