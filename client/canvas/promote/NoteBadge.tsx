import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { useValue } from 'tldraw'
import { StatusIcon } from '../../initiatives/status/StatusIcon.tsx'
import { BadgeContext, labelOf, type Badge, type BadgeSource } from './badges.ts'
import styles from './NoteBadge.module.css'

/** On a note that became an initiative: how far it is, and whose. Most notes have none, and pay for one look. */
export function NoteBadge({ note }: { note: string }) {
  const source = useContext(BadgeContext)
  const badge = useValue('badge', () => source?.badges.get().get(note), [source, note])
  return source && badge ? <BadgeButton badge={badge} {...source} /> : null
}

/** Opens the initiative beside the board. The canvas below does not take the click for its own. */
function BadgeButton({ badge, made, open }: { badge: Badge } & Pick<BadgeSource, 'made' | 'open'>) {
  const { t } = useTranslation()
  return (
    <button
      type="button"
      className={styles.badge}
      data-badge={badge.initiative}
      title={t(`promoting.${made}.open`)}
      onPointerDown={event => event.stopPropagation()}
      onPointerUp={event => event.stopPropagation()}
      onTouchStart={event => event.stopPropagation()}
      onTouchEnd={event => event.stopPropagation()}
      onClick={() => open(badge.initiative)}
    >
      <StatusIcon status={badge.status} size={16} />
      <span>{labelOf(badge, made, t)}</span>
    </button>
  )
}
