import { StatusDrawing } from '../../initiatives/status/StatusIcon.tsx'
import { shortened, widthOf } from '../exports/onNotes/letters.ts'
import { statusColor } from '../exports/onNotes/WornSvg.tsx'
import { themeColor } from '../shapes/themeColor.ts'
import type { PlacedCard } from './zoneCards.ts'

const titleLetters = { size: 16, weight: 600 }
const aboutLetters = { size: 14, weight: 400 }

/** Where a card's words stand, as LaneCards.module.css has them. The title takes what it needs, before the rest. */
export function wordsOfCard({ box, card }: PlacedCard) {
  const left = box.x + 14 + 16 + 10
  const room = box.x + box.w - 14 - left
  const title = shortened(card.title, room, titleLetters)
  const taken = widthOf(title, titleLetters) + 10
  const about = room - taken < 40 ? '' : shortened(card.about, room - taken, aboutLetters)
  const y = box.y + box.h / 2 + 5
  return {
    title: { x: left, y, line: title, w: taken - 10, ...titleLetters },
    about: { x: left + taken, y, line: about, w: widthOf(about, aboutLetters), ...aboutLetters },
  }
}

/** The same cards in an exported picture. */
export function LaneCardsSvg({ cards }: { cards: readonly PlacedCard[] }) {
  return cards.map(placed => {
    const { box, card } = placed
    const { title, about } = wordsOfCard(placed)
    return (
      <g key={card.initiative}>
        <rect
          x={box.x}
          y={box.y}
          width={box.w}
          height={box.h}
          rx={10}
          fill={themeColor('--surface')}
          stroke={themeColor('--line-strong')}
          strokeWidth={1.5}
        />
        <g
          transform={`translate(${box.x + 14} ${box.y + box.h / 2 - 8})`}
          fill="none"
          stroke="currentColor"
          strokeWidth={1.5}
          strokeLinecap="round"
          strokeLinejoin="round"
          color={statusColor(card.status)}
        >
          <StatusDrawing status={card.status} ground={themeColor('--surface')} />
        </g>
        <text x={title.x} y={title.y} fontSize={16} fontWeight={600} fill={themeColor('--text')}>
          {title.line}
        </text>
        <text x={about.x} y={about.y} fontSize={14} fill={themeColor('--muted')}>
          {about.line}
        </text>
      </g>
    )
  })
}
