import { addressParts, linkSize } from '#shared/canvas/link.ts'
import { stickyFont } from '../shapes/textLines.ts'
import { themeColor } from '../shapes/themeColor.ts'
import type { LinkShape } from './linkShape.ts'

const left = 16
const width = linkSize.w - 2 * left

/** The words in an exported picture, which says by itself where the link leads. */
export const linkText = ({ props: { url, title } }: LinkShape): { title: string; address: string } => {
  const { host, path } = addressParts(url)
  return { title: title || host, address: title ? host + path : path }
}

/** A card in an exported picture. */
export function LinkSvg({ shape }: { shape: LinkShape }) {
  const { title, address } = linkText(shape)
  return (
    <g fontFamily={stickyFont}>
      <rect
        x={0.75}
        y={0.75}
        width={linkSize.w - 1.5}
        height={linkSize.h - 1.5}
        rx={7.25}
        fill={themeColor('--surface')}
        stroke={themeColor('--line-strong')}
        strokeWidth={1.5}
      />
      <text x={left} y={address ? 35 : 44} fontSize={14} fontWeight={600} fill={themeColor('--text')}>
        {firstLine(title, 14)}
      </text>
      <text x={left} y={55} fontSize={12} fill={themeColor('--muted')}>
        {firstLine(address, 12)}
      </text>
    </g>
  )
}

/** As much as fits: an average letter is 0.52 em wide. */
function firstLine(text: string, size: number): string {
  const letters = Math.floor(width / (size * 0.52))
  return text.length > letters ? `${text.slice(0, letters - 1)}…` : text
}
