// Which cells of the frames hold notes, told by signals: a component that shows an empty cell wakes when that
// changes, and not when a note moves somewhere else.
import { atom, type Atom, type Editor, type TLShape } from 'tldraw'
import { createFrameCounts, type FrameCounts } from './frameCounts.ts'
import type { Point } from './curve.ts'
import { isLanes, type LanesShape } from './lanesShape.ts'
import { isSticky } from '../sticky/stickyShape.ts'
import { stickyHeight } from '../textLines.ts'

interface Watched {
  counts: FrameCounts
  frame: LanesShape
  /** Rise when a note comes or goes; when one moves within its cell. */
  counted: Atom<number>
  moved: Atom<number>
}

interface Occupancy {
  of: (frame: LanesShape) => Watched
}

const known = new WeakMap<Editor, Occupancy>()

export function occupancyOf(editor: Editor): Occupancy {
  const old = known.get(editor)
  if (old) return old
  const made = watch(editor)
  known.set(editor, made)
  return made
}

const rise = (signal: Atom<number>) => signal.update(count => count + 1)

function middleIn(frame: LanesShape, note: TLShape): Point | undefined {
  if (!isSticky(note)) return undefined
  const { text, w } = note.props
  return { x: note.x + w / 2 - frame.x, y: note.y + stickyHeight(text, w) / 2 - frame.y }
}

function watch(editor: Editor): Occupancy {
  const frames = new Map<string, Watched>()

  function put(note: TLShape, isGone = false): void {
    for (const { counts, frame, counted, moved } of frames.values()) {
      const change = counts.put(note.id, isGone ? undefined : middleIn(frame, note))
      if (change === 'counted') rise(counted)
      if (change !== 'nothing') rise(moved)
    }
  }

  function count(frame: LanesShape): FrameCounts {
    const counts = createFrameCounts(frame.props)
    for (const shape of editor.getCurrentPageShapes()) counts.put(shape.id, middleIn(frame, shape))
    return counts
  }

  const { sideEffects } = editor
  sideEffects.registerAfterCreateHandler('shape', shape => void (isSticky(shape) && put(shape)))
  sideEffects.registerAfterDeleteHandler('shape', shape => {
    if (isSticky(shape)) put(shape, true)
    else frames.delete(shape.id)
  })
  sideEffects.registerAfterChangeHandler('shape', (before, after) => {
    if (isSticky(after)) {
      const isSame = before.x === after.x && before.y === after.y && before.props === after.props
      if (!isSame) put(after)
    } else if (isLanes(after)) {
      const watched = frames.get(after.id)
      if (!watched) return
      watched.frame = after
      watched.counts = count(after)
      rise(watched.counted)
      rise(watched.moved)
    }
  })

  return {
    of(frame) {
      const watched = frames.get(frame.id)
      if (watched) return watched
      const fresh = {
        frame,
        counts: editor.store.unsafeGetWithoutCapture(frame.id)
          ? count(frame)
          : createFrameCounts(frame.props),
        counted: atom('notes counted', 0),
        moved: atom('notes moved', 0),
      }
      frames.set(frame.id, fresh)
      return fresh
    },
  }
}
