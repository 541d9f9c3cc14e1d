import type { Editor, TLFrameShape, TLShape } from 'tldraw'
import { writeLabel } from '../shapes/labels/writeLabel.ts'

/** A frame that people draw; those with columns and rows are lanes. */
export const isDrawnFrame = (shape: TLShape | null | undefined): shape is TLFrameShape =>
  shape?.type === 'frame'

/** Opens the name of a frame for writing. */
export function nameFrame(editor: Editor, frame: TLShape | null | undefined): void {
  if (isDrawnFrame(frame)) writeLabel(editor, frame)
}
