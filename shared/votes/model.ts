import { z } from 'zod'
import { asked, shown } from '../ballots/model.ts'
import { Id, line } from '../fields.ts'
import { PaletteColor } from '../palette.ts'

export const VoteTitle = line(120)

/** How many dots each person has to give. */
export const Budget = z.int().positive().max(100)

/** The dots of one person: how many on which note. A note without any is not in it. */
export const Ballot = z.record(Id, z.int().positive())
export type Ballot = z.infer<typeof Ballot>

/** The notes under one heading: they are voted on as one. */
export const VotedGroup = z.object({ id: Id, heading: z.string() })
export type VotedGroup = z.infer<typeof VotedGroup>

/** What a note got. What it said is kept, for it may be deleted later; of one that was gone already there is none. */
export const VoteResult = z.object({
  note: Id,
  dots: z.int().positive(),
  excerpt: z.string().optional(),
  color: PaletteColor.optional(),
  /** The group it stood in when dots were counted. */
  cluster: VotedGroup.optional(),
})
export type VoteResult = z.infer<typeof VoteResult>

/** What a note got in one vote. */
export const GivenDots = z.object({ vote: Id, dots: z.int().positive() })
export type GivenDots = z.infer<typeof GivenDots>

/** What is known of a vote when it is over. */
export const Outcome = z.object({
  ...shown,
  /** How many people gave a dot. */
  people: z.int().nonnegative(),
  /** Most dots first. */
  results: z.array(VoteResult),
})
export type Outcome = z.infer<typeof Outcome>

/** Dots given to the notes of a board. On each board at most one vote is open. */
export const Vote = z.object({
  ...asked,
  board: Id,
  title: VoteTitle.optional(),
  budget: Budget,
  /** The most dots of one person on one note, or on all notes of a group; without it, all they have. */
  perNote: Budget.optional(),
  /** Only notes in these zones. */
  zones: z.array(z.string().min(1).max(120)).optional(),
  /** Only notes of these colours: what kinds of notes there are is told by them. */
  colors: z.array(PaletteColor).optional(),
  /** Only these notes: another round on what got most. */
  notes: z.array(Id).optional(),
  ballots: z.record(Id, Ballot),
  /** From the close on. */
  outcome: Outcome.optional(),
})
export type Vote = z.infer<typeof Vote>

/** How far a vote is, without what was voted for. */
export const Turnout = z.object({
  /** Who has given a dot. */
  people: z.int().nonnegative(),
  dots: z.int().nonnegative(),
})
export type Turnout = z.infer<typeof Turnout>

export const OpenTurnout = Turnout.extend({ vote: Id })
export type OpenTurnout = z.infer<typeof OpenTurnout>

export const mostVotes = 300
export const mostNotesNamed = 500

export const takesNote = (
  { zones, colors, notes }: Pick<Vote, 'zones' | 'colors' | 'notes'>,
  note: { id: string; zone: string | null; color: PaletteColor },
): boolean =>
  (zones === undefined || (note.zone !== null && zones.includes(note.zone))) &&
  (colors === undefined || colors.includes(note.color)) &&
  (notes === undefined || notes.includes(note.id))
