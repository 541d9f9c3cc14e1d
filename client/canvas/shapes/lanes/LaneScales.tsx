import { useEditor, useValue } from 'tldraw'
import { laneChrome, rowHeadWidth, scaleOffset, type Zone } from '#shared/canvas/lanes/lanes.ts'
import styles from './LanesFrame.module.css'
import type { LanesShape } from './lanesShape.ts'
import { curvesOf } from './frameSignals.ts'

/** The values a scale is read by: every whole one where there are few, else its ends and the middle. */
export function ticksOf({ top, bottom }: { top: number; bottom: number }): number[] {
  const steps = Math.abs(top - bottom)
  if (!Number.isInteger(steps) || steps > 6) return [top, (top + bottom) / 2, bottom]
  return Array.from({ length: steps + 1 }, (_, step) => top - Math.sign(top - bottom) * step)
}

export const signed = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${-value}` : String(value)

export type ScaledZone = Zone & { scale: { top: number; bottom: number } }

/** The first cell of each row that has a scale. */
export const scaledZones = (zones: Zone[]): ScaledZone[] =>
  zones.flatMap(zone => (zone.scale && zone.columnIndex === 0 ? [{ ...zone, scale: zone.scale }] : []))

/** How a line of the scale is dashed: the middle stands out, the ends are quieter, what is between quietest. */
export function dashOf({ top, bottom }: ScaledZone['scale'], value: number): string {
  if (value === (top + bottom) / 2) return '6 6'
  return value === top || value === bottom ? '1 7' : '1 15'
}

export function LaneScales({ shape, zones }: { shape: LanesShape; zones: Zone[] }) {
  const editor = useEditor()
  const paths = useValue('curves', () => curvesOf(editor, shape).join('|'), [editor, shape])
  const scaled = scaledZones(zones)
  if (scaled.length === 0) return null
  const left = rowHeadWidth(shape.props)
  const width = shape.props.columns.reduce((sum, column) => sum + column.size, 0)
  return (
    <svg className={styles.scales} aria-hidden>
      {scaled.map(zone =>
        ticksOf(zone.scale).map(value => {
          const y = zone.box.y + scaleOffset(zone, value)
          return (
            <g key={`${zone.id} ${value}`}>
              <path
                className={styles.tick}
                d={`M${left} ${y}H${left + width}`}
                strokeDasharray={dashOf(zone.scale, value)}
              />
              <text className={styles.value} x={left - laneChrome.gap} y={y}>
                {signed(value)}
              </text>
            </g>
          )
        }),
      )}
      {paths.split('|').map((path, row) => path && <path key={row} className={styles.curve} d={path} />)}
    </svg>
  )
}
