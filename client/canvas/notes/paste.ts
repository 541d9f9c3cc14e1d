import type { Editor, TLContent, VecLike } from 'tldraw'
import { defaultHandleExternalTldrawContent } from 'tldraw'
import { linesToNotes, mostNewNotes } from '#shared/canvas/lines.ts'
import { isPastedTable } from '#shared/exchange/imports/table.ts'
import { isSticky } from '../shapes/stickyShape.ts'
import { addNotes } from './addNote.ts'

export interface PasteWords {
  noPictures: () => void
  notPasted: () => void
  /** More lines were pasted than become notes at once. */
  tooManyLines: (lines: number) => void
  /** What a person should look at before it is on the board: a table, a drawing, a file of either. */
  ask: (content: { text: string } | { file: File }) => void
}

/** Names of files that a board can read. */
const importable = /\.(csv|tsv|md|txt|tldr|excalidraw)$/i

/** Text becomes notes, shapes stay shapes, and nothing is fetched from where a link points to. */
export function pasteAsNotes(editor: Editor, say: PasteWords): void {
  const around = (point?: VecLike) => point ?? editor.getViewportPageBounds().center
  editor.registerExternalContentHandler('text', ({ text, point }) => {
    if (isPastedTable(text)) return say.ask({ text })
    const notes = linesToNotes(text)
    addNotes(editor, notes.slice(0, mostNewNotes), around(point))
    if (notes.length > mostNewNotes) say.tooManyLines(notes.length)
  })
  editor.registerExternalContentHandler('url', ({ url, point }) => addNotes(editor, [url], around(point)))
  editor.registerExternalContentHandler('svg-text', say.noPictures)
  editor.registerExternalContentHandler('files', ({ files }) => {
    const file = files.find(({ name }) => importable.test(name))
    if (file) say.ask({ file })
    else say.noPictures()
  })
  editor.registerExternalContentHandler('embed', say.notPasted)
  editor.registerExternalContentHandler('excalidraw', ({ content }) =>
    say.ask({ text: JSON.stringify(content) }),
  )
  editor.registerExternalContentHandler('tldraw', async ({ point, content }) => {
    try {
      await defaultHandleExternalTldrawContent(editor, { point, content: withoutFrames(content) })
      moveAside(editor)
    } catch {
      say.notPasted()
    }
  })
}

/** What is pasted where it was copied would hide the original and seem not to be there. */
function moveAside(editor: Editor): void {
  const pasted = new Set(editor.getSelectedShapeIds())
  const isTaken = editor
    .getSelectedShapes()
    .some(({ x, y }) =>
      editor.getCurrentPageShapes().some(each => !pasted.has(each.id) && each.x === x && each.y === y),
    )
  if (isTaken) editor.nudgeShapes([...pasted], { x: 24, y: 24 })
}

/** Prepared frames belong to their board; and whoever pastes a note has written it. */
const withoutFrames = (content: TLContent): TLContent => {
  const shapes = content.shapes
    .filter(shape => shape.type !== 'lanes')
    .map(shape => (isSticky(shape) ? { ...shape, meta: {} } : shape))
  const ids = new Set(shapes.map(shape => shape.id))
  return { ...content, shapes, rootShapeIds: content.rootShapeIds.filter(id => ids.has(id)) }
}
