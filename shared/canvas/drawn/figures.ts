// What people draw beside notes and frames, as lines and words in the coordinates of the page: for pictures that are
// drawn without a canvas. Curves are lines with many points, and an arrow that holds on to something ends at its edge.
import * as Y from 'yjs'
import { recordsOf } from '../document.ts'
import { readRecord, type PlainRecord } from '../fields.ts'
import { outlineOf } from './outlines.ts'
import { onPage, sizeOf, whereIs, type Where } from './places.ts'
import { Binding, Drawn, isDrawn } from './records.ts'
import { toFigure, type End, type Figure } from './toFigure.ts'

/** More than people draw. */
const mostFigures = 2_000

/** In the order in which they lie on each other, the lowest first. */
export function figuresOf(doc: Y.Doc): Figure[] {
  const records = recordsOf(doc)
  // Many lie in one, and many arrows hold on to one: each is read once, with all its words.
  const read = once((id: unknown): PlainRecord | undefined => {
    const map: unknown = typeof id === 'string' ? records.get(id) : undefined
    return map instanceof Y.Map ? readRecord(map) : undefined
  })
  const targetOf = once((id: string) => {
    const record = read(id)
    const where = record && whereIs(record, read)
    const size = record && sizeOf(record)
    return where && size && { where, size }
  })
  const found: { id: string; drawn: Drawn; where: Where }[] = []
  const held = new Map<string, Binding>()
  for (const [id, map] of records) {
    if (!(map instanceof Y.Map)) continue
    if (map.get('typeName') === 'binding') {
      const binding = Binding.safeParse(readRecord(map)).data
      if (binding) held.set(`${binding.fromId} ${binding.props.terminal}`, binding)
    } else if (isDrawn(map.get('type')) && found.length < mostFigures) {
      const record = read(id)
      const drawn = Drawn.safeParse(record).data
      const where = record && whereIs(record, read)
      if (drawn && where) found.push({ id, drawn, where })
    }
  }

  const endOf = (arrow: string, terminal: 'start' | 'end'): End | undefined => {
    const binding = held.get(`${arrow} ${terminal}`)
    const target = binding && targetOf(binding.toId)
    if (!target) return undefined
    const { where, size } = target
    const { normalizedAnchor, isPrecise, isExact } = binding.props
    const { x, y } = isPrecise ? normalizedAnchor : { x: 0.5, y: 0.5 }
    return {
      at: onPage(where, { x: x * size.w, y: y * size.h }),
      edge: isExact ? undefined : outlineOf('', size.w, size.h).map(corner => onPage(where, corner)),
    }
  }

  return found
    .sort((a, b) => (a.where.order < b.where.order ? -1 : 1))
    .map(({ id, drawn, where }) => toFigure(drawn, where, terminal => endOf(id, terminal)))
}

function once<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return key => {
    const before = known.get(key)
    if (before !== undefined || known.has(key)) return before as Value
    const value = work(key)
    known.set(key, value)
    return value
  }
}
