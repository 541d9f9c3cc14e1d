import type { Editor } from 'tldraw'
import type { Arranging } from '../arrange/useArrange.ts'
import type { Chord } from './keys.ts'

/** What keys reach beyond the canvas. */
export interface Reach {
  editor: Editor
  isReadonly: boolean
  undo: () => void
  redo: () => void
  toggleList: () => void
  togglePanel: () => void
  toggleClock: () => void
  /** What is said about the chosen note, or about all of them. */
  comment: () => void
  showHelp: () => void
  find: () => void
  addMany: () => void
  editFrame: () => void
  arranging: Arranging
}

export interface Shortcut {
  name:
    | 'addNote'
    | 'addMany'
    | 'addPictures'
    | 'undo'
    | 'redo'
    | 'duplicate'
    | 'tidy'
    | 'group'
    | 'ungroup'
    | 'delete'
    | 'selectAll'
    | 'toFront'
    | 'toBack'
    | 'fit'
    | 'zoomSelection'
    | 'zoomReset'
    | 'zoomIn'
    | 'zoomOut'
    | 'find'
    | 'editFrame'
    | 'list'
    | 'panel'
    | 'clock'
    | 'comment'
    | 'chat'
    | 'react'
    | 'nextFrame'
    | 'previousFrame'
    | 'minimap'
    | 'help'
  chords: readonly [Chord, ...Chord[]]
  part: 'edit' | 'view'
  /** The same key scrolls a list beside the board: there it goes on doing so. */
  isScrolling?: true
  run: (reach: Reach) => void
}
