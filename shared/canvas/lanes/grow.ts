// Rows grow with what is written in them, and what lies below moves down. Whoever's note made a row too low writes
// both, in one transaction; should two do so at once, each then sees to the notes that were theirs last.
import * as Y from 'yjs'
import { isClosedIn } from '../closed.ts'
import { pageId, recordsOf, toRecordId, type RecordMap } from '../document.ts'
import { readRecord } from '../fields.ts'
import { clustersOf, headOf } from '../clusters/clusters.ts'
import { laneChrome, laneSizes, lanesSize, zonesOf, type Zone } from './lanes.ts'
import { storedLanes } from './storedLanes.ts'
import { framesOf, notesOf, zoneAt, type Frame } from '../notes/notes.ts'
import { estimateHeight, StickyProps } from '../notes/sticky.ts'

export type ZoneOfFrame = Zone & { frame: Frame }

export const zonesOfFrames = (doc: Y.Doc): ZoneOfFrame[] =>
  framesOf(doc).flatMap(frame => zonesOf(frame.props, [frame.x, frame.y]).map(zone => ({ ...zone, frame })))

/** Height of a note from its text and width. The canvas measures, others estimate. */
export type HeightOf = (text: string, width: number) => number

type Place = readonly [x: number, y: number]

interface GrowingRow {
  frame: Frame
  rowIndex: number
  bottom: number
  by: number
  /** From left to right, all that stands below: the frame itself, and every frame that it pushes down. */
  reach: [left: number, right: number][]
}

/**
 * Makes the rows of these notes high enough for them. Rows with a scale do not grow: a note's height is its value.
 * @returns the records that were moved down; undefined when all of the notes fit
 */
export function growAround(
  doc: Y.Doc,
  notes: Iterable<string>,
  heightOf: HeightOf = estimateHeight,
): Set<string> | undefined {
  const zones = zonesOfFrames(doc)
  const wanted: { zone: ZoneOfFrame; height: number }[] = []
  for (const note of notes) {
    const box = boxOf(recordsOf(doc).get(toRecordId(note)), heightOf)
    if (!box) continue
    const at = zoneAt(zones, box.x + box.w / 2, box.y + box.h / 2)
    const zone = zones.find(each => each === at)
    if (!zone || zone.scale) continue
    const height = Math.min(box.y + box.h + laneChrome.cellFoot - zone.box.y, laneSizes.max)
    if (height > zone.box.h) wanted.push({ zone, height })
  }
  return wanted.length > 0 ? growRows(doc, wanted, heightOf) : undefined
}

/**
 * Makes rows high enough and moves down what belongs below them, in one pass. A note belongs where its middle is:
 * one that stands high on a scale sticks out of its row, and goes with it all the same.
 */
export function growRows(
  doc: Y.Doc,
  wanted: { zone: ZoneOfFrame; height: number }[],
  heightOf: HeightOf = estimateHeight,
): Set<string> | undefined {
  const growing = rowsToGrow(doc, wanted)
  if (growing.length === 0) return undefined
  const records = recordsOf(doc)
  const heads = headsOf(doc)
  const moved = new Set<string>()
  for (const [id, map] of records) {
    const record = map instanceof Y.Map ? readRecord(map) : undefined
    if (!record || typeof record.x !== 'number' || typeof record.y !== 'number') continue
    if (typeof record.parentId === 'string' && record.parentId !== pageId) continue
    const box = boxOf(map, heightOf) ?? { x: record.x, y: record.y, w: 0, h: 0 }
    const isFrame = record.type === 'lanes'
    const x = box.x + box.w / 2
    const y = heads.get(id) ?? box.y + box.h / 2
    const by = growing.reduce((sum, row) => {
      const isBelow = y >= row.bottom && (isFrame ? row.reach.some(([left]) => left === x) : isWithin(row, x))
      return isBelow ? sum + row.by : sum
    }, 0)
    if (by === 0) continue
    moved.add(id)
    map.set('pos', [record.x, record.y + by])
  }
  for (const [frame, ofFrame] of Map.groupBy(growing, row => row.frame)) {
    const map = records.get(frame.id)
    const grown = storedLanes(map, 'rows').map((row, index) => {
      const by = ofFrame.find(({ rowIndex }) => rowIndex === index)?.by
      return by === undefined ? row : { ...row, size: row.size + by }
    })
    map?.set('props.rows', grown)
  }
  return moved
}

