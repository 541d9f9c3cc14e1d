// Cards for links, from wherever one comes.
import { createShapeId, type Editor, type VecLike } from 'tldraw'
import { linkSize, readLink, type LinkProps } from '#shared/canvas/link.ts'
import { addNotes, pointForNote } from '../notes/addNote.ts'
import type { LinkShape } from './linkShape.ts'

/** A new card around a point, or below those that stand there already: several come at once when a list is pasted. */
export function addLink(editor: Editor, props: LinkProps, point?: VecLike): void {
  if (editor.getIsReadonly()) return
  const around = point ?? pointForNote(editor)
  const x = Math.round(around.x - linkSize.w / 2)
  let y = Math.round(around.y - linkSize.h / 2)
  const cards = editor.getCurrentPageShapes().filter(({ type }) => type === 'link')
  while (cards.some(card => Math.abs(card.x - x) < 8 && Math.abs(card.y - y) < linkSize.h))
    y += linkSize.h + 16
  const id = createShapeId()
  editor.markHistoryStoppingPoint('link')
  editor.run(() => {
    editor.createShape<LinkShape>({ id, type: 'link', x, y, props })
    editor.setCurrentTool('select')
    editor.select(id)
  })
}

/** What is no address that a board opens becomes a note. */
export function addPastedLink(editor: Editor, text: string, point?: VecLike): void {
  const url = readLink(text)
  if (url !== undefined) addLink(editor, { url, title: '' }, point)
  else addNotes(editor, [text], point ?? pointForNote(editor))
}

/** The opened page does not learn where it was opened from, nor get a hold of this one. */
export const openLink = (url: string): void => void window.open(url, '_blank', 'noopener,noreferrer')
