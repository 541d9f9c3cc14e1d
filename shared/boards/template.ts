import { z } from 'zod'
import { Id } from '../fields.ts'
import { Localized } from '../language.ts'

/** One column or row of a template's frame. */
export const TemplateLane = z.object({
  /** Empty for the only row (or column) of a frame that has no name of its own. */
  id: z.string().regex(/^[a-z-]*$/),
  title: Localized,
  prompt: Localized.optional(),
  /** Width of a column or height of a row, in page units. */
  size: z.number().positive(),
  /** A row whose notes stand on a scale, highest value on top: emotions go from 2 to −2. */
  scale: z.object({ top: z.number(), bottom: z.number() }).optional(),
})
export type TemplateLane = z.infer<typeof TemplateLane>

/** A frame: columns × rows. A cell is a zone; its id is `row/column`, or the one of them that has an id. */
export const TemplateFrame = z.object({
  id: z.string().regex(/^[a-z-]+$/),
  title: Localized,
  columns: z.array(TemplateLane).min(1),
  rows: z.array(TemplateLane).min(1),
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
])

export const Template = z.object({
  id: Id,
  title: Localized,
  purpose: Localized,
  /** Suggested length. */
  minutes: z.int().nonnegative(),
  frames: z.array(TemplateFrame),
  agenda: z.array(
    z.object({
      title: Localized,
      mode: ActivityMode,
      minutes: z.int().positive(),
      zones: z.array(z.string()).optional(),
    }),
  ),
})
export type Template = z.infer<typeof Template>
