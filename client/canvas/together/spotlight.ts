// The note that everybody was asked to look at, for the layer of the canvas that frames it.
import { atom, WeakCache, type Atom, type Editor, type TLShapeId } from 'tldraw'
import { framedMs } from '#shared/gathering/model.ts'

export interface Spotlit {
  shape: TLShapeId
  /** The person who shows it. */
  by: string
}

const lights = new WeakCache<Editor, Atom<Spotlit | undefined>>()
const fading = new WeakMap<Editor, ReturnType<typeof setTimeout>>()

export const spotlightOn = (editor: Editor): Atom<Spotlit | undefined> =>
  lights.get(editor, () => atom<Spotlit | undefined>('spotlight', undefined))

/** Frames a note for some seconds. */
export function light(editor: Editor, spotlit: Spotlit): void {
  clearTimeout(fading.get(editor))
  spotlightOn(editor).set(spotlit)
  fading.set(
    editor,
    setTimeout(() => spotlightOn(editor).set(undefined), framedMs),
  )
}
