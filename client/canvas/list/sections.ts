// The list of notes has a heading for each row of a frame, or for each column where the rows have no names.
import { zoneId } from '#shared/canvas/lanes/lanes.ts'
import type { Frame, Note } from '#shared/canvas/notes/notes.ts'

export interface ZoneInSection {
  id: string
  /** What the heading does not say: the column; empty where the zone is the whole section. */
  place: string
}

export interface Section {
  id: string
  title: string
  zones: ZoneInSection[]
}

export function sectionsOf(frames: Frame[]): Section[] {
  return frames.flatMap(({ id, props: { rows, columns } }) =>
    rows.some(row => row.title !== '')
      ? rows.map(row => ({
          id: `${id} ${row.id}`,
          title: row.title,
          zones: columns.map(column => ({ id: zoneId(row.id, column.id), place: column.title })),
        }))
      : columns.map(column => ({
          id: `${id} ${column.id}`,
          title: column.title,
          zones: rows.map(row => ({ id: zoneId(row.id, column.id), place: '' })),
        })),
  )
}

export interface ListedNote extends Note {
  place: string
}

export interface FilledSection extends Section {
  notes: ListedNote[]
}

/** Each section with its notes; what lies outside every frame comes last, under `loose`, if there is any. */
export function fillSections(sections: Section[], notes: Note[], loose: string): FilledSection[] {
  const places = new Map(sections.flatMap(section => section.zones.map(zone => [zone.id, { section, zone }])))
  const listed = new Map<string, ListedNote[]>()
  for (const note of notes) {
    const found = note.zone === null ? undefined : places.get(note.zone)
    const key = found?.section.id ?? ''
    const into = listed.get(key) ?? []
    into.push({ ...note, place: found?.zone.place ?? '' })
    listed.set(key, into)
  }
  const filled = sections.map(section => ({ ...section, notes: listed.get(section.id) ?? [] }))
  const rest = listed.get('')
  return rest ? [...filled, { id: '', title: loose, zones: [], notes: rest }] : filled
}

/** The loose notes of a section first, under no heading, then those of each cluster. */
export function headedOf(notes: ListedNote[]): { id: string; heading: string; notes: ListedNote[] }[] {
  const byCluster = Map.groupBy(notes, note => note.cluster?.id ?? '')
  return [...byCluster]
    .map(([id, notes]) => ({ id, heading: notes[0]?.cluster?.heading ?? '', notes }))
    .sort((a, b) => Number(b.id === '') - Number(a.id === ''))
}
