// Zones as people write them into a table: by id, by whole title, or by the part of it that is theirs alone.
import type { Zone } from '../../canvas/lanes/lanes.ts'

export type NamedZone = Pick<Zone, 'id' | 'title'>

/** Names that differ in case and spaces only are one. */
export const toKey = (name: string): string => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()

const partsOf = ({ title }: NamedZone): string[] => title.split(' · ').map(toKey)

export function findZone<Named extends NamedZone>(zones: readonly Named[], name: string): Named | undefined {
  const key = toKey(name)
  if (key === '') return undefined
  const whole = zones.find(({ id, title }) => id === name.trim() || toKey(title) === key)
  if (whole) return whole
  const partly = zones.filter(zone => partsOf(zone).includes(key))
  return partly.length === 1 ? partly[0] : undefined
}
