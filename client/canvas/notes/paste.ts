import type { Editor, TLContent, VecLike } from 'tldraw'
import { defaultHandleExternalTldrawContent } from 'tldraw'
import { maxTextLength } from '#shared/canvas/sticky.ts'
import { isSticky } from '../shapes/stickyShape.ts'
import { addNotes } from './addNote.ts'

const maxNotes = 500

/** One note a line that says something; bullets and numbers of pasted lists are left out. */
export const linesToNotes = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.replace(/^\s*(?:[-*•–]|\d+[.)])\s+/, '').trim())
    .filter(line => line !== '')
    .slice(0, maxNotes)
    .map(line => line.slice(0, maxTextLength))

export interface PasteWords {
  noPictures: () => void
  notPasted: () => void
}

/** Text becomes notes, shapes stay shapes, and nothing is fetched from where a link points to. */
export function pasteAsNotes(editor: Editor, say: PasteWords): void {
  const around = (point?: VecLike) => point ?? editor.getViewportPageBounds().center
  editor.registerExternalContentHandler('text', ({ text, point }) =>
    addNotes(editor, linesToNotes(text), around(point)),
  )
  editor.registerExternalContentHandler('url', ({ url, point }) => addNotes(editor, [url], around(point)))
  editor.registerExternalContentHandler('svg-text', say.noPictures)
  editor.registerExternalContentHandler('files', say.noPictures)
  editor.registerExternalContentHandler('embed', say.notPasted)
  editor.registerExternalContentHandler('excalidraw', say.notPasted)
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
