import { z } from 'zod'
import { Id } from '../fields.ts'
import type { Happened } from '../room/envelope.ts'
import { changeSession, type SessionsState } from '../sessions/events.ts'
import { noEdits, SummaryPart } from './edits.ts'

export const SummaryEvent = z.discriminatedUnion('type', [
  /** Somebody was there while it ran: who did it. */
  z.object({ type: z.literal('session.attended'), session: Id }),
  /** What is left out has not changed. */
  z.object({
    type: z.literal('session.summaryWritten'),
    session: Id,
    part: SummaryPart,
    text: z.string().optional(),
    hidden: z.boolean().optional(),
  }),
])
export type SummaryEvent = z.infer<typeof SummaryEvent>

export function evolveSummaries<S extends SessionsState>(state: S, event: Happened<SummaryEvent>): S {
  switch (event.type) {
    case 'session.attended':
      return changeSession(state, event.session, session => ({
        ...session,
        run: session.run && { ...session.run, attended: [...session.run.attended, event.by] },
      }))
    case 'session.summaryWritten':
      return changeSession(state, event.session, session => {
        const { part, text, hidden } = event
        const { texts, hidden: left } = session.summary ?? noEdits
        const { [part]: before = '', ...others } = texts
        const now = text ?? before
        const isHidden = hidden ?? left.includes(part)
        return {
          ...session,
          summary: {
            texts: now === '' ? others : { ...others, [part]: now },
            hidden: [...left.filter(each => each !== part), ...(isHidden ? [part] : [])],
          },
        }
      })
  }
}
