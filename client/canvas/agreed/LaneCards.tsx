import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useEditor, useValue } from 'tldraw'
import type { Box, Zone } from '#shared/canvas/lanes/lanes.ts'
import { placeCards } from '#shared/canvas/lanes/placeCards.ts'
import { StatusIcon } from '../../initiatives/status/StatusIcon.tsx'
import { BadgeContext } from '../promote/badges.ts'
import { countsOf } from '../shapes/lanes/frameSignals.ts'
import { keptFromCanvas } from '../shapes/keptFromCanvas.ts'
import type { LanesShape } from '../shapes/lanes/lanesShape.ts'
import styles from './LaneCards.module.css'
import { zoneCardsOf, type ZoneCard } from './zoneCards.ts'

/** In the zones for actions, the actions: seen by all, changed where the room keeps them. */
export function LaneCards({ shape, zones }: { shape: LanesShape; zones: readonly Zone[] }) {
  const editor = useEditor()
  const known = useValue('cards', () => zoneCardsOf(editor).get(), [editor])
  return zones.map((zone, cell) => {
    const cards = known.get(zone.id)
    return cards && cards.length > 0 && <ZoneOfCards key={zone.id} {...{ shape, zone, cell, cards }} />
  })
}

function ZoneOfCards({
  shape,
  zone,
  cell,
  cards,
}: {
  shape: LanesShape
  zone: Zone
  cell: number
  cards: readonly ZoneCard[]
}) {
  const editor = useEditor()
  const { t } = useTranslation()
  const open = useContext(BadgeContext)?.open
  const notes = useValue('notes', () => Number(countsOf(editor, shape).split(',')[cell] ?? 0), [
    editor,
    shape,
    cell,
  ])
  const placed = placeCards(zone.box, cards, notes)
  return (
    <ul aria-label={zone.title}>
      {placed.cards.map(({ box, card }) => (
        <li key={card.initiative} className={styles.card} style={placeOf(box)}>
          <button
            type="button"
            data-card={card.initiative}
            title={card.title}
            onClick={() => open?.(card.initiative)}
            {...keptFromCanvas}
          >
            <StatusIcon status={card.status} />
            <b>{card.title}</b>
            <span>{card.about}</span>
          </button>
        </li>
      ))}
      {placed.more > 0 && (
        <li className={styles.more} style={placeOf(placed.moreBox)}>
          {t('actions.more', { count: placed.more })}
        </li>
      )}
    </ul>
  )
}

const placeOf = ({ x, y, w, h }: Box) => ({ left: x, top: y, width: w, height: h })
