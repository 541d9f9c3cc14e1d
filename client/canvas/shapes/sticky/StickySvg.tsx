import { baselineOf, lettersOf } from '#shared/canvas/notes/noteSizes.ts'
import { stickySize } from '#shared/canvas/notes/sticky.ts'
import { FootSvg } from '../../marks/FootSvg.tsx'
import { asNote } from '../../exports/onNotes/places.ts'
import { WornSvg } from '../../exports/onNotes/WornSvg.tsx'
import type { Worn } from '../../exports/onNotes/worn.ts'
import type { StickyShape } from './stickyShape.ts'
import { linesOf, stickyFont, stickyFoot, stickyHeight } from '../textLines.ts'
import { themeColor } from '../themeColor.ts'

/** A note in an exported picture. */
export function StickySvg({ shape, worn }: { shape: StickyShape; worn: Worn }) {
  const { text, color, w } = shape.props
  const height = stickyHeight(text, w, shape.meta)
  const letters = lettersOf(w)
  const foot = stickyFoot(shape.meta, w)
  return (
    <g>
      <rect
        x={0.75}
        y={0.75}
        width={w - 1.5}
        height={height - 1.5}
        rx={3.25}
        fill={themeColor(`--${color}`)}
        stroke={themeColor(`--${color}-line`)}
        strokeWidth={1.5}
      />
      <text
        fontFamily={stickyFont}
        fontSize={letters.fontSize}
        fill={themeColor('--note-ink')}
        xmlSpace="preserve"
      >
        {linesOf(text, w).map((line, index) => (
          <tspan
            key={index}
            x={stickySize.paddingX}
            y={stickySize.paddingY + index * letters.lineHeight + baselineOf(letters)}
          >
            {line}
          </tspan>
        ))}
      </text>
      {foot.h > 0 && (
        <FootSvg
          foot={foot}
          color={color}
          x={stickySize.paddingX}
          y={height - stickySize.paddingY - foot.h}
        />
      )}
      <WornSvg worn={worn} wearer={asNote(w, height)} />
    </g>
  )
}
