import { z } from 'zod'
import type { TLRecord, TLStore } from 'tldraw'
import { fromTldraw } from '#shared/exchange/imports/tldr.ts'
import { mostRecords, type Drawing } from '#shared/exchange/imports/drawing.ts'

const versions = z.record(z.string(), z.number())

const Named = z.object({ id: z.string(), typeName: z.string() })
/** Of whatever older form: only the migrations know which, and all are judged afterwards. */
const AnyRecord = z.custom<TLRecord>(value => Named.safeParse(value).success)

const TldrawFile = z.object({
  tldrawFileFormatVersion: z.literal(1),
  schema: z.union([
    z.object({ schemaVersion: z.literal(2), sequences: versions }),
    z.object({
      schemaVersion: z.literal(1),
      storeVersion: z.number(),
      recordVersions: z.record(
        z.string(),
        z.union([
          z.object({ version: z.number(), subTypeVersions: versions, subTypeKey: z.string() }),
          z.object({ version: z.number() }),
        ]),
      ),
    }),
  ]),
  records: z.array(AnyRecord).max(5 * mostRecords),
})

/** Why a file cannot be read: a key of `files.import.refusals`. */
export class FileRefused extends Error {
  override name = 'FileRefused'
  readonly reason: 'unreadable' | 'newer' | 'tooLarge' | 'empty'

  constructor(reason: FileRefused['reason']) {
    super(reason)
    this.reason = reason
  }
}

/**
 * A .tldr file, brought up to the records of our tldraw by its own migrations.
 * @throws FileRefused
 */
export function readTldr(text: string, { schema }: Pick<TLStore, 'schema'>): Drawing {
  const file = TldrawFile.safeParse(parseJson(text))
  if (!file.success) throw new FileRefused('unreadable')
  const store = Object.fromEntries(file.data.records.map(record => [record.id, record]))
  const migrated = migrate(() => schema.migrateStoreSnapshot({ store, schema: file.data.schema }))
  if (migrated.type === 'error') throw new FileRefused('newer')
  return fromTldraw(Object.values(migrated.value))
}

function migrate<T>(run: () => T): T {
  try {
    return run()
  } catch {
    throw new FileRefused('unreadable')
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
