// What a frame asks for while it is empty. A prompt stands once: in its cell, at the head of its column, or at the
// beginning of its row; it goes when the first note comes there.
import { zonesOf, type LanesProps, type Zone } from '../canvas/lanes/lanes.ts'

export interface Prompt {
  text: string
  /** Where it stands. */
  zone: Zone
  /** Its place among the zones of the frame, as `zonesOf` counts them; and all those that have to be empty. */
  cell: number
  covers: number[]
}

export function promptsOf(props: LanesProps): Prompt[] {
  const zones = zonesOf(props)
  const prompts: Prompt[] = []
  const asked = new Set<string>()
  for (const [cell, zone] of zones.entries()) {
    const own = props.cells?.[cell]?.prompt
    const ofColumn = props.columns[zone.columnIndex]?.prompt
    const ofRow = props.rows[zone.rowIndex]?.prompt
    const [text, reach, covers] = own
      ? [own, `cell ${cell}`, [cell]]
      : ofColumn
        ? [ofColumn, `column ${zone.columnIndex}`, cellsWhere(zones, 'columnIndex', zone)]
        : [ofRow, `row ${zone.rowIndex}`, cellsWhere(zones, 'rowIndex', zone)]
    if (!text || asked.has(reach)) continue
    asked.add(reach)
    prompts.push({ text, zone, cell, covers })
  }
  return prompts
}

const cellsWhere = (zones: Zone[], side: 'rowIndex' | 'columnIndex', like: Zone): number[] =>
  zones.flatMap((zone, cell) => (zone[side] === like[side] ? [cell] : []))
