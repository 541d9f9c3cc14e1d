// What all together placed, as notes in the quadrants of a frame: the board's own, or one that is made for it.
import type * as Y from 'yjs'
import { recordsOf } from '#shared/canvas/document.ts'
import { createRecordMap } from '#shared/canvas/fields.ts'
import { lanesSize } from '#shared/canvas/lanes/lanes.ts'
import { framesOf, notesOf, zonesOfDocument } from '#shared/canvas/notes/notes.ts'
import { moveNotesToZones } from '#shared/canvas/notes/place.ts'
import { templateRecords } from '#shared/canvas/seed.ts'
import type { Language } from '#shared/language.ts'
import type { PlacedNote } from '#shared/placings/model.ts'
import { quadrantOf, quadrants } from '#shared/placings/together.ts'
import { impactEffort } from '#templates/impactEffort.ts'
import { newId } from '../../room/newId.ts'

/** Above a frame stands its title, and between two of them some room. */
const headroom = 96

/**
 * In one step to undo, the notes of most impact first.
 * @returns how many notes are there now
 */
export function layOut(doc: Y.Doc, results: readonly PlacedNote[], language: Language): number {
  return doc.transact(() => {
    if (!hasQuadrants(doc)) addMatrix(doc, language)
    const notes = new Map(notesOf(doc).map(note => [note.id, note]))
    const moves = [...results]
      .sort((a, b) => b.median.impact - a.median.impact || a.median.effort - b.median.effort)
      .flatMap(({ note: id, median }) => {
        const note = notes.get(id)
        return note ? [{ note, zone: quadrantOf(median) }] : []
      })
    moveNotesToZones(doc, moves)
    return moves.length
  })
}

function hasQuadrants(doc: Y.Doc): boolean {
  const zones = new Set(zonesOfDocument(doc).map(({ id }) => id))
  return quadrants.every(quadrant => zones.has(quadrant))
}

/** The matrix of the template, beside everything that is there. */
function addMatrix(doc: Y.Doc, language: Language): void {
  const frame = templateRecords(impactEffort, language).find(({ id }) => id === 'shape:frame-matrix')
  if (!frame) return
  const frames = framesOf(doc).map(({ x, y, props }) => ({ x, y, ...lanesSize(props) }))
  const standing = [...frames, ...notesOf(doc)]
  const right = Math.max(0, ...standing.map(({ x, w }) => x + w))
  const top = Math.min(0, ...standing.map(({ y }) => y))
  const id = `shape:${newId()}`
  recordsOf(doc).set(
    id,
    createRecordMap({ ...frame, id, x: standing.length > 0 ? right + headroom : 0, y: top }),
  )
}
