// What notes and groups wear on the canvas that the board's document knows nothing of, for whoever draws them in a picture: a
// shape draws itself there without React's contexts, so it asks its editor.
import type { Editor } from 'tldraw'
import type { Status } from '#shared/initiatives/model.ts'

export interface Worn {
  badge?: { status: Status; label: string }
  /** How many dots it got, while that is shown. */
  dots?: number
}

/** By the id of a note or a group. */
type WornBy = (id: string) => Worn

const sources = new WeakMap<Editor, WornBy>()
const nothing: Worn = {}

/** @returns how to take it back */
export function provideWorn(editor: Editor, source: WornBy): () => void {
  sources.set(editor, source)
  return () => {
    if (sources.get(editor) === source) sources.delete(editor)
  }
}

export const wornBy = (editor: Editor, id: string): Worn => sources.get(editor)?.(id) ?? nothing
