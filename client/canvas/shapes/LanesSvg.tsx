import {
  columnHeadHeight,
  laneChrome,
  lanesSize,
  rowHeadWidth,
  scaleOffset,
  zonesOf,
} from '#shared/canvas/lanes.ts'
import { signed } from './LanesFrame.tsx'
import type { LanesShape } from './lanesShape.ts'
import { stickyFont, wrapToWidth } from './textLines.ts'
import { themeColor } from './themeColor.ts'

const lineHeight = 20

/** A frame in an exported picture: the same lines and words, without what is only a prompt. */
export function LanesSvg({ shape, curves }: { shape: LanesShape; curves: string[] }) {
  const { props } = shape
  const { w, h } = lanesSize(props)
  const left = rowHeadWidth(props)
  const top = columnHeadHeight(props)
  const zones = zonesOf(props)
  const hairline = themeColor('--line')
  const ink = themeColor('--text')
  const muted = themeColor('--muted')
  return (
    <g fontFamily={stickyFont} fontSize={18}>
      <text x={2} y={-16} fontWeight={600} fill={ink}>
        {props.title}
      </text>
      <rect
        width={w}
        height={h}
        rx={10}
        fill={themeColor('--surface')}
        stroke={themeColor('--line-strong')}
        strokeWidth={1.5}
      />
      {zones.map(({ id, box, rowIndex }) => (
        <path
          key={id}
          fill="none"
          stroke={hairline}
          strokeWidth={1.5}
          d={`M${box.x + box.w} ${box.y}H${box.x}V${rowIndex === 0 ? 0 : box.y}M${box.x} ${box.y}v${box.h}M${box.x} ${box.y}H${box.x === left ? 0 : box.x}`}
        />
      ))}
      {zones.slice(0, props.columns.length).map(({ box }, index) => (
        <Lines
          key={index}
          text={props.columns[index]?.title ?? ''}
          x={box.x + 12}
          middle={top / 2}
          width={box.w - 24}
          weight={600}
          fill={ink}
        />
      ))}
      {zones
        .filter((_, index) => index % props.columns.length === 0)
        .map(zone => (
          <g key={zone.id}>
            <Lines
              text={props.rows[zone.rowIndex]?.title ?? ''}
              x={12}
              middle={zone.box.y + 26}
              width={left - 24}
              weight={500}
              fill={muted}
            />
            {zone.scale &&
              [zone.scale.top, zone.scale.bottom].map(value => (
                <text
                  key={value}
                  x={left - laneChrome.gap}
                  y={zone.box.y + scaleOffset(zone, value) + 6}
                  fontSize={16}
                  fill={muted}
                  textAnchor="end"
                >
                  {signed(value)}
                </text>
              ))}
          </g>
        ))}
      {curves.map((path, row) => (
        <path key={row} d={path} fill="none" stroke={muted} strokeWidth={3} strokeLinecap="round" />
      ))}
    </g>
  )
}

interface LinesProps {
  text: string
  x: number
  middle: number
  width: number
  weight: number
  fill: string
}

function Lines({ text, x, middle, width, weight, fill }: LinesProps) {
  const lines = wrapToWidth(text, width, 18)
  const first = middle - ((lines.length - 1) * lineHeight) / 2 + 6
  return (
    <text fontWeight={weight} fill={fill}>
      {lines.map((line, index) => (
        <tspan key={index} x={x} y={first + index * lineHeight}>
          {line}
        </tspan>
      ))}
    </text>
  )
}
