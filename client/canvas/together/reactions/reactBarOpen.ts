import { atom, WeakCache, type Atom, type Editor } from 'tldraw'

const open = new WeakCache<Editor, Atom<boolean>>()

/** Whether the reactions are open, for the button and for the key. */
export const reactBarOpen = (editor: Editor): Atom<boolean> =>
  open.get(editor, () => atom('react bar', false))
