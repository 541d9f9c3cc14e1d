// Between our sticky and tldraw's note: the same words at the same place, in the nearest colour.
import { textOf, type PlainRecord } from '../../canvas/fields.ts'
import { estimateHeight, maxTextLength, StickyProps, stickySize } from '../../canvas/notes/sticky.ts'
import type { PaletteColor } from '../../palette.ts'
import { toPlainText, toRichText } from './richText.ts'

/** A note of tldraw is a square of this side, times its scale; it grows downwards. */
const side = 200

/** One colour each, so that a board that comes back has its own. */
const tldrawColors: Record<PaletteColor, string> = {
  yellow: 'yellow',
  orange: 'orange',
  pink: 'light-red',
  violet: 'light-violet',
  blue: 'light-blue',
  teal: 'green',
  green: 'light-green',
  grey: 'grey',
}

/** Also those that none of ours becomes. A black note of tldraw is yellow. */
const paletteColors = new Map<string, PaletteColor>([
  ...Object.entries(tldrawColors).map(([ours, theirs]): [string, PaletteColor] => [
    theirs,
    // The keys of a record of all colours.
    ours as PaletteColor,
  ]),
  ['black', 'yellow'],
  ['white', 'grey'],
  ['red', 'pink'],
  ['violet', 'violet'],
  ['blue', 'blue'],
])

export const paletteColorOf = (tldrawColor: unknown): PaletteColor =>
  paletteColors.get(textOf(tldrawColor)) ?? 'yellow'

export function toTldrawNote(sticky: PlainRecord): PlainRecord {
  const { text, color, w } = StickyProps.parse(sticky.props)
  const scale = w / side
  return {
    ...sticky,
    type: 'note',
    rotation: 0,
    props: {
      color: tldrawColors[color],
      labelColor: 'black',
      size: 's',
      font: 'sans',
      fontSizeAdjustment: stickySize.fontSize / scale,
      // Notes of a lane stand closer than squares may: what stays visible of each is its beginning.
      align: 'start',
      verticalAlign: 'start',
      growY: Math.max(0, estimateHeight(text, w) / scale - side),
      url: '',
      richText: toRichText(text),
      scale,
    },
  }
}

/** Props of the sticky that a note of tldraw becomes; whatever is wrong in it has a default. */
export function toStickyProps(props: Record<string, unknown>): StickyProps {
  const scale = typeof props.scale === 'number' ? props.scale : 1
  const text = typeof props.text === 'string' ? props.text : toPlainText(props.richText)
  return StickyProps.parse({
    text: text.slice(0, maxTextLength),
    color: paletteColorOf(props.color),
    w: Math.min(1_000, Math.max(80, Math.abs(side * scale))),
  })
}
