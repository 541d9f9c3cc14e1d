// Field types that several features share: ids, moments, and texts with their limits.
import { z } from 'zod'

/** Ids are made by the server; others may only repeat them. */
export const Id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w:.~-]+$/, 'letters, digits and : . ~ - _ only')
  // Records are looked up by id, and every object has a `constructor`.
  .refine(id => !(id in Object.prototype), 'a reserved word')

/** A moment in time, ISO 8601 in UTC. */
export const Moment = z.iso.datetime()

/** A calendar day, `yyyy-MM-dd`. */
export const Day = z.iso.date()

/** One line that a person typed: trimmed, not empty, at most `max` characters. */
export const line = (max: number) => z.string().trim().min(1).max(max)
