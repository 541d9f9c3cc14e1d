// Several people in one text, or in the label of a shape or an arrow. tldraw's field takes what others write as a new
// whole text, a moment late: the caret would jump, and a letter typed in that moment would take theirs back.
import type { Editor, TiptapEditor } from 'tldraw'
import { openFields } from './openFields.ts'

/** What others write comes in at once, around the caret, and is not taken back with one's own. @returns how to stop it */
export function writeTogether(editor: Editor): () => void {
  let field: TiptapEditor | undefined
  const stopOpening = openFields(editor, next => {
    field = next
    takeByParts(next)
    readCaretAtKeys(next)
  })
  const stopListening = editor.sideEffects.registerAfterChangeHandler('shape', (_before, shape, source) => {
    if (source !== 'remote' || !field || field.isDestroyed || shape.id !== editor.getEditingShapeId()) return
    if ('richText' in shape.props) field.commands.setContent(field.schema.nodeFromJSON(shape.props.richText))
  })
  return () => {
    stopOpening()
    stopListening()
  }
}

/**
 * The browser tells a moved caret later than the key that moved it. The next key would write in the right place, but
 * taken back it would leave the caret where it stood before, and with others' words around that is another place.
 * And for 200 ms after focus ProseMirror takes a caret that moved to the start for the browser's doing, and puts it
 * back, unless a finger was there: a key moves it as well.
 */
function readCaretAtKeys({ view }: TiptapEditor): void {
  const { dom } = view
  const read = () => {
    dom.ownerDocument.dispatchEvent(new Event('selectionchange'))
    view.dispatchEvent(new Event('touchmove'))
  }
  dom.addEventListener('keydown', read, true)
}

/** Of a whole text that the field is given, only what differs gets there. */
function takeByParts({ view }: TiptapEditor): void {
  const dispatch = view.props.dispatchTransaction?.bind(view)
  view.setProps({
    dispatchTransaction(transaction) {
      const isGiven = transaction.docChanged && transaction.getMeta('preventUpdate') === true
      const taken = isGiven ? differenceOf(view.state, transaction) : transaction
      if (taken) dispatch?.(taken)
    },
  })
}

type State = TiptapEditor['state']
type Transaction = State['tr']

function differenceOf({ doc, tr }: State, given: Transaction): Transaction | undefined {
  const next = given.doc
  const start = doc.content.findDiffStart(next.content)
  const end = doc.content.findDiffEnd(next.content)
  if (start === null || !end) return undefined
  // The ends lie before the start where letters repeat.
  const more = Math.max(0, start - Math.min(end.a, end.b))
  try {
    return tr
      .replace(start, end.a + more, next.slice(start, end.b + more))
      .setMeta('preventUpdate', true)
      .setMeta('addToHistory', false)
  } catch {
    return given // lists that came apart: the whole of it
  }
}
