import { useMemo } from 'react'
import { zonesOfDocument, notesOf } from '#shared/canvas/notes.ts'
import type { Zone } from '#shared/canvas/lanes.ts'
import { moveToZone } from '#shared/canvas/place.ts'
import { useBoard } from '../boardContext.ts'

/** "Move to…", for those who do not drag: notes go below the last one of a zone, in one step to undo. */
export function useMoveToZone(): { zones: Zone[]; move: (notes: string[], zone: string) => void } {
  const { connection } = useBoard()
  return useMemo(
    () => ({
      zones: zonesOfDocument(connection.doc).filter(zone => zone.title !== ''),
      move: (ids, zone) =>
        connection.edit(doc => {
          for (const id of ids) {
            const note = notesOf(doc).find(each => each.id === id)
            if (note) moveToZone(doc, note, zone)
          }
        }),
    }),
    [connection],
  )
}
