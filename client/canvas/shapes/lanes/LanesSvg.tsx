import type { Stroke } from '#shared/canvas/lanes/drawing.ts'
import {
  columnHeadHeight,
  gridLines,
  laneChrome,
  lanesSize,
  rowHeadWidth,
  scaleOffset,
  zonesOf,
  type LanesProps,
  type Zone,
} from '#shared/canvas/lanes/lanes.ts'
import { LaneCardsSvg } from '../../agreed/LaneCardsSvg.tsx'
import type { PlacedCard } from '../../agreed/zoneCards.ts'
import { dashOf, scaledZones, signed, ticksOf } from './LaneScales.tsx'
import type { LanesShape } from './lanesShape.ts'
import { SvgLines } from '../SvgLines.tsx'
import { stickyFont } from '../textLines.ts'
import { themeColor } from '../themeColor.ts'

/** A frame in an exported picture: the same lines, words and colours, without what is only a prompt. */
export function LanesSvg({
  shape,
  curves,
  cards,
}: {
  shape: LanesShape
  curves: string[]
  cards: readonly PlacedCard[]
}) {
  const { props } = shape
  const { w, h } = lanesSize(props)
  const zones = zonesOf(props)
  const muted = themeColor('--muted')
  return (
    <g fontFamily={stickyFont} fontSize={18}>
      <text x={2} y={-16} fontWeight={600} fill={themeColor('--text')}>
        {[props.title, ...(props.marks ?? []).map(({ sign, title }) => `${sign} ${title}`)].join('   ')}
      </text>
      <rect
        width={w}
        height={h}
        rx={10}
        fill={themeColor('--surface')}
        stroke={themeColor('--line-strong')}
        strokeWidth={1.5}
      />
      <Cells props={props} zones={zones} />
      <Heads props={props} zones={zones} />
      <Drawings props={props} />
      {zones.map(
        ({ id, box, title, isNamed }) =>
          isNamed && (
            <SvgLines
              key={id}
              text={title}
              x={box.x + 14}
              middle={box.y + 22}
              width={box.w - 28}
              weight={600}
              fill={themeColor('--text')}
            />
          ),
      )}
      <Scales props={props} zones={zones} />
      <LaneCardsSvg cards={cards} />
      {curves.map((path, row) => (
        <path key={row} d={path} fill="none" stroke={muted} strokeWidth={3} strokeLinecap="round" />
      ))}
    </g>
  )
}

interface Part {
  props: LanesProps
  zones: Zone[]
}

function Cells({ props, zones }: Part) {
  const left = rowHeadWidth(props)
  return zones.map(({ id, box, rowIndex, tint }) => (
    <g key={id}>
      {tint && (
        <rect
          x={box.x}
          y={box.y}
          width={box.w}
          height={box.h}
          fill={themeColor(`--${tint}`)}
          fillOpacity={0.16}
        />
      )}
      <path
        fill="none"
        stroke={themeColor('--line')}
        strokeWidth={1.5}
        d={`M${box.x + box.w} ${box.y}H${box.x}V${rowIndex === 0 ? 0 : box.y}M${box.x} ${box.y}v${box.h}M${box.x} ${box.y}H${box.x === left ? 0 : box.x}`}
      />
    </g>
  ))
}

function Heads({ props, zones }: Part) {
  const top = columnHeadHeight(props)
  const left = rowHeadWidth(props)
  return (
    <>
      {props.columns.map(({ title, tint }, index) => {
        const box = zones[index]?.box
        if (!box || title === '') return null
        return (
          <g key={index}>
            {tint && (
              <rect x={box.x} width={box.w} height={top} fill={themeColor(`--${tint}`)} fillOpacity={0.7} />
            )}
            <SvgLines
              text={title}
              x={box.x + 12}
              middle={top / 2}
              width={box.w - 24}
              weight={600}
              fill={themeColor('--text')}
            />
          </g>
        )
      })}
      {props.rows.map(({ title }, index) => (
        <SvgLines
          key={index}
          text={title}
          x={12}
          middle={(zones[index * props.columns.length]?.box.y ?? 0) + 26}
          width={left - 24}
          weight={500}
          fill={themeColor('--muted')}
        />
      ))}
    </>
  )
}

function Scales({ props, zones }: Part) {
  const { w } = lanesSize(props)
  const left = rowHeadWidth(props)
  return scaledZones(zones).map(zone =>
    ticksOf(zone.scale).map(value => {
      const y = zone.box.y + scaleOffset(zone, value)
      return (
        <g key={`${zone.id} ${value}`}>
          <path
            d={`M${left} ${y}H${w}`}
            stroke={themeColor('--line-strong')}
            strokeWidth={1.5}
            strokeLinecap="round"
            strokeDasharray={dashOf(zone.scale, value)}
          />
          <text
            x={left - laneChrome.gap}
            y={y + 6}
            fontSize={16}
            fill={themeColor('--muted')}
            textAnchor="end"
          >
            {signed(value)}
          </text>
        </g>
      )
    }),
  )
}

function Drawings({ props }: { props: LanesProps }) {
  const lines = gridLines(props)
  return (props.drawings ?? []).map(({ column, row, strokes }, at) => (
    <g key={at} transform={`translate(${lines.x[column] ?? 0} ${lines.y[row] ?? 0})`}>
      {strokes.map((stroke, index) => (
        <path
          key={index}
          d={stroke.d}
          strokeLinecap="round"
          strokeLinejoin="round"
          strokeWidth={2.5}
          {...inkOf(stroke)}
        />
      ))}
    </g>
  ))
}

function inkOf({ look, tint = 'grey' }: Stroke) {
  switch (look) {
    case 'fill':
      return {
        fill: themeColor(`--${tint}`),
        fillOpacity: 0.55,
        stroke: themeColor(`--${tint}-line`),
        strokeOpacity: 0.6,
      }
    case 'ink':
      return { fill: 'none', stroke: themeColor('--muted'), strokeOpacity: 0.75 }
    case 'dash':
      return { fill: 'none', stroke: themeColor('--line-strong'), strokeDasharray: '8 10' }
    case 'line':
      return { fill: 'none', stroke: themeColor('--line-strong') }
  }
}
