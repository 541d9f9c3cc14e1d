import { footSize, type Foot } from '#shared/canvas/notes/foot.ts'
import { emojis } from '#shared/canvas/notes/reactions.ts'
import type { PaletteColor } from '#shared/palette.ts'
import { stickyFont } from '../shapes/textLines.ts'
import { themeColor } from '../shapes/themeColor.ts'

/** Where the letters stand in a chip. */
const baseline = 14.2

/** Tags and reactions of a note in an exported picture. */
export function FootSvg({ foot, color, x, y }: { foot: Foot; color: PaletteColor; x: number; y: number }) {
  return (
    <g
      transform={`translate(${x} ${y})`}
      fontFamily={stickyFont}
      fontSize={footSize.fontSize}
      fontWeight={500}
      textAnchor="middle"
    >
      {foot.chips.map(({ x: left, y: top, w, content }) => (
        <g key={`${left} ${top}`}>
          <rect
            x={left + 0.5}
            y={top + 0.5}
            width={w - 1}
            height={footSize.chipHeight - 1}
            rx={content.kind === 'tag' ? 4 : footSize.chipHeight / 2}
            fill={content.kind === 'tag' ? 'none' : themeColor('--surface')}
            stroke={themeColor(`--${color}-line`)}
          />
          <text x={left + w / 2} y={top + baseline} fill={themeColor('--note-ink')}>
            {content.kind === 'tag'
              ? shortened(content.tag, w)
              : `${emojis[content.reaction.name]} ${content.reaction.people.length}`}
          </text>
        </g>
      ))}
    </g>
  )
}

/** A picture has no ellipsis of its own. */
function shortened(tag: string, w: number): string {
  const letters = Math.floor((w - 2 * footSize.paddingX) / (footSize.fontSize * 0.5))
  return tag.length <= letters + 2 ? tag : `${tag.slice(0, letters - 1)}…`
}
