// The sticky note: plain text on a coloured paper of fixed width that grows with its text.
import { z } from 'zod'
import { PaletteColor } from '../../palette.ts'
import { pageId, toRecordId } from '../document.ts'
import type { PlainRecord } from '../fields.ts'
import { footOf } from './foot.ts'
import { lettersOf, noteSizes } from './noteSizes.ts'

export const maxTextLength = 10_000

/**
 * Page units. A note is landscape: as wide as a lane's cell allows, as high as its text needs. Width and letters are
 * those of a note of the common size; see noteSizes.ts for the others.
 */
export const stickySize = {
  ...noteSizes.M,
  minHeight: 56,
  paddingX: 12,
  paddingY: 8,
}

export const StickyProps = z.object({
  /** What is longer is shown cut, and stays in the document as it was written. */
  text: z
    .string()
    .transform(text => text.slice(0, maxTextLength))
    .catch('')
    .default(''),
  color: PaletteColor.catch('yellow').default('yellow'),
  /** Width in page units. */
  w: z.number().min(80).max(1_000).catch(stickySize.width).default(stickySize.width),
})
export type StickyProps = z.infer<typeof StickyProps>

/** Who wrote a note, in which group and round. Missing where an outside program left it out. */
export const NoteMeta = z.object({
  author: z.string().max(64).optional().catch(undefined),
  group: z.string().max(64).optional().catch(undefined),
  round: z.number().optional().catch(undefined),
  at: z.string().max(40).optional().catch(undefined),
  /** Written in a step without names: nobody is told who wrote it, and nobody looks. */
  nameless: z.literal(true).optional().catch(undefined),
})
export type NoteMeta = z.infer<typeof NoteMeta>

/** Of a note with a word or two: a larger one keeps its form. */
export const leastHeight = (width: number): number =>
  Math.round(stickySize.minHeight * Math.max(1, width / stickySize.width))

/** @param foot height of the note's foot, see foot.ts */
export const noteHeight = (lines: number, width: number, foot: number): number =>
  Math.max(leastHeight(width), lines * lettersOf(width).lineHeight + foot + 2 * stickySize.paddingY)

/**
 * Height of a note from its text and what stands at its foot, for whoever cannot measure glyphs: an average letter of the interface's
 * font is 0.52 em wide. The canvas measures; the difference is at most a line.
 */
export function estimateHeight(
  text: string,
  width: number = stickySize.width,
  meta: Readonly<Record<string, unknown>> = {},
): number {
  const letters = Math.floor((width - 2 * stickySize.paddingX) / (lettersOf(width).fontSize * 0.52))
  let lines = 0
  for (const paragraph of text.split('\n')) {
    let used = 0
    lines++
    for (const word of paragraph.split(' ')) {
      if (used > 0 && used + 1 + word.length > letters) {
        lines++
        used = 0
      }
      used += (used > 0 ? 1 : 0) + word.length
      if (used > letters) {
        lines += Math.ceil(used / letters) - 1
        used %= letters
      }
    }
  }
  return noteHeight(lines, width, footOf(meta, width - 2 * stickySize.paddingX).h)
}

export interface NewSticky {
  id: string
  x: number
  y: number
  index: string
  props: StickyProps
  meta: NoteMeta
}

export const stickyRecord = ({ id, x, y, index, props, meta }: NewSticky): PlainRecord => ({
  id: toRecordId(id),
  typeName: 'shape',
  type: 'sticky',
  parentId: pageId,
  index,
  x,
  y,
  rotation: 0,
  isLocked: false,
  opacity: 1,
  props,
  meta,
})
