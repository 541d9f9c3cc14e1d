import { z } from 'zod'
import { refusals, type DomainError } from '../errors.ts'

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

export const problemOf = (error: Pick<DomainError, 'code' | 'detail' | 'field'>): Problem => ({
  type: `about:blank#${error.code}`,
  title: refusals[error.code].title,
  status: refusals[error.code].status,
  code: error.code,
  ...(error.detail !== undefined && { detail: error.detail }),
  ...(error.field !== undefined && { field: error.field }),
})
