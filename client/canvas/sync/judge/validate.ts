// Whether one record of the document may enter the store. A single bad one makes `store.put` throw and takes its
// whole batch along, so each is judged alone, first, whoever wrote it.
import * as Y from 'yjs'
import type { TLAnyShapeUtilConstructor, TLAsset, TLBinding, TLRecord, TLShape, TLStore } from 'tldraw'
import { readRecord, type PlainRecord } from '#shared/canvas/fields.ts'
import { createFillDefaults } from './defaults.ts'
import { findUndrawable, largestExtent } from './drawable.ts'
import {
  assetLimits,
  findExcess,
  isPlainObject,
  largestMeta,
  shapeLimits,
  type RecordLimits,
} from './limits.ts'
import { findForeignSource } from './sources.ts'

/** What a document holds. The page, the camera and the like are each client's own. */
export type BoardRecord = TLShape | TLBinding | TLAsset

export interface QuarantinedRecord {
  /** Its key in the document. */
  id: string
  /** In English, for the curious; not a text of the interface. */
  reason: string
}

const isBoardRecord = (record: TLRecord): record is BoardRecord =>
  record.typeName === 'shape' || record.typeName === 'binding' || record.typeName === 'asset'

export type Verdict = { passes: true; record: BoardRecord } | { passes: false; reason: string }

export interface Judge {
  /** Judges what stands in the document under a key. */
  stored: (id: string, value: unknown) => Verdict
  /** Judges a record in nested form. */
  plain: (record: PlainRecord) => Verdict
}

const refuse = (reason: string): Verdict => ({ passes: false, reason })

export const isBoardRecordId = (id: string): id is BoardRecord['id'] => /^(shape|binding|asset):./.test(id)

/** Frames of other sites: the page may not load from there. */
const refusedTypes = new Set(['embed'])

export function createJudge(store: TLStore, shapeUtils: TLAnyShapeUtilConstructor[]): Judge {
  const fillDefaults = createFillDefaults(shapeUtils)

  function validate(record: PlainRecord): BoardRecord {
    const validated = typeOf(record.typeName).validate(record)
    if (isBoardRecord(validated)) return validated
    throw new Error('no record of a board')
  }

  function typeOf(typeName: string) {
    const { shape, binding, asset } = store.schema.types
    return typeName === 'shape' ? shape : typeName === 'binding' ? binding : asset
  }

  function plain(short: PlainRecord): Verdict {
    if (!isBoardRecordId(short.id) || !short.id.startsWith(`${short.typeName}:`) || short.id.length > 200)
      return refuse('its id does not fit its type')
    const record = fillDefaults(short)
    const reason = findFault(record)
    if (reason) return refuse(reason)
    try {
      return { passes: true, record: validate(record) }
    } catch (error) {
      return refuse(error instanceof Error ? error.message : String(error))
    }
  }

  return {
    plain,
    stored(id, value) {
      if (!(value instanceof Y.Map)) return refuse('it is no map')
      const record = readRecord(value)
      if (!record) return refuse('it has no id or type')
      if (record.id !== id) return refuse('its id is not its key')
      return plain(record)
    },
  }
}

/** What the schema does not see. */
function findFault(record: PlainRecord): string | undefined {
  const { props, meta, ...rest } = record
  const excess = findExcess(rest, shapeLimits) ?? findExcess(props, propLimits(record))
  if (excess) return excess
  const metaExcess = findExcess(meta, metaLimits)
  if (metaExcess) return `meta: ${metaExcess}`
  if (JSON.stringify(meta).length > largestMeta) return 'meta: too much text'
  if (record.typeName === 'asset' && isPlainObject(props)) return findForeignSource(record.type, props)
  if (record.typeName !== 'shape') return undefined
  if (refusedTypes.has(String(record.type))) return 'a type that boards do not have'
  return isPlainObject(props) ? findUndrawable(record.type, props) : 'it has no props'
}

const metaLimits = { ...shapeLimits, number: Number.MAX_VALUE, text: largestMeta }

function propLimits({ typeName, type }: PlainRecord): RecordLimits {
  if (typeName === 'asset') return assetLimits
  // A lane's scale may count anything.
  return type === 'lanes' ? { ...shapeLimits, number: 1e12 } : { ...shapeLimits, number: largestExtent }
}
