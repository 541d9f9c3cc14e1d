// What people change about a frame once it is on a board. Each is one change of the document, made in one transaction.
// A column or row that stays keeps its id: exports, prompts and initiatives refer to zones by it.
import type * as Y from 'yjs'
import { recordsOf, type RecordMap } from '../document.ts'
import { emptyLane } from './emptyLane.ts'
import { forgetLane, setLaneField, type LaneAxis, type LaneFields, type LaneName } from './headings.ts'
import { laneSizes, type LaneAxisItem, type LanesProps } from './lanes.ts'
import { moveDrawings, type NewPlaces } from './moveDrawings.ts'
import { framesOf, type Frame, type Measure } from '../notes/notes.ts'
import { reshape } from './reshape.ts'
import { storedLanes } from './storedLanes.ts'

/** Columns, or rows, of one frame. */
export const mostLanes = 12

/** What feelings stand on; the only kind of scale people are offered. */
export const feelings = { top: 2, bottom: -2 }

/** So high that five values can be told apart. */
const lowestScale = 216

const newRowHeight = 132

/** A frame with a picture, or with cells that have names of their own, is what it is: it only gets other words. */
export const mayReshape = ({ cells, columns, rows }: LanesProps): boolean => {
  const areUnique = [columns, rows].every(items => new Set(items.map(({ id }) => id)).size === items.length)
  return cells === undefined && areUnique
}

const frameOf = (doc: Y.Doc, id: string): Frame | undefined => framesOf(doc).find(frame => frame.id === id)

/** Names a column, row or cell, or says something else of it. A first or last name changes how much room names take. */
export function editLane(
  doc: Y.Doc,
  frame: string,
  name: LaneName,
  fields: Partial<LaneFields>,
  measure: Measure,
): void {
  const write = (map: RecordMap) => {
    const { title, prompt, tint, scale } = fields
    if (title !== undefined) setLaneField(map, name, 'title', title)
    if (prompt !== undefined) setLaneField(map, name, 'prompt', prompt)
    if (tint !== undefined) setLaneField(map, name, 'tint', tint)
    if (scale === undefined) return
    setLaneField(map, name, 'scale', scale)
    if (scale && name.part === 'rows') resize(map, 'rows', name.id, size => Math.max(size, lowestScale))
  }
  const map = recordsOf(doc).get(frame)
  const isOnlyWords = fields.title === undefined && fields.scale === undefined
  if (map && isOnlyWords) write(map)
  else reshape(doc, frame, {}, write, measure)
}

export const nameFrame = (doc: Y.Doc, frame: string, title: string): void =>
  void recordsOf(doc).get(frame)?.set('props.title', title)

function resize(map: RecordMap, axis: LaneAxis, id: string, to: (size: number) => number): void {
  const items = storedLanes(map, axis)
  map.set(
    `props.${axis}`,
    items.map(item =>
      item.id === id
        ? { ...item, size: Math.min(Math.max(to(item.size), laneSizes.min), laneSizes.max) }
        : item,
    ),
  )
}

/** Makes a column wider or narrower. */
export function resizeColumn(doc: Y.Doc, frame: string, id: string, size: number, measure: Measure): void {
  reshape(doc, frame, {}, map => resize(map, 'columns', id, () => size), measure)
}

/** @param at its place among the others afterwards */
export function addLane(
  doc: Y.Doc,
  frame: string,
  axis: LaneAxis,
  at: number,
  { id, title }: Pick<LaneAxisItem, 'id' | 'title'>,
  measure: Measure,
): void {
  const props = frameOf(doc, frame)?.props
  if (!props || !mayReshape(props) || props[axis].length >= mostLanes) return
  const beside = props[axis][Math.max(0, at - 1)]
  const size = axis === 'rows' ? newRowHeight : (beside?.size ?? 248)
  const landings = props[axis].map((_, index) => (index < at ? index : index + 1))
  const insert = (items: LaneAxisItem[]) => [...items.slice(0, at), { id, title, size }, ...items.slice(at)]
  arrange(doc, frame, axis, { insert, landings, places: landings }, measure)
}

/** Takes a column or row with all that stands in it to another place of its frame. */
export function moveLane(
  doc: Y.Doc,
  frame: string,
  axis: LaneAxis,
  id: string,
  to: number,
  measure: Measure,
): void {
  const props = frameOf(doc, frame)?.props
  const from = props?.[axis].findIndex(item => item.id === id) ?? -1
  if (!props || !mayReshape(props) || from < 0 || to < 0 || to >= props[axis].length || to === from) return
  const order = props[axis].map((_, index) => index)
  order.splice(to, 0, ...order.splice(from, 1))
  const landings = props[axis].map((_, index) => order.indexOf(index))
  const insert = (items: LaneAxisItem[]) => order.flatMap(index => items[index] ?? [])
  arrange(doc, frame, axis, { insert, landings, places: landings }, measure)
}

/** Deletes a column or row. What stands in it goes into another one: notes below those that are there. */
export function removeLane(
  doc: Y.Doc,
  frame: string,
  axis: LaneAxis,
  id: string,
  into: string,
  measure: Measure,
): void {
  const props = frameOf(doc, frame)?.props
  const from = props?.[axis].findIndex(item => item.id === id) ?? -1
  const target = props?.[axis].findIndex(item => item.id === into) ?? -1
  if (!props || !mayReshape(props) || from < 0 || target < 0 || from === target) return
  emptyLane(doc, { frame, axis, index: from }, target, measure)
  const landing = (index: number) => (index > from ? index - 1 : index)
  const landings = props[axis].map((_, index) => landing(index === from ? target : index))
  const places = landings.map((place, index) => (index === from ? undefined : place))
  const insert = (items: LaneAxisItem[]) => items.filter((_, index) => index !== from)
  arrange(doc, frame, axis, { insert, landings, places }, measure)
  const map = recordsOf(doc).get(frame)
  if (map) forgetLane(map, { part: axis, id })
}

interface Arrangement {
  insert: (items: LaneAxisItem[]) => LaneAxisItem[]
  landings: readonly number[]
  places: NewPlaces
}

function arrange(
  doc: Y.Doc,
  frame: string,
  axis: LaneAxis,
  { insert, landings, places }: Arrangement,
  measure: Measure,
): void {
  const drawings = frameOf(doc, frame)?.props.drawings
  const write = (map: RecordMap) => {
    const items = insert(storedLanes(map, axis))
    map.set(`props.${axis}`, items)
    if (drawings) map.set('props.drawings', moveDrawings(drawings, axis, places, items.length))
  }
  reshape(doc, frame, { [axis]: landings }, write, measure)
}
