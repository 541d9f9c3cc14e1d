import type { Measure } from '#shared/canvas/notes/notes.ts'
import { stickyHeight } from '../shapes/textLines.ts'

/** How high a note is drawn, for what lays notes out in the document. */
export const measureNote: Measure = ({ text, w, meta }) => stickyHeight(text, w, meta)
