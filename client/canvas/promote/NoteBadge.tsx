import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { StatusIcon } from '../../initiatives/StatusIcon.tsx'
import { BadgeContext } from './badges.ts'
import styles from './NoteBadge.module.css'

/** On a note that became an initiative: how far it is, and whose. Opens it beside the board. */
export function NoteBadge({ note }: { note: string }) {
  const source = useContext(BadgeContext)
  const badge = useValue('badge', () => source?.badges.get().get(note), [source, note])
  const { t } = useTranslation()
  if (!source || !badge) return null
  const status = t(`initiatives.statuses.${badge.status}`)
  return (
    <button
      type="button"
      className={styles.badge}
      data-badge={badge.initiative}
      title={t('canvas.promote.openInitiative')}
      onPointerDown={event => event.stopPropagation()}
      onPointerUp={event => event.stopPropagation()}
      onTouchStart={event => event.stopPropagation()}
      onTouchEnd={event => event.stopPropagation()}
      onClick={() => source.open(badge.initiative)}
    >
      <StatusIcon status={badge.status} size={16} />
      {badge.owner === undefined ? status : `${status} · ${badge.owner}`}
    </button>
  )
}
