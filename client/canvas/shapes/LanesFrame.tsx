import { Lock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import {
  columnHeadHeight,
  laneChrome,
  rowHeadWidth,
  scaleOffset,
  zonesOf,
  type Zone,
} from '#shared/canvas/lanes.ts'
import styles from './LanesFrame.module.css'
import type { LanesShape } from './lanesShape.ts'
import { curvesOf, emptyRowsOf } from './scaleCurve.ts'

/** The paper of a prepared board: title, heads, hairlines, and what each row asks for while it is empty. */
export function LanesFrame({ shape }: { shape: LanesShape }) {
  const { props } = shape
  const headWidth = rowHeadWidth(props)
  const headHeight = columnHeadHeight(props)
  const zones = zonesOf(props)
  const firstOfRow = (row: number) => zones.filter(zone => zone.rowIndex === row)
  return (
    <>
      <FrameTitle title={props.title} />
      <section
        className={styles.frame}
        aria-label={props.title}
        style={{
          gridTemplateColumns: `${headWidth}px ${props.columns.map(({ size }) => `${size}px`).join(' ')}`,
          gridTemplateRows: `${headHeight}px ${props.rows.map(({ size }) => `${size}px`).join(' ')}`,
        }}
      >
        <span className={styles.corner} />
        {props.columns.map(column => (
          <span key={column.id} className={styles.column}>
            <span>{column.title}</span>
          </span>
        ))}
        {props.rows.map((row, index) => (
          <LaneRow key={row.id} title={row.title} zones={firstOfRow(index)} />
        ))}
      </section>
      <RowScales shape={shape} zones={zones} />
      <Prompts shape={shape} zones={zones} />
    </>
  )
}

function FrameTitle({ title }: { title: string }) {
  const { t } = useTranslation()
  if (title === '') return null
  return (
    <div className={styles.title}>
      <Lock aria-hidden />
      <b>{title}</b>
      <span>{t('canvas.frameLocked')}</span>
    </div>
  )
}

function LaneRow({ title, zones }: { title: string; zones: Zone[] }) {
  return (
    <>
      <span className={styles.row}>{title}</span>
      {zones.map(zone => (
        <span key={zone.id} className={styles.cell} />
      ))}
    </>
  )
}

function Prompts({ shape, zones }: { shape: LanesShape; zones: Zone[] }) {
  const editor = useEditor()
  const empty = useValue('empty rows', () => emptyRowsOf(editor, shape), [editor, shape])
  const rows = new Set(empty === '' ? [] : empty.split(',').map(Number))
  const shown = zones.filter(
    (zone, index) => rows.has(zone.rowIndex) && zones[index - 1]?.prompt !== zone.prompt && zone.prompt,
  )
  return shown.map(zone => (
    <p
      key={zone.id}
      className={styles.prompt}
      // Below the uppermost line of a scale.
      style={{
        left: zone.box.x,
        top: zone.box.y + (zone.scale ? scaleOffset(zone, zone.scale.top) - 4 : 0),
        width: zone.box.w,
      }}
    >
      {zone.prompt}
    </p>
  ))
}

/** The signed values a scale is read by: its ends and the middle. */
const ticksOf = ({ top, bottom }: { top: number; bottom: number }) => [top, (top + bottom) / 2, bottom]

export const signed = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${-value}` : String(value)

function RowScales({ shape, zones }: { shape: LanesShape; zones: Zone[] }) {
  const editor = useEditor()
  const paths = useValue('curves', () => curvesOf(editor, shape).join('|'), [editor, shape])
  const left = rowHeadWidth(shape.props)
  const width = shape.props.columns.reduce((sum, column) => sum + column.size, 0)
  const curves = paths.split('|')
  const scaled = shape.props.rows.flatMap((_, row) => {
    const zone = zones.find(each => each.rowIndex === row)
    return zone?.scale ? [{ ...zone, scale: zone.scale }] : []
  })
  if (scaled.length === 0) return null
  return (
    <svg className={styles.scales} aria-hidden>
      {scaled.map(zone =>
        ticksOf(zone.scale).map(value => {
          const y = zone.box.y + scaleOffset(zone, value)
          const isMiddle = value === (zone.scale.top + zone.scale.bottom) / 2
          return (
            <g key={`${zone.id} ${value}`}>
              <path
                className={styles.tick}
                d={`M${left} ${y}H${left + width}`}
                strokeDasharray={isMiddle ? '6 6' : '1 7'}
              />
              <text className={styles.value} x={left - laneChrome.gap} y={y}>
                {signed(value)}
              </text>
            </g>
          )
        }),
      )}
      {curves.map((path, row) => path && <path key={row} className={styles.curve} d={path} />)}
    </svg>
  )
}
