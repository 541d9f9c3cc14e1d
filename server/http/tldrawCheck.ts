import type { IsTldrawRecord } from '#shared/exchange/board/boardTldr.ts'

/** tldraw's own schema, fetched when the first board is exported to it: half a second that no start has to wait. */
export async function loadTldrawCheck(): Promise<IsTldrawRecord> {
  const { createTLSchema } = await import('@tldraw/tlschema')
  const { shape, binding, asset } = createTLSchema().types
  const types = new Map([shape, binding, asset].map(type => [type.typeName as string, type]))
  return record => {
    try {
      return types.get(record.typeName)?.validate(record) !== undefined
    } catch {
      return false
    }
  }
}
