// What the find bar has found, for the layer of the canvas that outlines it. The canvas' components are the same for
// all boards, so each editor has its own.
import { atom, WeakCache, type Atom, type Editor } from 'tldraw'
import type { Box } from '#shared/canvas/lanes/lanes.ts'

export interface Found {
  boxes: readonly Box[]
  /** The one that is looked at. */
  current: number
}

export const nothingFound: Found = { boxes: [], current: -1 }

const found = new WeakCache<Editor, Atom<Found>>()

export const foundOn = (editor: Editor): Atom<Found> => found.get(editor, () => atom('found', nothingFound))
