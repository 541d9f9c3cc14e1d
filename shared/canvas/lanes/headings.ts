// What people wrote over the heads of a frame: names, prompts, colours, scales. Each stands in the frame's record under
// a key of its own, `meta.lane:<field>:<part>:<id>`, so that two who rename two columns at once keep both. Whoever
// reads a record gets the frame with them, see `readRecord`.
import { z } from 'zod'
import { PaletteColor } from '../../palette.ts'
import type { RecordMap } from '../document.ts'
import type { PlainRecord } from '../fields.ts'

/** A column, a row, or a cell that has a name of its own. */
export const LanePart = z.enum(['columns', 'rows', 'cells'])
export type LanePart = z.infer<typeof LanePart>

export type LaneAxis = Exclude<LanePart, 'cells'>

export interface LaneName {
  part: LanePart
  id: string
}

/** As many letters as a person may write; a template or another program may have said more. */
export const longestHeading = 120
export const longestPrompt = 300

const LaneScale = z.object({ top: z.number(), bottom: z.number() })

/** An empty prompt and `null` take away what the frame itself says. */
export const LaneFields = z.object({
  title: z.string().max(300),
  prompt: z.string().max(1_000),
  tint: PaletteColor.nullable(),
  scale: LaneScale.nullable(),
})
export type LaneFields = z.infer<typeof LaneFields>

const prefix = 'lane:'

const keyOf = (field: keyof LaneFields, { part, id }: LaneName) => `${prefix}${field}:${part}:${id}`

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type Item = Record<string, unknown>

function withField(item: Item, field: string, value: unknown): Item {
  const { [field]: _, ...rest } = item
  return value === null || (field === 'prompt' && value === '') ? rest : { ...rest, [field]: value }
}

/** The frame as people named it. What another program wrote wrongly is passed over. */
export function withHeadings(record: PlainRecord): PlainRecord {
  const { props, meta } = record
  if (!isObject(props) || !isObject(meta)) return record
  let named = props
  for (const [key, value] of Object.entries(meta)) {
    if (!key.startsWith(prefix)) continue
    const [, field = '', part = '', id = ''] = /^lane:(\w+):(\w+):(.*)$/s.exec(key) ?? []
    const items: unknown = LanePart.safeParse(part).success ? named[part] : undefined
    if (
      !Array.isArray(items) ||
      !LaneFields.partial()
        .strict()
        .safeParse({ [field]: value }).success
    )
      continue
    named = {
      ...named,
      [part]: items.map(item => (isObject(item) && item.id === id ? withField(item, field, value) : item)),
    }
  }
  return named === props ? record : { ...record, props: named }
}

/** Writes one word over a head; the others of the frame are not touched. */
export function setLaneField<F extends keyof LaneFields>(
  map: RecordMap,
  name: LaneName,
  field: F,
  value: LaneFields[F],
): void {
  map.set(`meta.${keyOf(field, name)}`, value)
}

/** What was written over the heads of a lane goes with it. */
export function forgetLane(map: RecordMap, name: LaneName): void {
  for (const field of LaneFields.keyof().options) map.delete(`meta.${keyOf(field, name)}`)
}

/** For a copy that says all of it in its frame: without the words over its heads. */
export const withoutHeadings = <T>(meta: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(meta).filter(([key]) => !key.startsWith(prefix)))
