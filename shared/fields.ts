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

/** A text that a person typed: trimmed, not empty, at most `max` characters. */
export const paragraph = (max: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .refine(text => text.isWellFormed(), 'half a character')
    .refine(text => visible.test(text), 'nothing that can be seen')

/** The same on one line, without characters that break or turn the text around it: names and titles. */
export const line = (max: number) =>
  paragraph(max).refine(text => !unruly.test(text), 'line breaks or invisible characters')

/** As much of a text as there is room for, without half a character at its end: such a text is no title. */
export const upTo = (most: number, text: string): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '')

/** Letters that show nothing (Hangul fillers) count as blank. */
const visible = /(?![\u115f\u1160\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u
const unruly = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u
