// A summary of a session: what the room and its boards know of it. Made anew whenever it is asked for.
import { z } from 'zod'
import { ActivityMode } from '../boards/template.ts'
import { Day, Id, Moment } from '../fields.ts'
import { Fingers, FistOutcome } from '../fists/model.ts'
import { IdeaStatus } from '../ideas/model.ts'
import { Outcome, Status } from '../initiatives/model.ts'
import { PaletteColor } from '../palette.ts'
import { Role } from '../people/model.ts'
import { SummaryEdits } from './edits.ts'

const Count = z.int().nonnegative()
const Dots = z.int().positive()

/** A group, or those who are in none. */
const SummaryGroup = z.object({
  id: Id.optional(),
  name: z.string().optional(),
  color: PaletteColor.optional(),
  people: z.array(z.object({ id: Id, name: z.string(), role: Role })),
})

/** A step as it went; without `to` people are at it. */
const SummaryStep = z.object({
  title: z.string(),
  mode: ActivityMode,
  /** As it was planned. */
  minutes: z.int().positive(),
  from: Moment,
  to: Moment.optional(),
  /** It was gone back to, and is planned where it stands first. */
  isAgain: z.literal(true).optional(),
})

/** What somebody said about a note. */
const SummaryComment = z.object({
  /** Missing of a board that was written on without names. */
  by: z.string().optional(),
  text: z.string(),
})
export type SummaryComment = z.infer<typeof SummaryComment>

const SummaryNote = z.object({
  id: Id,
  text: z.string(),
  dots: Dots.optional(),
  /** The first one first. */
  comments: z.array(SummaryComment).optional(),
})

const SummaryBoard = z.object({
  id: Id,
  title: z.string(),
  group: Id.optional(),
  notes: Count,
  /** The board as it is now, drawn as SVG. */
  picture: z.string(),
  /** All that is written there, by zone; last what lies outside of them, without a title. */
  zones: z.array(
    z.object({
      title: z.string().optional(),
      /** First those under no heading. What a group got, its notes got together. */
      groups: z.array(
        z.object({
          heading: z.string().optional(),
          dots: Dots.optional(),
          notes: z.array(SummaryNote),
        }),
      ),
    }),
  ),
})
export type SummaryBoard = z.infer<typeof SummaryBoard>

/** A fist of five. Who showed what is not here. */
const SummaryFist = z.object({
  id: Id,
  question: z.string().optional(),
  anonymous: z.boolean(),
  /** Nothing is told of the hands while it is. */
  isOpen: z.boolean(),
  /** How many hands. */
  people: Count,
  median: z.number().optional(),
  lowest: Fingers.optional(),
  highest: Fingers.optional(),
  hands: FistOutcome.shape.hands.optional(),
})

const SummaryVote = z.object({
  id: Id,
  board: Id,
  title: z.string().optional(),
  anonymous: z.boolean(),
  /** Nothing is told of what is voted for while it is. */
  isOpen: z.boolean(),
  people: Count,
  dots: Count,
  /** The first ten places, with all who share the last one. */
  results: z.array(
    z.object({
      note: Id,
      rank: z.int().positive(),
      dots: z.int().positive(),
      isTied: z.boolean(),
      excerpt: z.string().optional(),
      /** The notes of a group are one thing: `note` is the one of them with most dots, `excerpt` the heading. */
      cluster: Id.optional(),
    }),
  ),
  /** Notes and groups with votes beside those. */
  more: Count,
})
export type SummaryVote = z.infer<typeof SummaryVote>

const SummaryIdea = z.object({
  id: Id,
  title: z.string(),
  status: IdeaStatus,
  /** By how many groups it was found, of how many, and by how many of them without conferring. */
  found: Count,
  of: Count,
  apart: Count,
  initiative: Id.optional(),
})
export type SummaryIdea = z.infer<typeof SummaryIdea>

const SummaryInitiative = z.object({
  id: Id,
  title: z.string(),
  /** What it is called where it comes from, and its statuses with it. */
  made: z.enum(['initiative', 'action']),
  status: Status,
  owner: z.string().optional(),
  due: Day.optional(),
  /** Ids of the groups it came from. */
  groups: z.array(Id),
})
export type SummaryInitiative = z.infer<typeof SummaryInitiative>

/** An action item of a retrospective: a new one, or one that was brought along. */
const SummaryAction = SummaryInitiative.extend({
  isNew: z.boolean(),
  slipped: Count,
  /** What was said of it when the session looked back. */
  outcome: Outcome.optional(),
})
export type SummaryAction = z.infer<typeof SummaryAction>

export const Summary = z.object({
  session: z.object({
    id: Id,
    title: z.string(),
    startedAt: Moment,
    /** Missing while it runs. */
    endedAt: Moment.optional(),
  }),
  room: z.object({ id: Id, name: z.string() }),
  edits: SummaryEdits,
  groups: z.array(SummaryGroup),
  steps: z.array(SummaryStep),
  boards: z.array(SummaryBoard),
  votes: z.array(SummaryVote),
  fists: z.array(SummaryFist),
  ideas: z.array(SummaryIdea),
  initiatives: z.array(SummaryInitiative),
  actions: z.array(SummaryAction),
})
export type Summary = z.infer<typeof Summary>
