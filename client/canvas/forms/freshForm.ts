// A form that was just drawn takes what is typed next. It stays chosen meanwhile, with its handles and its toolbar:
// whoever wants it larger, of another colour or gone does that first. Once it is let go of, keys are those of the board.
import { atom, react, WeakCache, type Atom, type Editor, type TLGeoShape, type TLShapeId } from 'tldraw'
import { isElsewhere } from '../keys/isElsewhere.ts'
import { writeLabel } from '../shapes/labels/writeLabel.ts'

const drawn = new WeakCache<Editor, Atom<TLShapeId | null>>()

const drawnOn = (editor: Editor): Atom<TLShapeId | null> =>
  drawn.get(editor, () => atom<TLShapeId | null>('drawn form', null))

export const keepDrawn = (editor: Editor, form: TLShapeId | null): void => void drawnOn(editor).set(form)

/** Reading it inside a computation follows it. */
export function freshForm(editor: Editor): TLGeoShape | undefined {
  const form = editor.getOnlySelectedShape()
  if (!form || form.id !== drawnOn(editor).get()) return undefined
  if (!editor.isShapeOfType<TLGeoShape>(form, 'geo') || editor.getIsReadonly()) return undefined
  const isWaiting = editor.isIn('select.idle') && editor.getShapeUtil(form).getText(form) === ''
  return isWaiting ? form : undefined
}

/** Letters, and what begins one: an accent, or the first key of a word in Chinese. Space moves the board, as ever. */
function isTyping(event: KeyboardEvent): boolean {
  const { key, ctrlKey, metaKey, altKey } = event
  const isHeld = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph')
  return !isHeld && key !== ' ' && (key.length === 1 || key === 'Dead' || key === 'Process')
}

/** @returns how to stop it */
export function takeTyping(editor: Editor): () => void {
  const { ownerDocument } = editor.getContainer()
  const open = (event: KeyboardEvent) => {
    const form = isTyping(event) && !isElsewhere(event.target) && freshForm(editor)
    if (!form) return
    // The field has the focus before the browser writes the letter.
    event.stopPropagation()
    writeLabel(editor, form)
  }
  ownerDocument.addEventListener('keydown', open, { capture: true })
  const stopForgetting = react('the drawn form is let go of', () => {
    if (editor.getOnlySelectedShapeId() !== drawnOn(editor).get()) keepDrawn(editor, null)
  })
  return () => {
    ownerDocument.removeEventListener('keydown', open, { capture: true })
    stopForgetting()
  }
}
