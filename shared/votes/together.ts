// What is voted on as one, read from the board: a note, or all notes under the same heading.
import type * as Y from 'yjs'
import { recordsOf, toRecordId } from '../canvas/document.ts'
import { isInside } from '../canvas/lanes/lanes.ts'
import { inReadingOrder } from '../canvas/notes/grid.ts'
import { groundOf, readNote, type Note, type NoteGround } from '../canvas/notes/notes.ts'

/** @param id of a note or of a group. @returns its notes in reading order; none where it is not there */
export function votedAsOne(doc: Y.Doc, id: string): Note[] {
  const ground = groundOf(doc)
  const note = readNote(recordsOf(doc), toRecordId(id), ground)
  if (note && !note.cluster) return [note]
  return notesUnder(doc, note?.cluster?.id ?? id, ground)
}

/** Wider than any note: what begins so far away from a group does not stand in it. */
const reach = 1_000

function notesUnder(doc: Y.Doc, group: string, ground: NoteGround): Note[] {
  const box = ground.clusters.find(each => each.id === group)?.box
  if (!box) return []
  const near = { x: box.x - reach, y: box.y - reach, w: box.w + reach, h: box.h + reach }
  const notes: Note[] = []
  for (const [id, map] of recordsOf(doc)) {
    const pos: unknown = map.get('type') === 'sticky' ? map.get('pos') : undefined
    if (Array.isArray(pos) && !isInside(near, Number(pos[0]), Number(pos[1]))) continue
    const note = readNote(recordsOf(doc), id, ground)
    if (note?.cluster?.id === group) notes.push(note)
  }
  return inReadingOrder(notes)
}
