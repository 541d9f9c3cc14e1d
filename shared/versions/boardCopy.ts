// A board's whole content as plain data: what a version is. Plain, not Yjs: it can be read in ten years without
// Yjs, compared with another one, and does not carry along what was deleted.
import { z } from 'zod'

const Fields = z.record(z.string(), z.unknown())

export const BoardCopy = z.object({
  /** What the document says of itself: its `schema` and `template`. */
  meta: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Records by id, in the document's own flat keys; texts are strings. */
  records: z.record(z.string(), Fields),
})
export type BoardCopy = z.infer<typeof BoardCopy>
export type CopiedFields = z.infer<typeof Fields>
