import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { shortDate } from '../dates.ts'
import { useOwner } from '../owner/Owner.tsx'
import { StatusIcon } from './StatusIcon.tsx'
import styles from './StatusLine.module.css'
import { useNow } from '../../ui/browser/useNow.ts'

/** Where an initiative stands and since when, in a few words. A proposed one says whose answer it waits for. */
export function StatusLine({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const now = useNow()
  const owner = useOwner(initiative)
  const { status, statusAt } = initiative
  const waiting = owner ? t('initiatives.waitingFor', { name: owner.name }) : t('initiatives.waitingForOwner')
  return (
    <span className={styles.line} data-status={status}>
      <StatusIcon status={status} size={14} />
      <span className={styles.words}>
        {status === 'proposed'
          ? waiting
          : t(`initiatives.statusSince.${status}`, { date: shortDate(statusAt, now) })}
      </span>
    </span>
  )
}
