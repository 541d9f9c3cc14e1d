import { asGroup, groupDotsRoom } from '../../exports/onNotes/places.ts'
import type { Worn } from '../../exports/onNotes/worn.ts'
import { WornSvg } from '../../exports/onNotes/WornSvg.tsx'
import type { ClusterShape } from './clusterShape.ts'
import { stickyFont, wrapToWidth } from '../textLines.ts'
import { themeColor } from '../themeColor.ts'

const fontSize = 20
const lineHeight = 24

/** A cluster in an exported picture. */
export function ClusterSvg({ shape, worn }: { shape: ClusterShape; worn: Worn }) {
  const { heading, w, h } = shape.props
  const lines = wrapToWidth(heading, w - 28 - (worn.dots === undefined ? 0 : groupDotsRoom), fontSize).slice(
    0,
    2,
  )
  /** Of the baseline of a single line: in the middle of the head. */
  const middle = 39
  return (
    <g>
      <rect
        x={0.75}
        y={0.75}
        width={w - 1.5}
        height={h - 1.5}
        rx={9.25}
        fill={themeColor('--sunken')}
        stroke={themeColor('--line-strong')}
        strokeWidth={1.5}
      />
      <text fontFamily={stickyFont} fontSize={fontSize} fontWeight={600} fill={themeColor('--text')}>
        {lines.map((line, index) => (
          <tspan key={index} x={14} y={middle + (index - (lines.length - 1) / 2) * lineHeight}>
            {line}
          </tspan>
        ))}
      </text>
      <WornSvg worn={worn} wearer={asGroup(w)} />
    </g>
  )
}
