import { z } from 'zod'
import { asked, shown } from '../ballots/model.ts'
import { Id, line } from '../fields.ts'
import { PaletteColor } from '../palette.ts'

export const PlacingTitle = line(120)

const Share = z.number().min(0).max(100)

/** Where something stands between none and all there is, in hundredths. */
export const Place = z.object({ impact: Share, effort: Share })
export type Place = z.infer<typeof Place>

/** As people give it; medians may lie between. */
export const GivenPlace = z.object({ impact: Share.int(), effort: Share.int() })
export type GivenPlace = z.infer<typeof GivenPlace>

/** Where one person puts notes. A note they have not placed is not in it. */
export const PlacingBallot = z.record(Id, GivenPlace)
export type PlacingBallot = z.infer<typeof PlacingBallot>

/** Where a note stands. What it said is kept, for it may be deleted later. */
export const PlacedNote = z.object({
  note: Id,
  /** Where each put it, by impact and effort: not in the order of people. */
  places: z.array(Place),
  /** The middle of them, and between where the middle half of them lies. */
  median: Place,
  low: Place,
  high: Place,
  /** How far people are from the median, in the mean: hundredths of a side. */
  apart: z.number().nonnegative(),
  excerpt: z.string().optional(),
  color: PaletteColor.optional(),
})
export type PlacedNote = z.infer<typeof PlacedNote>

/** What is known when the places are shown. */
export const PlacingOutcome = z.object({
  ...shown,
  /** How many people placed something. */
  people: z.int().nonnegative(),
  /** What people are furthest apart about first; notes that nobody placed are left out. */
  results: z.array(PlacedNote),
})
export type PlacingOutcome = z.infer<typeof PlacingOutcome>

/** Notes of a board that everybody places by impact and effort, each for themselves. On a board at most one is open. */
export const Placing = z.object({
  ...asked,
  board: Id,
  title: PlacingTitle.optional(),
  notes: z.array(Id),
  ballots: z.record(Id, PlacingBallot),
  outcome: PlacingOutcome.optional(),
})
export type Placing = z.infer<typeof Placing>

/** How far it is: who has placed something, and who everything. */
export const PlacingTurnout = z.object({
  placing: Id,
  people: z.int().nonnegative(),
  done: z.int().nonnegative(),
})
export type PlacingTurnout = z.infer<typeof PlacingTurnout>

export const mostPlacings = 300
export const mostNotesPlaced = 40
