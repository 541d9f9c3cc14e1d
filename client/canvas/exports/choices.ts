// What the export dialog offers for the board as it is now.
import type { Editor } from 'tldraw'
import { frames, pagesOf, selection, wholeBoard, type Cutout } from './cutouts.ts'

export type ExportFormat = 'png' | 'svg' | 'pdf'

/** Stands for all frames at once, each a page. */
export const everyFrame = 'every-frame'

export interface Parts {
  whole: Cutout | undefined
  chosen: (Cutout & { count: number }) | undefined
  frames: Cutout[]
  /** Of a PDF of all there is. */
  pages: Cutout[]
}

export function partsOf(editor: Editor): Parts {
  const chosen = selection(editor)
  return {
    whole: wholeBoard(editor),
    chosen: chosen && { ...chosen, count: chosen.ids.length },
    frames: frames(editor),
    pages: pagesOf(editor),
  }
}

/** The pages, or the one picture, that a choice stands for. */
export function cutoutsFor(parts: Parts, part: string): Cutout[] {
  if (part === everyFrame) return parts.pages
  const all = [parts.whole, parts.chosen, ...parts.frames]
  const found = all.find(each => each?.key === part) ?? parts.whole
  return found ? [found] : []
}
