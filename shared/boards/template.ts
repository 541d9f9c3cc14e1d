import { z } from 'zod'
import { Id } from '../fields.ts'
import { Drawing } from '../canvas/lanes/drawing.ts'
import { LaneHolds } from '../canvas/lanes/lanes.ts'
import { Localized } from '../language.ts'
import { PaletteColor } from '../palette.ts'
import { TurnPlan } from '../sessions/round.ts'

/** One column or row of a template's frame. */
export const TemplateLane = z.object({
  /** Empty for the only row (or column) of a frame that has no name of its own. */
  id: z.string().regex(/^[a-z-]*$/),
  title: Localized,
  prompt: Localized.optional(),
  /** Width of a column or height of a row, in page units. */
  size: z.number().positive(),
  /** Colour of its head; of its cells, faintly. */
  tint: PaletteColor.optional(),
  holds: LaneHolds.optional(),
  /** A row whose notes stand on a scale, highest value on top: emotions go from 2 to −2. */
  scale: z.object({ top: z.number(), bottom: z.number() }).optional(),
})
export type TemplateLane = z.infer<typeof TemplateLane>

/** A cell that row and column do not name well enough: the quarters of a picture. */
export const TemplateCell = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  title: Localized,
  prompt: Localized.optional(),
  tint: PaletteColor.optional(),
  holds: LaneHolds.optional(),
})
export type TemplateCell = z.infer<typeof TemplateCell>

/** A frame: columns × rows. A cell is a zone; its id is `row/column`, or the one of them that has an id. */
export const TemplateFrame = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  title: Localized,
  columns: z.array(TemplateLane).min(1),
  rows: z.array(TemplateLane).min(1),
  /** Row by row: all of them, or none. */
  cells: z.array(TemplateCell).optional(),
  drawings: z.array(Drawing).optional(),
  /** Signs to begin a note with. */
  marks: z.array(z.object({ sign: z.string(), title: Localized })).optional(),
})
export type TemplateFrame = z.infer<typeof TemplateFrame>

export const ActivityMode = z.enum([
  'write-hidden',
  'write',
  'group',
  'vote',
  'discuss',
  'rotate',
  'present',
  'converge',
  'promote',
  'fist',
])
export type ActivityMode = z.infer<typeof ActivityMode>

/** What a person looks for a template by. */
export const TemplateCategory = z.enum([
  'journey',
  'retrospective',
  'planning',
  'decision',
  'research',
  'follow-up',
])
export type TemplateCategory = z.infer<typeof TemplateCategory>

export const Template = z.object({
  id: Id,
  title: Localized,
  purpose: Localized,
  /** None for an empty board. */
  category: TemplateCategory.optional(),
  /** Words it is found by, beside its title and purpose. */
  search: Localized.optional(),
  /** Suggested length. */
  minutes: z.int().nonnegative(),
  frames: z.array(TemplateFrame),
  agenda: z.array(
    z.object({
      title: Localized,
      mode: ActivityMode,
      minutes: z.int().positive(),
      zones: z.array(z.string()).optional(),
      /** It happens at the boards that the groups have of this template. */
      at: Id.optional(),
      /** How the boards are turned in it. */
      turn: TurnPlan.optional(),
      /** Everybody answers a question in it. */
      asks: z.boolean().optional(),
    }),
  ),
  /** Templates of the boards that each group works on beside this one: those of a whole session. */
  boards: z.array(Id).optional(),
})
export type Template = z.infer<typeof Template>
