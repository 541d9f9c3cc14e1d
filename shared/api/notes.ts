import { z } from 'zod'
import { ReactionName } from '../canvas/notes/reactions.ts'
import { LanesProps } from '../canvas/lanes/lanes.ts'
import { maxTextLength } from '../canvas/notes/sticky.ts'
import { CountedMark } from '../marks/model.ts'
import { PaletteColor } from '../palette.ts'
import { GivenDots } from '../votes/model.ts'

export const NoteAnswer = z.object({
  id: z.string(),
  text: z.string(),
  color: PaletteColor,
  zone: z.string().nullable(),
  /** The cluster it lies in, with the heading it stands under. */
  cluster: z.object({ id: z.string(), heading: z.string() }).nullable(),
  author: z.string().nullable(),
  group: z.string().nullable(),
  round: z.number().nullable(),
  /** When it was written, as far as the note says. */
  at: z.string().nullable(),
  tags: z.array(z.string()).readonly(),
  /** Who gave which reaction, by id. */
  reactions: z.array(z.object({ name: ReactionName, people: z.array(z.string()).readonly() })).readonly(),
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
  /** Id of the initiative it was promoted to. */
  initiative: z.string().optional(),
  /** What it got in the votes on its board that are over, the oldest first; missing where it got nothing. */
  votes: z.array(GivenDots).optional(),
  /** What other groups say of it, where they do. */
  marks: z.array(CountedMark).readonly().optional(),
  /** How many comments there are on it, where there are any. */
  comments: z.int().optional(),
})
export type NoteAnswer = z.infer<typeof NoteAnswer>

export const NewNotes = z.object({
  notes: z
    .array(
      z.object({
        text: z.string().max(maxTextLength),
        zone: z.string().max(120).optional(),
        color: PaletteColor.optional(),
      }),
    )
    .min(1)
    .max(500),
})

const Rectangle = z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() })

/** A board in miniature, for its card in the lobby. Page units. */
export const BoardOutline = z.object({
  zones: z.array(Rectangle.extend({ color: PaletteColor.optional() })),
  notes: z.array(Rectangle.extend({ color: PaletteColor })),
  /** The last change of its document, as far as this server remembers. */
  edited: z.object({ at: z.string(), by: z.string().nullable() }).nullable(),
})
export type BoardOutline = z.infer<typeof BoardOutline>

/** What is on a template: enough to draw its picture and to say what it asks for. Page units. */
export const TemplateContent = z.object({
  frames: z.array(z.object({ x: z.number(), y: z.number(), props: LanesProps })),
  notes: z.array(Rectangle.extend({ color: PaletteColor })),
})
export type TemplateContent = z.infer<typeof TemplateContent>
