// What stands in a column or row of a frame, and how it gets into another one: notes and clusters go below what is
// there, in the same row (or column) of the frame.
import type * as Y from 'yjs'
import { moveClusterToZone } from '../clusters/clusterEdits.ts'
import { clustersOf, headOf } from '../clusters/clusters.ts'
import { recordsOf, toRecordId } from '../document.ts'
import type { LaneAxis } from './headings.ts'
import { laneChrome, zonesOf, type Zone } from './lanes.ts'
import { framesOf, groundOf, notesOf, zoneAt, type Frame, type Measure } from '../notes/notes.ts'
import { moveNotesToZones } from '../notes/place.ts'

/** A column or row, by its place in its frame. */
export interface LanePlace {
  frame: string
  axis: LaneAxis
  index: number
}

const laneOf = (zone: Zone, axis: LaneAxis) => (axis === 'columns' ? zone.columnIndex : zone.rowIndex)

const zonesOfFrame = (frame: Frame | undefined) => (frame ? zonesOf(frame.props, [frame.x, frame.y]) : [])

const frameOf = (doc: Y.Doc, id: string) => framesOf(doc).find(frame => frame.id === id)

/** Ids of the notes in it. Those of a cluster are where its head is. */
export function notesInLane(doc: Y.Doc, { frame, axis, index }: LanePlace, measure: Measure): string[] {
  const zones = zonesOfFrame(frameOf(doc, frame)).filter(zone => laneOf(zone, axis) === index)
  const heads = new Map(clustersOf(doc).map(cluster => [cluster.id, headOf(cluster)]))
  const notes = notesOf(doc, { ...groundOf(doc), measure })
  return notes
    .filter(({ x, y, w, h, cluster }) => {
      const at = (cluster && heads.get(cluster.id)) ?? { x: x + w / 2, y: y + h / 2 }
      return zoneAt(zones, at.x, at.y)
    })
    .map(({ id }) => id)
}

/** Takes all of them into another column (or row) of the frame. */
export function emptyLane(doc: Y.Doc, lane: LanePlace, target: number, measure: Measure): void {
  // Rows grow with each cluster that comes: where it lies is looked up anew.
  for (const { id } of clustersOf(doc)) {
    const cluster = clustersOf(doc).find(each => each.id === id)
    const into = cluster && facing(doc, lane, target)(headOf(cluster).x, headOf(cluster).y)
    if (into) moveClusterToZone(doc, id, into.id, measure)
  }
  const across = facing(doc, lane, target)
  const moves = notesOf(doc, { ...groundOf(doc), measure }).flatMap(note => {
    const into = note.cluster ? undefined : across(note.x + note.w / 2, note.y + note.h / 2)
    return into ? { note, into } : []
  })
  // On a scale a note's height is its value.
  const isByValue = ({ into }: { into: Zone }) => lane.axis === 'columns' && into.scale !== undefined
  for (const { note, into } of moves.filter(isByValue))
    recordsOf(doc)
      .get(toRecordId(note.id))
      ?.set('pos', [into.box.x + laneChrome.cellPadding, note.y])
  const others = moves.filter(move => !isByValue(move))
  moveNotesToZones(
    doc,
    others.map(({ note, into }) => ({ note, zone: into.id })),
  )
}

/** The zone of the other column (or row) beside that in which a point lies. */
function facing(doc: Y.Doc, { frame, axis, index }: LanePlace, target: number) {
  const zones = zonesOfFrame(frameOf(doc, frame))
  const lane = zones.filter(zone => laneOf(zone, axis) === index)
  const other: LaneAxis = axis === 'columns' ? 'rows' : 'columns'
  return (x: number, y: number): Zone | undefined => {
    const zone = zoneAt(lane, x, y)
    return (
      zone && zones.find(each => laneOf(each, axis) === target && laneOf(each, other) === laneOf(zone, other))
    )
  }
}
