import { T, type RecordProps, type TLBaseShape, type TLShape } from 'tldraw'
import { maxTextLength, type StickyProps } from '#shared/canvas/notes/sticky.ts'
import { PaletteColor } from '#shared/palette.ts'

export type StickyShape = TLBaseShape<'sticky', StickyProps>

export const isSticky = (shape: TLShape | undefined): shape is TLShape & StickyShape =>
  shape?.type === 'sticky'

/** Page units. Beyond these limits a note cannot be dragged, and its record is not valid. */
export const stickyWidths = { min: 80, max: 1_000 }

const within = (min: number, max: number) => (value: number) => {
  if (value < min || value > max) throw new Error(`Expected a number from ${min} to ${max}, got ${value}`)
}

/** The same limits as StickyProps in shared/canvas, in the form the canvas validates with. */
export const stickyProps: RecordProps<StickyShape> = {
  text: T.string.check(text => {
    if (text.length > maxTextLength) throw new Error(`Expected at most ${maxTextLength} characters`)
  }),
  color: T.literalEnum(...PaletteColor.options),
  w: T.number.check(within(stickyWidths.min, stickyWidths.max)),
}
