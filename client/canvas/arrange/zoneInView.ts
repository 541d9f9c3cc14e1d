// The zone a person means without naming it.
import type { Editor, VecLike } from 'tldraw'
import { isInside, type Zone } from '#shared/canvas/lanes/lanes.ts'
import { zonesOnCanvas } from '../notes/addNote.ts'

/** Zones that have a name; a frame of one nameless cell is no place to choose. */
export const namedZones = (editor: Editor): Zone[] => zonesOnCanvas(editor).filter(zone => zone.title !== '')

const zoneAround = (zones: Zone[], point: VecLike | undefined): Zone | undefined =>
  point && zones.find(({ box }) => isInside(box, point.x, point.y))

/** Where what is chosen lies, else what lies in the middle of the view. */
export function zoneInView(editor: Editor): Zone | undefined {
  const zones = namedZones(editor)
  return (
    zoneAround(zones, editor.getSelectionPageBounds()?.center) ??
    zoneAround(zones, editor.getViewportPageBounds().center)
  )
}
