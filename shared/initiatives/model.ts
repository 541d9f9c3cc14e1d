import { z } from 'zod'
import { Day, Id, line, Moment, paragraph } from '../fields.ts'

export const Status = z.enum(['proposed', 'accepted', 'in-progress', 'done', 'backlog', 'cancelled'])
export type Status = z.infer<typeof Status>

/** Where an initiative may go from each status. Whoever stops or restarts one passes through a decision. */
export const nextStatuses: Record<Status, readonly Status[]> = {
  proposed: ['accepted', 'backlog', 'cancelled'],
  accepted: ['in-progress', 'proposed', 'backlog', 'cancelled'],
  'in-progress': ['done', 'accepted', 'backlog', 'cancelled'],
  done: ['in-progress'],
  backlog: ['proposed', 'accepted', 'cancelled'],
  cancelled: ['proposed', 'backlog'],
}

export const canGo = (from: Status, to: Status): boolean => nextStatuses[from].includes(to)

export const needsReason = (status: Status): boolean => status === 'backlog' || status === 'cancelled'

export const NoteReference = z.object({ board: Id, note: Id })
export type NoteReference = z.infer<typeof NoteReference>

/** The note an initiative came from, and what it said when it was promoted. */
export const Source = z.object({
  board: Id,
  note: Id,
  text: z.string(),
  zone: z.string().optional(),
  author: z.string().optional(),
  group: z.string().optional(),
  round: z.number().optional(),
})
export type Source = z.infer<typeof Source>

export const Comment = z.object({ id: Id, by: Id, at: Moment, text: z.string() })
export type Comment = z.infer<typeof Comment>

/** What a retrospective found an action item to be when it looked back. */
export const Outcome = z.enum(['done', 'open', 'dropped'])
export type Outcome = z.infer<typeof Outcome>

export const LookedBack = z.object({
  board: Id,
  outcome: Outcome,
  by: Id,
  at: Moment,
  /** The status that it had before, to which it returns when somebody thinks better of it. */
  was: Status.optional(),
})

/** Its date was moved on, from this day. */
export const PutOff = z.object({ at: Moment, from: Day })
export type PutOff = z.infer<typeof PutOff>

export const InitiativeTitle = line(200)
export const InitiativeDescription = z.string().trim().max(10_000)
export const Theme = z.string().trim().max(80)
export const Reason = paragraph(1_000)

export const Initiative = z.object({
  id: Id,
  title: z.string(),
  description: z.string(),
  status: Status,
  /** Why it was put back or cancelled; only while it is. */
  reason: z.string().optional(),
  owner: Id.optional(),
  theme: z.string().optional(),
  due: Day.optional(),
  sources: z.array(Source),
  comments: z.array(Comment),
  createdAt: Moment,
  createdBy: Id,
  updatedAt: Moment,
  /** Since when it has its present status. */
  statusAt: Moment,
  /** By the last retrospective that looked back at it, on this board. */
  lookedBack: LookedBack.optional(),
  /** What retrospectives have said of it, the first one first. */
  answers: z.array(LookedBack).optional(),
  /** The first time first. */
  putOff: z.array(PutOff).optional(),
  mergedInto: Id.optional(),
})
export type Initiative = z.infer<typeof Initiative>
