import type { z } from 'zod'

/** Who may call: anybody, people of the room, its members, its facilitators. */
export type Access = 'public' | 'room' | 'member' | 'facilitator'

export interface Endpoint {
  method: 'GET' | 'POST'
  /** Express and OpenAPI both: parameters are `:name`. */
  path: `/${string}`
  access: Access
  status: 200 | 201
  params?: z.ZodObject
  query?: z.ZodObject
  /** JSON of this form, or bytes whatever their type is said to be. */
  body?: z.ZodType | 'bytes'
  /** What is answered: JSON of this form, a file to keep, or bytes to show. */
  answer: z.ZodType | 'file' | 'bytes'
}
