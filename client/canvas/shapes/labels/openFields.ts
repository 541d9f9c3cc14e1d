// The field in which a label is written. tldraw places its caret, and hands the field out, by timers of some 100 ms: on
// a page that is busy, after a person has begun to write. Then all is chosen that they wrote, and their next letter
// takes its place. Here that is done when the field opens, and the timers find nothing left to do.
import {
  react,
  unsafe__withoutCapture,
  type Editor,
  type TiptapEditor,
  type TLShapeId,
  type TLTextOptions,
} from 'tldraw'

type Opening = (field: TiptapEditor) => void

const openings = new Map<Editor, Opening>()

/** For tldraw's settings: tells the editor on whose canvas a field opens. */
export const fieldOptions: Omit<NonNullable<TLTextOptions['tipTapConfig']>, 'extensions'> = {
  autofocus: 'end',
  onBeforeCreate({ editor: field }) {
    // Its view comes in the same go.
    queueMicrotask(() => {
      const at = [...openings].find(([editor]) => editor.getContainer().contains(field.options.element))
      if (at && !field.isDestroyed) at[1](field)
    })
  },
}

/** @returns how to stop it */
export function openFields(editor: Editor, onOpen: Opening): () => void {
  /** Where the click was that opens a field; with a double click and with Enter all of it is chosen. */
  let asked: { shapeId: TLShapeId; point?: { x: number; y: number } } | undefined
  const ask = (next: typeof asked) => (asked = next)
  editor.on('select-all-text', ask)
  editor.on('place-caret', ask)

  openings.set(editor, field => {
    const isAsked = asked?.shapeId === editor.getEditingShapeId()
    if (asked && isAsked) placeCaret(field, asked.point)
    asked = undefined
    field.options.autofocus = false
    field.view.focus()
    onOpen(field)
  })

  const stopLooking = react('a field is handed out', () => {
    const field = editor.getRichTextEditor()
    if (field) ignoreSelecting(field)
    const shapeId = unsafe__withoutCapture(() => editor.getEditingShapeId())
    // After 100 ms it would go to the end, where none was placed.
    if (field && shapeId)
      queueMicrotask(() => {
        editor.emit('place-caret', { shapeId, point: { x: 0, y: 0 } })
        asked = undefined
      })
  })

  return () => {
    editor.off('select-all-text', ask)
    editor.off('place-caret', ask)
    openings.delete(editor)
    stopLooking()
  }
}

function placeCaret({ view, commands }: TiptapEditor, point: { x: number; y: number } | undefined): void {
  const place = point && view.posAtCoords({ left: point.x, top: point.y })?.pos
  // Not as the whole of it, which the field would replace even if the caret has been moved just now.
  commands.setTextSelection(place ?? { from: 0, to: view.state.doc.content.size })
}

/** While it is handed out: what tldraw chooses then is chosen since it opened. */
function ignoreSelecting({ view }: TiptapEditor): void {
  const { dispatchTransaction } = view.props
  view.setProps({
    dispatchTransaction: transaction =>
      transaction.docChanged && dispatchTransaction?.call(view, transaction),
  })
  queueMicrotask(() => !view.isDestroyed && view.setProps({ dispatchTransaction }))
}
