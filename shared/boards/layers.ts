// A board is its base document and, when needed, layers: documents of their own, because who may write what cannot be
// judged inside an update of Yjs. A draft holds what one person writes hidden from the others; a round layer is where a
// visiting group adds to what it may not change.
import { z } from 'zod'
import { Id } from '../fields.ts'

/** Ids as the server makes them: nothing in them separates. */
const Part = Id.regex(/^[\w-]+$/)
const Round = z
  .string()
  .regex(/^[1-9]\d{0,3}$/)
  .transform(Number)

export const Layer = z.union([
  z.object({ kind: z.literal('draft'), person: Part }),
  z.object({ kind: z.literal('round'), round: z.int().positive(), group: Part }),
])
export type Layer = z.infer<typeof Layer>

const DraftName = z.tuple([z.literal('draft'), Part])
const RoundName = z.tuple([z.literal('round'), Round, Part])

/** `draft:<person>` or `round:<n>:<group>`, as it stands in addresses and in the log. */
export const layerName = (layer: Layer): string =>
  layer.kind === 'draft' ? `draft:${layer.person}` : `round:${layer.round}:${layer.group}`

export function parseLayer(name: string): Layer | undefined {
  const parts = name.split(':')
  const draft = DraftName.safeParse(parts)
  if (draft.success) return { kind: 'draft', person: draft.data[1] }
  const round = RoundName.safeParse(parts)
  return round.success ? { kind: 'round', round: round.data[1], group: round.data[2] } : undefined
}

/** What a board's document is called: `<board>`, or `<board>~<layer>`. */
export const documentId = (board: string, layer?: Layer): string =>
  layer ? `${board}~${layerName(layer)}` : board

/** The board that a document is, or is a layer of. */
export const baseOf = (id: string): string => id.split('~', 1)[0] ?? ''

/** The name of the layer that a document is; undefined for a board itself. */
export const layerOf = (id: string): string | undefined => id.split('~', 2)[1]

/** The board and the layer that a document's id names; undefined where it names none. */
export function parseDocumentId(id: string): { board: string; layer: Layer | undefined } | undefined {
  const at = id.indexOf('~')
  const board = Id.safeParse(at < 0 ? id : id.slice(0, at))
  if (!board.success) return undefined
  if (at < 0) return { board: board.data, layer: undefined }
  const layer = parseLayer(id.slice(at + 1))
  return layer && { board: board.data, layer }
}
