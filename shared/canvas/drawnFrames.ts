// Frames that people draw: they have a name and no zones. Where a note's middle lies says what it stands in.
import * as Y from 'yjs'
import { z } from 'zod'
import { pageId, recordsOf } from './document.ts'
import { readRecord } from './fields.ts'
import { isInside, type Box } from './lanes/lanes.ts'

/** Page units. A frame inside of another one counts as the outer one. */
const FrameRecord = z.object({
  x: z.number(),
  y: z.number(),
  parentId: z.literal(pageId),
  props: z.object({ name: z.string().trim().catch(''), w: z.number(), h: z.number() }),
})

export interface DrawnFrame {
  /** Empty where nobody has named it. */
  name: string
  box: Box
}

/** More than people draw: whoever reads notes looks through all of them for each. */
const mostFrames = 1_000

/** The smallest first, because where two lie on each other a note stands in the smaller one. */
export function drawnFramesOf(doc: Y.Doc): DrawnFrame[] {
  const frames: DrawnFrame[] = []
  for (const map of recordsOf(doc).values()) {
    if (!(map instanceof Y.Map) || map.get('type') !== 'frame') continue
    const read = FrameRecord.safeParse(readRecord(map))
    if (!read.success) continue
    const { x, y, props } = read.data
    frames.push({ name: props.name, box: { x, y, w: props.w, h: props.h } })
  }
  return frames.sort((a, b) => a.box.w * a.box.h - b.box.w * b.box.h).slice(0, mostFrames)
}

/** What the frame around a note is called. */
export const frameNameAround = (frames: readonly DrawnFrame[], { x, y, w, h }: Box): string | undefined =>
  frames.find(({ name, box }) => name !== '' && isInside(box, x + w / 2, y + h / 2))?.name
