// Small drawings of what a style does; icons of a set have no such ones.
import type { ReactNode } from 'react'
import type { TLArrowShapeArrowheadStyle, TLDefaultDashStyle, TLDefaultFillStyle } from 'tldraw'

const stroke = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.5, strokeLinecap: 'round' } as const

const glyph = (drawing: ReactNode) => (
  <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden>
    {drawing}
  </svg>
)

const hatching = 'M4 11 11 4M4 16 16 4M9 16 16 9'
const fills: Record<TLDefaultFillStyle, ReactNode> = {
  none: null,
  semi: <rect x={4} y={4} width={12} height={12} style={{ fill: 'var(--surface)' }} />,
  solid: <rect x={4} y={4} width={12} height={12} fill="currentColor" opacity={0.25} />,
  fill: <rect x={4} y={4} width={12} height={12} fill="currentColor" />,
  pattern: <path d={hatching} {...stroke} strokeWidth={1} />,
}

export const fill = (value: TLDefaultFillStyle): ReactNode =>
  glyph(
    <>
      {fills[value]}
      <rect x={3.5} y={3.5} width={13} height={13} rx={2} {...stroke} />
    </>,
  )

const dashes: Record<TLDefaultDashStyle, string | undefined> = {
  draw: undefined,
  solid: undefined,
  dashed: '4 4',
  dotted: '0.5 3.5',
}

export const dash = (value: TLDefaultDashStyle): ReactNode =>
  glyph(
    value === 'draw' ? (
      <path d="M2 12C4 6 6 7 8 11S13 14 14 9 17 7 18 9" {...stroke} />
    ) : (
      <path d="M2 10H18" {...stroke} strokeWidth={2} strokeDasharray={dashes[value]} />
    ),
  )

const bends = {
  arc: 'M3 16C4 8 9 4 17 4',
  elbow: 'M3 16V10H17V4',
  line: 'M3 15 8 6 12 13 17 5',
  cubic: 'M3 15C6 4 8 4 10 10S14 16 17 5',
}

export const bend = (value: keyof typeof bends): ReactNode => glyph(<path d={bends[value]} {...stroke} />)

const heads: Partial<Record<TLArrowShapeArrowheadStyle, ReactNode>> = {
  arrow: <path d="M12 5 17 10 12 15" {...stroke} />,
  triangle: <path d="M11 5.5 17 10 11 14.5Z" fill="currentColor" />,
  dot: <circle cx={14.5} cy={10} r={3} fill="currentColor" />,
  diamond: <path d="M10.5 10 14 6.5 17.5 10 14 13.5Z" fill="currentColor" />,
  bar: <path d="M17 5V15" {...stroke} strokeWidth={2} />,
}

export const arrowhead = (value: TLArrowShapeArrowheadStyle, side: 'start' | 'end'): ReactNode =>
  glyph(
    <g transform={side === 'start' ? 'matrix(-1 0 0 1 20 0)' : undefined}>
      <path d="M3 10H16" {...stroke} />
      {heads[value]}
    </g>,
  )
