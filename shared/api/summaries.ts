// Of the contract: what a session leaves behind.
import { z } from 'zod'
import { SummaryFormat } from '../exchange/formats.ts'
import { Id } from '../fields.ts'
import { Language } from '../language.ts'
import { Summary } from '../summaries/model.ts'
import type { Endpoint } from './endpoint.ts'

const SessionRef = z.object({ room: Id, session: Id })

/** @see https://www.iana.org/time-zones */
const TimeZone = z
  .string()
  .max(60)
  .refine(name => {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name }).format(0)
      return true
    } catch {
      return false
    }
  }, 'no time zone')

/** @see https://www.rfc-editor.org/info/bcp47 */
const Locale = z
  .string()
  .max(35)
  .refine(name => {
    try {
      return Intl.getCanonicalLocales(name).length === 1
    } catch {
      return false
    }
  }, 'no language tag')

export const summaryEndpoints = {
  readSummary: {
    method: 'GET',
    path: '/api/rooms/:room/sessions/:session/summary',
    access: 'room',
    status: 200,
    params: SessionRef,
    answer: Summary,
  },
  exportSummary: {
    method: 'GET',
    path: '/api/rooms/:room/sessions/:session/summary/export',
    access: 'room',
    status: 200,
    params: SessionRef,
    query: z.object({
      format: SummaryFormat,
      language: Language.optional(),
      /** How times are written; else as it is usual in the language. */
      locale: Locale.optional(),
      timeZone: TimeZone.default('UTC'),
    }),
    answer: 'file',
  },
} as const satisfies Record<string, Endpoint>