/** For clusters and their notes the height that says which row they go with: all of them that of the head. */
function headsOf(doc: Y.Doc): Map<string, number> {
  const heads = new Map<string, number>()
  const clusters = clustersOf(doc)
  for (const cluster of clusters) heads.set(toRecordId(cluster.id), headOf(cluster).y)
  if (clusters.length === 0) return heads
  for (const { id, cluster } of notesOf(doc)) {
    const head = cluster && heads.get(toRecordId(cluster.id))
    if (head !== null && head !== undefined) heads.set(toRecordId(id), head)
  }
  return heads
}

/** Where a note stood when this person wrote it, or pushed it down: by which row of which frame. */
export interface Standing {
  frame: string
  row: number
  /** Upper edge of the row then, page units. */
  top: number
  pos: Place
}

/** Of those of these notes that are in a frame. */
export function standingsOf(
  doc: Y.Doc,
  notes: Iterable<string>,
  heightOf: HeightOf = estimateHeight,
): Map<string, Standing> {
  const zones = zonesOfFrames(doc)
  const standings = new Map<string, Standing>()
  for (const note of notes) {
    const box = boxOf(recordsOf(doc).get(toRecordId(note)), heightOf)
    const at = box && zoneAt(zones, box.x + box.w / 2, box.y + box.h / 2)
    const zone = zones.find(each => each === at)
    if (box && zone)
      standings.set(note, {
        frame: zone.frame.id,
        row: zone.rowIndex,
        top: zone.box.y,
        pos: [box.x, box.y],
      })
  }
  return standings
}

/**
 * Rows that others made higher, at the same moment and without knowing of these notes, have gone away under them: takes
 * the notes along. Those that somebody else has moved since are left to them, so no two do it.
 */
export function carryAlong(doc: Y.Doc, standings: Map<string, Standing>): void {
  const tops = new Map(
    zonesOfFrames(doc).map(({ frame, rowIndex, box }) => [`${frame.id} ${rowIndex}`, box.y]),
  )
  for (const [note, { frame, row, top, pos }] of standings) {
    const by = (tops.get(`${frame} ${row}`) ?? top) - top
    const map = recordsOf(doc).get(toRecordId(note))
    const now: unknown = map?.get('pos')
    if (by !== 0 && Array.isArray(now) && now[0] === pos[0] && now[1] === pos[1])
      map?.set('pos', [pos[0], pos[1] + by])
  }
}

const isWithin = ({ reach }: GrowingRow, x: number) => reach.some(([left, right]) => x >= left && x <= right)

function rowsToGrow(doc: Y.Doc, wanted: { zone: ZoneOfFrame; height: number }[]): GrowingRow[] {
  const rows = new Map<string, Omit<GrowingRow, 'reach'>>()
  for (const { zone, height } of wanted) {
    if (isClosedIn(doc, zone.frame.id)) continue
    const by = height - zone.box.h
    const key = `${zone.frame.id} ${zone.rowIndex}`
    if (by <= (rows.get(key)?.by ?? 0)) continue
    rows.set(key, { frame: zone.frame, rowIndex: zone.rowIndex, bottom: zone.box.y + zone.box.h, by })
  }
  const frames = rows.size > 0 ? framesOf(doc) : []
  return [...rows.values()].map(row => ({ ...row, reach: reachOf(row, frames) }))
}

function reachOf({ frame, bottom }: Omit<GrowingRow, 'reach'>, frames: Frame[]): GrowingRow['reach'] {
  const sides = ({ x, props }: Frame): [number, number] => [x, x + lanesSize(props).w]
  const reach = [sides(frame)]
  // From the top down, as framesOf has them: a frame that moves pushes those below it.
  for (const each of frames) {
    if (each.id === frame.id || each.y < bottom) continue
    const [left, right] = sides(each)
    if (reach.some(([from, to]) => left < to && right > from)) reach.push([left, right])
  }
  return reach
}

function boxOf(map: RecordMap | undefined, heightOf: HeightOf) {
  if (!(map instanceof Y.Map) || map.get('type') !== 'sticky') return undefined
  const record = readRecord(map)
  if (!record || typeof record.x !== 'number' || typeof record.y !== 'number') return undefined
  const { text, w } = StickyProps.parse(record.props)
  return { x: record.x, y: record.y, w, h: heightOf(text, w) }
}
