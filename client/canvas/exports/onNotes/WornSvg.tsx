import type { Status } from '#shared/initiatives/model.ts'
import { StatusDrawing } from '../../../initiatives/status/StatusIcon.tsx'
import { stickyFont } from '../../shapes/textLines.ts'
import { themeColor } from '../../shapes/themeColor.ts'
import { placeBadge, placeDots, wornLetters, type Wearer } from './places.ts'
import type { Worn } from './worn.ts'

/** What a note or a group wears, in an exported picture: as NoteBadge and NoteDots show it. */
export function WornSvg({ worn: { badge, dots }, wearer }: { worn: Worn; wearer: Wearer }) {
  return (
    <>
      {badge && <BadgeSvg {...badge} wearer={wearer} isBesideDots={dots !== undefined} />}
      {dots !== undefined && <DotsSvg count={dots} wearer={wearer} />}
    </>
  )
}

interface Pill {
  x: number
  y: number
  w: number
  h: number
  line: string
}

const PillSvg = ({ x, y, w, h, line }: Pill) => (
  <rect
    x={x}
    y={y}
    width={w}
    height={h}
    rx={h / 2}
    fill={themeColor('--surface')}
    stroke={line}
    strokeWidth={1.5}
  />
)

const lettering = {
  fontFamily: stickyFont,
  fontSize: wornLetters.size,
  fontWeight: wornLetters.weight,
}

interface BadgeOf {
  status: Status
  label: string
  wearer: Wearer
  isBesideDots: boolean
}

function BadgeSvg({ status, label, wearer, isBesideDots }: BadgeOf) {
  const { box, icon, text } = placeBadge(label, wearer, isBesideDots)
  return (
    <g>
      <PillSvg {...box} line={themeColor('--line-strong')} />
      <g
        transform={`translate(${icon.x} ${icon.y})`}
        fill="none"
        stroke="currentColor"
        strokeWidth={1.5}
        strokeLinecap="round"
        strokeLinejoin="round"
        color={statusColor(status)}
      >
        <StatusDrawing status={status} ground={themeColor('--surface')} />
      </g>
      <text x={text.x} y={text.y} fill={themeColor('--text')} {...lettering}>
        {text.line}
      </text>
    </g>
  )
}

export function statusColor(status: Status): string {
  if (status === 'done') return themeColor('--success')
  return themeColor(status === 'in-progress' ? '--accent-ink' : '--muted')
}

function DotsSvg({ count, wearer }: { count: number; wearer: Wearer }) {
  const { box, dot, text } = placeDots(count, wearer)
  return (
    <g>
      <PillSvg {...box} line={themeColor('--control')} />
      <circle cx={dot.x} cy={dot.y} r={5} fill={themeColor('--accent')} />
      <text x={text.x} y={text.y} fill={themeColor('--text')} {...lettering}>
        {text.line}
      </text>
    </g>
  )
}
