import { z } from 'zod'

/** `application/problem+json`, RFC 9457. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string().optional(),
  /** The field of the input that is at fault, dotted. */
  field: z.string().optional(),
})
export type Problem = z.infer<typeof Problem>
