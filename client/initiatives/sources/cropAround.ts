// The piece of a board that a source's picture shows. Page units.
import type { Box } from '#shared/canvas/lanes/lanes.ts'

const aspect = 16 / 9
/** A note fills a fifth of the picture's width, and never more than half of its height. */
const perNote = { width: 4.8, height: 2 }

/** The rectangle of 16:9 around a note. */
export function cropAround(note: Box): Box {
  const w = Math.max(note.w * perNote.width, note.h * perNote.height * aspect)
  const h = w / aspect
  return { x: note.x + note.w / 2 - w / 2, y: note.y + note.h / 2 - h / 2, w, h }
}

export const isWithin = (view: Box, box: Box): boolean =>
  box.x < view.x + view.w && view.x < box.x + box.w && box.y < view.y + view.h && view.y < box.y + box.h
