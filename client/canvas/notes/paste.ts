import type { Editor, TLContent, VecLike } from 'tldraw'
import { defaultHandleExternalTldrawContent } from 'tldraw'
import { linesToNotes, mostNewNotes } from '#shared/canvas/notes/lines.ts'
import { readLink } from '#shared/canvas/link.ts'
import { isPastedTable } from '#shared/exchange/imports/table.ts'
import { addPastedLink } from '../links/addLink.ts'
import { addPictures } from '../pictures/addPictures.ts'
import { housePictures } from '../pictures/housePictures.ts'
import type { NoteMeta } from '#shared/canvas/notes/sticky.ts'
import { tagsOnly } from '#shared/canvas/notes/tags.ts'
import { noteBoxesOf } from '../clusters/membership.ts'
import { isSticky } from '../shapes/sticky/stickyShape.ts'
import { addLines } from './addLines.ts'
import { noteColor, pointForNote, zoneAround } from './addNote.ts'
import { shiftApart, standingOn } from './freePlace.ts'

export interface PasteWords {
  /** Who writes what is pasted, and when. */
  signature: () => NoteMeta
  notPasted: () => void
  /** More lines were pasted than become notes at once. */
  tooManyLines: (lines: number) => void
  /** What a person should look at before it is on the board: a table, a drawing, a file of either. */
  ask: (content: { text: string } | { file: File }) => void
}

/** Names of files that a board can read. */
const importable = /\.(csv|tsv|md|txt|tldr|excalidraw)$/i

/**
 * Text becomes notes, an address a card, a file a picture, and shapes stay shapes. Nothing is fetched from where a link
 * points to.
 */
export function takePasted(editor: Editor, say: PasteWords): void {
  editor.registerExternalContentHandler('text', ({ text, point }) => {
    if (readLink(text) !== undefined) return addPastedLink(editor, text, point)
    if (isPastedTable(text)) return say.ask({ text })
    const notes = linesToNotes(text)
    addPasted(editor, notes.slice(0, mostNewNotes), point ?? pointForNote(editor), say.signature())
    if (notes.length > mostNewNotes) say.tooManyLines(notes.length)
  })
  editor.registerExternalContentHandler('url', ({ url, point }) => addPastedLink(editor, url, point))
  editor.registerExternalContentHandler('svg-text', ({ text, point }) =>
    addPictures(editor, [new File([text], 'drawing.svg', { type: 'image/svg+xml' })], point),
  )
  editor.registerExternalContentHandler('files', ({ files, point }) => {
    const file = files.find(({ name }) => importable.test(name))
    if (file) say.ask({ file })
    else void addPictures(editor, files, point)
  })
  editor.registerExternalContentHandler('embed', say.notPasted)
  editor.registerExternalContentHandler('excalidraw', ({ content }) =>
    say.ask({ text: JSON.stringify(content) }),
  )
  editor.registerExternalContentHandler('tldraw', async ({ point = pointForNote(editor), content }) => {
    try {
      const housed = await housePictures(editor, withoutFrames(content))
      await defaultHandleExternalTldrawContent(editor, { point, content: housed })
      moveAside(editor)
    } catch {
      say.notPasted()
    }
  })
}

/** One line is a note where the hand is; several go where the zone has room, so that they hide nothing. */
function addPasted(editor: Editor, texts: string[], around: VecLike, meta: NoteMeta): void {
  const zone = texts.length > 1 ? zoneAround(editor, around)?.id : undefined
  addLines(editor, { texts, color: noteColor(editor), zone, around, meta })
}

/** What is pasted where it was copied would hide the original and seem not to be there; notes hide no others. */
function moveAside(editor: Editor): void {
  const pasted = new Set(editor.getSelectedShapeIds())
  const boxes = [...noteBoxesOf(editor)].filter(([id]) => pasted.has(id)).map(([, box]) => box)
  if (boxes.length > 0) {
    const { dx, dy } = shiftApart(editor, boxes, standingOn(editor, pasted))
    return void editor.nudgeShapes([...pasted], { x: dx, y: dy })
  }
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
    .map(shape => (isSticky(shape) ? { ...shape, meta: tagsOnly(shape.meta) } : shape))
  const ids = new Set(shapes.map(shape => shape.id))
  return { ...content, shapes, rootShapeIds: content.rootShapeIds.filter(id => ids.has(id)) }
}
