// Whether the note or group one looks at is voted on, and which group a note counts for, as the canvas shows them.
import { computed, createShapeId, WeakCache, type Computed, type Editor, type TLShape } from 'tldraw'
import { clusterAt } from '#shared/canvas/clusters/clusters.ts'
import { toNoteId } from '#shared/canvas/document.ts'
import { isInside, zonesOf, type Box } from '#shared/canvas/lanes/lanes.ts'
import { takesNote, type Vote } from '#shared/votes/model.ts'
import { clusters, membersOf, type ClusterOnCanvas } from '../../clusters/membership.ts'
import { isCluster } from '../../shapes/clusters/clusterShape.ts'
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

/** The group that a note is voted on with. It follows that note and the groups, no other note. */
export function groupOf(editor: Editor, note: string): ClusterOnCanvas | undefined {
  const all = clusters(editor)
  const bounds = all.length > 0 ? editor.getShapePageBounds(createShapeId(note)) : undefined
  return bounds && clusterAt(all, bounds.center.x, bounds.center.y)
}

/** What of a chosen shape is voted on: the note, the group it stands in, or the group itself. */
export function targetOf(editor: Editor, shape: TLShape | undefined): string | undefined {
  if (isCluster(shape)) return toNoteId(shape.id)
  if (!isSticky(shape)) return undefined
  const note = toNoteId(shape.id)
  const group = groupOf(editor, note)
  return group ? toNoteId(group.id) : note
}

/** For a computation to follow; the same of a group, where one of its notes is. */
export function isTargetIn(editor: Editor, vote: Vote, target: string): boolean {
  const id = createShapeId(target)
  if (!isCluster(editor.getShape(id))) return isVotedOn(editor, vote, target)
  return membersOf(editor, id).some(note => isVotedOn(editor, vote, toNoteId(note)))
}

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
