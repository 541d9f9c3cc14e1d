// What the cells of a frame hold, for components to follow.
import type { Editor } from 'tldraw'
import { curvePaths } from './curvePaths.ts'
import type { LanesShape } from './lanesShape.ts'
import { occupancyOf } from './occupancy.ts'

/** The curves of a frame's rows; see `curvePaths`. Reading it inside a computation follows the notes. */
export function curvesOf(editor: Editor, frame: LanesShape): string[] {
  if (frame.props.rows.every(row => !row.scale)) return frame.props.rows.map(() => '')
  const watched = occupancyOf(editor).of(frame)
  watched.moved.get()
  return curvePaths(frame.props, watched.counts)
}

/** How many notes each cell holds, row by row, as a word to compare: `0,3,1`. */
export function countsOf(editor: Editor, frame: LanesShape): string {
  const watched = occupancyOf(editor).of(frame)
  watched.counted.get()
  return watched.counts.counts().join()
}
