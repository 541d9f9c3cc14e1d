// Pictures that belong to a frame: a sail, a spine, arrows in its heads. Plain vector data, so that a template is
// data and a team's own template keeps its picture.
import { z } from 'zod'
import { PaletteColor } from '../../palette.ts'

/** `line` is as quiet as the frame's own lines, `ink` as strong as its words; `fill` is a surface in a colour. */
export const StrokeLook = z.enum(['line', 'ink', 'dash', 'fill'])
export type StrokeLook = z.infer<typeof StrokeLook>

export const Stroke = z.object({
  /** Path data of SVG, in page units. */
  d: z
    .string()
    .max(2_000)
    .regex(/^[MLHVCSQTAZmlhvcsqtaz\d\s,.-]*$/),
  look: StrokeLook,
  tint: PaletteColor.optional(),
})
export type Stroke = z.infer<typeof Stroke>

/** Hangs on a crossing of the frame's lines, and stays there when rows and columns grow. */
export const Drawing = z.object({
  /** 0 is the left edge of the first column. */
  column: z.int().min(0).max(40),
  /** 0 is the upper edge of the first row. */
  row: z.int().min(0).max(40),
  strokes: z.array(Stroke).max(40),
})
export type Drawing = z.infer<typeof Drawing>
