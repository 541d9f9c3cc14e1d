// Emojis that rise over the board for a moment, each from the cursor of whoever felt so.
import { atom, TLPOINTER_ID, uniqueId, WeakCache, type Atom, type Editor, type VecLike } from 'tldraw'
import type { ReactionName } from '#shared/canvas/notes/reactions.ts'
import { ownReaction } from '../../sync/presence/ownReaction.ts'

export interface Floating {
  key: string
  name: ReactionName
  /** The person who felt so. */
  by: string
  /** Page units. */
  at: { x: number; y: number }
  /** How far it sways to the side, in pixels: several at one place are told apart. */
  sway: number
}

/** Milliseconds. */
const floatsMs = 2_400
/** So long the others are told, those included who blinked. Milliseconds. */
const toldMs = 2_000
/** Of a whole room that claps no more are drawn. */
const mostFloating = 60

const floating = new WeakCache<Editor, Atom<readonly Floating[]>>()
const fading = new WeakMap<Editor, ReturnType<typeof setTimeout>>()
const counts = new WeakMap<Editor, number>()

export const floatingOn = (editor: Editor): Atom<readonly Floating[]> =>
  floating.get(editor, () => atom<readonly Floating[]>('floating', []))

export function float(editor: Editor, name: ReactionName, by: string, at: VecLike): void {
  const all = floatingOn(editor)
  const key = uniqueId()
  const sway = (all.get().length * 23) % 60
  const one = { key, name, by, at: { x: at.x, y: at.y }, sway: sway - 30 }
  all.set([...all.get(), one].slice(-mostFloating))
  setTimeout(() => all.set(all.get().filter(each => each.key !== key)), floatsMs)
}

/** Shows a reaction at this person's cursor, here and to all others on the board. */
export function reactHere(editor: Editor, name: ReactionName, me: string): void {
  const { x, y } = placeOf(editor)
  const count = (counts.get(editor) ?? 0) + 1
  counts.set(editor, count)
  float(editor, name, me, { x, y })
  clearTimeout(fading.get(editor))
  const told = ownReaction(editor)
  told.set({ name, count, x: Math.round(x), y: Math.round(y) })
  fading.set(
    editor,
    setTimeout(() => told.set(undefined), toldMs),
  )
}

/** The pointer, or the middle of the view where it is not over the board. */
function placeOf(editor: Editor): VecLike {
  const pointer = editor.store.get(TLPOINTER_ID)
  const view = editor.getViewportPageBounds()
  return pointer && view.containsPoint(pointer) ? pointer : view.center
}
