// Changes columns and rows of a frame and takes along what stands on it: each thing stays where it stood in its cell,
// and what lies beyond the frame keeps its distance to it. Made for one transaction.
import * as Y from 'yjs'
import { clustersOf, headOf } from '../clusters/clusters.ts'
import { pageId, recordsOf, toRecordId, type RecordMap } from '../document.ts'
import { readRecord } from '../fields.ts'
import type { LaneAxis } from './headings.ts'
import { gridLines, lanesSize } from './lanes.ts'
import { framesOf, groundOf, notesOf, type Frame, type Measure } from '../notes/notes.ts'

interface Point {
  x: number
  y: number
}

/** For each column (or row) that there was, where what stands in it goes; left out where all of them stay. */
export type Landings = Partial<Record<LaneAxis, readonly number[]>>

/** @param write changes the frame's record */
export function reshape(
  doc: Y.Doc,
  id: string,
  landings: Landings,
  write: (map: RecordMap) => void,
  measure: Measure,
): void {
  const map = recordsOf(doc).get(id)
  const frames = framesOf(doc)
  const before = frames.find(frame => frame.id === id)
  if (!map || !before) return
  const middles = middlesOf(doc, measure)
  write(map)
  const after = framesOf(doc).find(frame => frame.id === id)
  if (!after) return
  const along = {
    x: alongAxis(before, after, frames, 'columns', landings.columns),
    y: alongAxis(before, after, frames, 'rows', landings.rows),
  }
  for (const [record, middle] of middles) {
    if (record === id) continue
    const isFrame = frames.some(frame => frame.id === record)
    const dx = along.x(middle, isFrame ? record : undefined)
    const dy = along.y(middle, isFrame ? record : undefined)
    const pos: unknown = recordsOf(doc).get(record)?.get('pos')
    if ((dx !== 0 || dy !== 0) && Array.isArray(pos))
      recordsOf(doc)
        .get(record)
        ?.set('pos', [Number(pos[0]) + dx, Number(pos[1]) + dy])
  }
}

const axes = {
  columns: { at: 'x', across: 'y', size: 'w', width: 'h' },
  rows: { at: 'y', across: 'x', size: 'h', width: 'w' },
} as const

/** How far something moves along one axis. */
function alongAxis(
  before: Frame,
  after: Frame,
  frames: readonly Frame[],
  axis: LaneAxis,
  landings: readonly number[] | undefined,
): (middle: Point, frame: string | undefined) => number {
  const { at, across, size, width } = axes[axis]
  const lines = gridLines(before.props)[at]
  const next = gridLines(after.props)[at]
  const { [size]: length, [width]: breadth } = lanesSize(before.props)
  const end = before[at] + length
  const grown = lanesSize(after.props)[size] - length
  const reach = [{ from: before[across], to: before[across] + breadth }]
  const pushed = new Set<string>()
  // From the frame outwards: one that moves pushes those beyond it.
  for (const other of [...frames].sort((a, b) => a[at] - b[at])) {
    const from = other[across]
    const to = from + lanesSize(other.props)[width]
    if (other.id === before.id || other[at] < end) continue
    if (!reach.some(each => each.from < to && each.to > from)) continue
    reach.push({ from, to })
    pushed.add(other.id)
  }
  return (middle, frame) => {
    if (frame !== undefined) return pushed.has(frame) ? grown : 0
    const isBeyond = middle[at] >= end
    if (isBeyond)
      return reach.some(({ from, to }) => middle[across] >= from && middle[across] <= to) ? grown : 0
    const isBeside = middle[across] < before[across] || middle[across] >= before[across] + breadth
    if (isBeside) return 0
    const lane = lines.findIndex((line, index) => {
      const right = lines[index + 1]
      return right !== undefined && middle[at] - before[at] >= line && middle[at] - before[at] < right
    })
    if (lane < 0) return 0
    const landing = landings ? landings[lane] : lane
    return landing === undefined ? 0 : (next[landing] ?? 0) - (lines[lane] ?? 0)
  }
}

/** Where everything on the page has its middle. A cluster's notes go where its head goes. */
function middlesOf(doc: Y.Doc, measure: Measure): Map<string, Point> {
  const middles = new Map<string, Point>()
  for (const [id, map] of recordsOf(doc)) {
    const record = map instanceof Y.Map ? readRecord(map) : undefined
    if (record?.typeName !== 'shape' || (typeof record.parentId === 'string' && record.parentId !== pageId))
      continue
    const { x, y } = record
    if (typeof x === 'number' && typeof y === 'number')
      middles.set(id, { x: x + half(map, 'w'), y: y + half(map, 'h') })
  }
  const heads = new Map(clustersOf(doc).map(cluster => [cluster.id, headOf(cluster)]))
  for (const [cluster, head] of heads) middles.set(toRecordId(cluster), head)
  for (const { id, x, y, w, h, cluster } of notesOf(doc, { ...groundOf(doc), measure }))
    middles.set(toRecordId(id), (cluster && heads.get(cluster.id)) ?? { x: x + w / 2, y: y + h / 2 })
  return middles
}

function half(map: RecordMap, side: 'w' | 'h'): number {
  const size = map.get(`props.${side}`)
  return typeof size === 'number' && Number.isFinite(size) ? size / 2 : 0
}
