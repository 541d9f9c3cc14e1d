import { z } from 'zod'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { Context } from '../room/context.ts'
import type { SessionsState } from '../sessions/events.ts'
import { findRunning, findSession } from '../sessions/rules.ts'
import { noEdits, SummaryPart, SummaryText } from './edits.ts'
import type { SummaryEvent } from './events.ts'

export const SummaryCommand = z.discriminatedUnion('type', [
  /** Who asks is there. */
  z.object({ type: z.literal('session.attend'), session: Id }),
  z.object({
    type: z.literal('session.writeSummary'),
    session: Id,
    part: SummaryPart,
    text: SummaryText.optional(),
    hidden: z.boolean().optional(),
  }),
])
export type SummaryCommand = z.infer<typeof SummaryCommand>

/** @throws DomainError when it is refused */
export function decideSummaries(
  state: SessionsState,
  command: SummaryCommand,
  { by }: Pick<Context, 'by'>,
): SummaryEvent[] {
  switch (command.type) {
    case 'session.attend': {
      const { id: session, run } = findRunning(state, command.session)
      return run.attended.includes(by) ? [] : [{ type: 'session.attended', session }]
    }
    case 'session.writeSummary': {
      const session = findSession(state, command.session)
      if (session.status === 'planned') throw new DomainError('session-not-running', { field: 'session' })
      const { texts, hidden: left } = session.summary ?? noEdits
      const { part } = command
      const text = command.text === (texts[part] ?? '') ? undefined : command.text
      const hidden = command.hidden === left.includes(part) ? undefined : command.hidden
      if (text === undefined && hidden === undefined) return []
      return [
        {
          type: 'session.summaryWritten',
          session: session.id,
          part,
          ...(text !== undefined && { text }),
          ...(hidden !== undefined && { hidden }),
        },
      ]
    }
  }
}
