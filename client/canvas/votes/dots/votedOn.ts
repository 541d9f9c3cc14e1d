// Whether the note one looks at is voted on, where only some zones are.
import { computed, createShapeId, WeakCache, type Computed, type Editor } from 'tldraw'
import { isInside, zonesOf, type Box } from '#shared/canvas/lanes/lanes.ts'
import { takesNote, type Vote } from '#shared/votes/model.ts'
import { isLanes } from '../../shapes/lanes/lanesShape.ts'
import { isSticky } from '../../shapes/sticky/stickyShape.ts'

interface PlacedZone {
  id: string
  box: Box
}

const zonesByEditor = new WeakCache<Editor, Computed<PlacedZone[]>>()

/** Made anew when a frame changes, not when a note does. */
const zonesOn = (editor: Editor): PlacedZone[] =>
  zonesByEditor
    .get(editor, () => {
      const frames = editor.store.query.records('shape', () => ({ type: { eq: 'lanes' } }))
      return computed('zones', () =>
        frames
          .get()
          .filter(isLanes)
          .flatMap(({ props, x, y }) => zonesOf(props, [x, y])),
      )
    })
    .get()

/** For a computation to follow. */
export function isVotedOn(editor: Editor, vote: Vote, note: string): boolean {
  const shape = editor.getShape(createShapeId(note))
  if (!isSticky(shape)) return false
  const { color } = shape.props
  if (!vote.zones) return takesNote(vote, { id: note, zone: null, color })
  const bounds = editor.getShapePageBounds(shape)
  if (!bounds) return false
  const { x, y } = bounds.center
  const zone = zonesOn(editor).find(({ box }) => isInside(box, x, y))
  return takesNote(vote, { id: note, zone: zone?.id ?? null, color })
}
