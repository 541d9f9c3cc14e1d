import { z } from 'zod'
import { ActivityMode } from '../boards/template.ts'
import { Id, line, Moment, paragraph } from '../fields.ts'
import { SummaryEdits } from '../summaries/edits.ts'
import { PendingTurn, Round, TurnPlan } from './round.ts'

export const SessionTitle = line(120)

/** One item of an agenda: what everybody does, for how long, and where. */
export const Activity = z.object({
  id: Id,
  title: line(120),
  mode: ActivityMode,
  /** How long it is meant to take. When the time is over nothing is cut off. */
  minutes: z.int().positive().max(600),
  /** The board it happens on, for everybody. */
  board: Id.optional(),
  /** Each group works on its own board made from this template. */
  template: Id.optional(),
  /** Zones of the board, by the ids that its template gives them. */
  zones: z.array(z.string().min(1).max(120)).max(60).optional(),
  /** One line that everybody reads while it lasts. */
  instruction: paragraph(300).optional(),
  /** How the boards are turned in it; where nothing is said, one place on, to add there. */
  turn: TurnPlan.optional(),
  /** It is a question that everybody reads, and answers. */
  asks: z.boolean().optional(),
  /** Said beforehand: who wrote what is not shown. */
  anonymous: z.boolean().optional(),
})
export type Activity = z.infer<typeof Activity>

/** What a facilitator says to everybody. */
export const Said = paragraph(500)

export const mostActivities = 60
/** Kept in one room. */
export const mostSessions = 200

/** The clock of a step. Moments are the server's. */
export const Clock = z.discriminatedUnion('state', [
  z.object({ state: z.literal('running'), endsAt: Moment }),
  /** `left` in milliseconds. */
  z.object({ state: z.literal('paused'), left: z.int().nonnegative() }),
])
export type Clock = z.infer<typeof Clock>

/** Whose hidden notes of the current step everybody sees. */
export const Revealed = z.object({ all: z.boolean(), people: z.array(Id) })
export type Revealed = z.infer<typeof Revealed>

/** Somebody needs a facilitator, on this board. */
export const Call = z.object({ person: Id, board: Id.optional(), at: Moment })
export type Call = z.infer<typeof Call>

/** A step that was left. One that people came back to is there more than once. */
export const PassedStep = z.object({ activity: Id, from: Moment, to: Moment })
export type PassedStep = z.infer<typeof PassedStep>

/** What a step to talk is about now: the note, or the group it stands in, that was shown to everybody as its topic. */
export const Topic = z.object({ board: Id, note: Id, group: z.boolean().optional() })
export type Topic = z.infer<typeof Topic>

/** Where a session stands. There is one such state, the server's. */
export const Run = z.object({
  /** Index of the current activity. */
  step: z.int().nonnegative(),
  /** When the current step began. */
  since: Moment,
  clock: Clock,
  revealed: Revealed,
  /** Of the current step. */
  topic: Topic.optional(),
  /** The rounds there have been, the current one last; none while the boards are not turned. */
  rounds: z.array(Round),
  /** The turn that is about to come. */
  turn: PendingTurn.optional(),
  /** Who has called for a facilitator, the first one first. */
  calls: z.array(Call).default([]),
  /** The steps that are over, the first one first. */
  passed: z.array(PassedStep).default([]),
  /** Who was there while it ran. */
  attended: z.array(Id).default([]),
  /** Who was in which group at its end. */
  groups: z.record(Id, Id).optional(),
})
export type Run = z.infer<typeof Run>

export const SessionStatus = z.enum(['planned', 'running', 'ended'])

/** A meeting with an agenda. At most one runs in a room. */
export const Session = z.object({
  id: Id,
  title: SessionTitle,
  activities: z.array(Activity).min(1).max(mostActivities),
  createdAt: Moment,
  createdBy: Id,
  plannedFor: Moment.optional(),
  status: SessionStatus,
  startedAt: Moment.optional(),
  endedAt: Moment.optional(),
  /** From the start on. */
  run: Run.optional(),
  /** What was written into its summary. */
  summary: SummaryEdits.optional(),
})
export type Session = z.infer<typeof Session>
