// The notes of a board, read from its document: what lists, exports, rules and pictures work on.
import * as Y from 'yjs'
import type { PaletteColor } from '../../palette.ts'
import { Id } from '../../fields.ts'
import { recordsOf, toNoteId, type RecordMap } from '../document.ts'
import { readRecord } from '../fields.ts'
import { clusterAt, clustersOf, type Cluster } from '../clusters/clusters.ts'
import { isInside, LanesProps, zonesOf, type Zone } from '../lanes/lanes.ts'
import { reactionsOf, type Reaction } from './reactions.ts'
import { estimateHeight, NoteMeta, StickyProps } from './sticky.ts'
import { tagsOf } from './tags.ts'

/** A note as lists and rules see it. */
export interface Note {
  id: string
  text: string
  color: PaletteColor
  /** Id of the zone its middle lies in; null outside every frame. */
  zone: string | null
  /** The cluster its middle lies in, with the heading it stands under. */
  cluster: { id: string; heading: string } | null
  author: string | null
  group: string | null
  round: number | null
  /** When it was written, ISO 8601; null where an outside program did not say. */
  at: string | null
  tags: readonly string[]
  reactions: readonly Reaction[]
  /** Page units, the top left corner. */
  x: number
  y: number
  w: number
  h: number
}

/** Id of the Yjs client that put a record into the document: who wrote it, where the record does not say. */
export function writerOf(records: Y.Map<RecordMap>, recordId: string): number | undefined {
  return records._map.get(recordId)?.id.client
}

export interface Frame {
  id: string
  x: number
  y: number
  props: LanesProps
}

const isPlace = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** More zones than a board of people has: whoever reads it works through all of them for each note. */
const mostZones = 2_000

export function framesOf(doc: Y.Doc): Frame[] {
  const frames: Frame[] = []
  for (const map of recordsOf(doc).values()) {
    if (!(map instanceof Y.Map) || map.get('type') !== 'lanes') continue
    const record = readRecord(map)
    const props = LanesProps.safeParse(record?.props)
    if (record && props.success && isPlace(record.x) && isPlace(record.y))
      frames.push({ id: record.id, x: record.x, y: record.y, props: props.data })
  }
  let zones = 0
  return frames
    .sort((a, b) => a.y - b.y || a.x - b.x || a.id.localeCompare(b.id))
    .filter(({ props }) => (zones += props.columns.length * props.rows.length) <= mostZones)
}

/** All zones of a board, frame by frame, row by row. */
export const zonesOfDocument = (doc: Y.Doc): Zone[] =>
  framesOf(doc).flatMap(frame => zonesOf(frame.props, [frame.x, frame.y]))

export const zoneAt = (zones: Zone[], x: number, y: number): Zone | undefined =>
  zones.find(zone => isInside(zone.box, x, y))

/** What a note's height follows from: its text, and what stands at its foot. */
export interface Measurable {
  text: string
  w: number
  meta: Readonly<Record<string, unknown>>
}

/** How high a note is. The canvas measures letters; who cannot, estimates: see `estimateHeight`. */
export type Measure = (note: Measurable) => number

/** What a note is read against: where zones and clusters lie, and how high a note is. */
export interface NoteGround {
  zones: Zone[]
  clusters: Cluster[]
  /** How high a note is; without it that is estimated. */
  measure?: Measure | undefined
}

export const groundOf = (doc: Y.Doc): NoteGround => ({
  zones: zonesOfDocument(doc),
  clusters: clustersOf(doc),
})

/** The note under a record id, or undefined for a record that is none or has no place. */
export function readNote(
  records: Y.Map<RecordMap>,
  recordId: string,
  { zones, clusters, measure }: NoteGround,
): Note | undefined {
  const map: unknown = records.get(recordId)
  if (!(map instanceof Y.Map) || map.get('type') !== 'sticky') return undefined
  const id = toNoteId(recordId)
  if (!Id.safeParse(id).success) return undefined
  const record = readRecord(map)
  if (!record || !isPlace(record.x) || !isPlace(record.y)) return undefined
  const { x, y } = record
  const { text, color, w } = StickyProps.parse(record.props)
  const meta = NoteMeta.parse(record.meta)
  const marks = isFields(record.meta) ? record.meta : {}
  const h = measure ? measure({ text, w, meta: marks }) : estimateHeight(text, w, marks)
  const cluster = clusterAt(clusters, x + w / 2, y + h / 2)
  return {
    id,
    text,
    color,
    x,
    y,
    w,
    h,
    zone: zoneAt(zones, x + w / 2, y + h / 2)?.id ?? null,
    cluster: cluster ? { id: cluster.id, heading: cluster.heading } : null,
    author: meta.author ?? null,
    group: meta.group ?? null,
    round: meta.round ?? null,
    at: meta.at ?? null,
    tags: tagsOf(marks),
    reactions: reactionsOf(marks),
  }
}

/** All notes, in reading order: by zone as the frames have them, then from the top, then from the left. */
export function notesOf(doc: Y.Doc, ground: NoteGround = groundOf(doc)): Note[] {
  const { zones } = ground
  const order = new Map(zones.map((zone, index) => [zone.id, index]))
  const rank = (note: Note) => (note.zone === null ? zones.length : (order.get(note.zone) ?? zones.length))
  const notes: Note[] = []
  const records = recordsOf(doc)
  for (const id of records.keys()) {
    const note = readNote(records, id, ground)
    if (note) notes.push(note)
  }
  return notes.sort((a, b) => rank(a) - rank(b) || a.y - b.y || a.x - b.x || a.id.localeCompare(b.id))
}
