import { useMemo } from 'react'
import { zonesOfDocument, notesOf } from '#shared/canvas/notes/notes.ts'
import type { Zone } from '#shared/canvas/lanes/lanes.ts'
import { moveClusterToZone, refitCluster } from '#shared/canvas/clusters/clusterEdits.ts'
import { moveToZone } from '#shared/canvas/notes/place.ts'
import { useBoard } from '../boardContext.ts'
import { measureNote } from './measureNote.ts'

/** "Move to…", for those who do not drag: notes, and clusters with theirs, go below the last one of a zone, in one step to undo. */
export function useMoveToZone(): { zones: Zone[]; move: (notes: string[], zone: string) => void } {
  const { connection } = useBoard()
  return useMemo(
    () => ({
      zones: zonesOfDocument(connection.doc).filter(zone => zone.title !== ''),
      move: (ids, zone) =>
        connection.edit(doc => {
          for (const id of ids) {
            const note = notesOf(doc).find(each => each.id === id)
            if (!note) moveClusterToZone(doc, id, zone, measureNote)
            else if (note.zone !== zone) {
              moveToZone(doc, note, zone)
              if (note.cluster) refitCluster(doc, note.cluster.id, measureNote)
            }
          }
        }),
    }),
    [connection],
  )
}
