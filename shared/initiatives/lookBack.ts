// A retrospective looks back at the actions of the last one. What is said of each there moves it by the usual ways,
// through all statuses between, and is kept: so nobody is asked twice, and everybody sees what has been answered.
import { z } from 'zod'
import type { Board } from '../boards/model.ts'
import { DomainError } from '../errors.ts'
import { Id } from '../fields.ts'
import type { SessionsState } from '../sessions/events.ts'
import type { InitiativeEvent } from './events.ts'
import { needsReason, nextStatuses, Outcome, Reason, type Initiative, type Status } from './model.ts'
import { rests } from './select.ts'
import { happensOn } from './slipped.ts'
import { wayTo } from './wayTo.ts'

export const LookBackCommand = z.object({
  type: z.literal('initiative.lookBack'),
  initiative: Id,
  /** The board of the retrospective that looks back. */
  board: Id,
  outcome: Outcome,
  /** Why it is dropped. */
  reason: Reason.optional(),
})
export type LookBackCommand = z.infer<typeof LookBackCommand>

/**
 * After which moment answers are of the retrospective that is on a board now, or was there last: when the one before it
 * ended. Empty where there was none before; a team may meet on one board again and again.
 * @param of the session of the retrospective, where it is another one: when it began
 */
export function answersSince(
  { sessions }: SessionsState,
  board: Pick<Board, 'id' | 'template'> | undefined,
  of?: string,
): string {
  const own = board ? Object.values(sessions).filter(session => happensOn(session, board)) : []
  const ended = own.flatMap(({ endedAt }) => endedAt ?? []).sort()
  if (of !== undefined) return ended.findLast(at => at <= of) ?? ''
  return ended.at(own.some(({ status }) => status !== 'ended') ? -1 : -2) ?? ''
}

/** What was said of an action in the retrospective of a board; what is done or dropped need not be said again. */
export function outcomeAt(
  { status, lookedBack }: Initiative,
  board: string,
  since: string,
): Outcome | undefined {
  if (status === 'done') return 'done'
  if (status === 'cancelled' || status === 'backlog') return 'dropped'
  return lookedBack?.board === board && lookedBack.at > since && lookedBack.outcome === 'open'
    ? 'open'
    : undefined
}

/** @throws DomainError `reason-required` */
export function decideLookBack(
  initiative: Initiative,
  { board, outcome, reason }: LookBackCommand,
  since: string,
): InitiativeEvent[] {
  const { id, status, answers = [] } = initiative
  const here = answers.filter(each => each.board === board && each.at > since)
  const was = here.findLast(each => each.was !== undefined && !rests(each.was))?.was
  const way = wayTo(status, goalOf(outcome, status, was))
  if (way.some(needsReason) && reason === undefined)
    throw new DomainError('reason-required', { field: 'reason', detail: way.at(-1) ?? '' })
  const steps = way.map((to, index): InitiativeEvent => ({
    type: 'initiative.statusSet',
    initiative: id,
    from: way[index - 1] ?? status,
    status: to,
    ...(needsReason(to) && { reason }),
  }))
  const isSaid = here.length > 0 && here.at(-1) === answers.at(-1) && here.at(-1)?.outcome === outcome
  if (steps.length === 0 && isSaid) return []
  return [...steps, { type: 'initiative.lookedBack', initiative: id, board, outcome, was: status }]
}

function goalOf(outcome: Outcome, status: Status, was: Status | undefined): Status {
  switch (outcome) {
    case 'done':
      return 'done'
    case 'dropped':
      return status === 'backlog' ? status : 'cancelled'
    case 'open':
      // What rests returns to what it was before somebody said so here, else is taken up as far along as it may be.
      return (rests(status) && (was ?? nextStatuses[status].findLast(next => !rests(next)))) || status
  }
}
