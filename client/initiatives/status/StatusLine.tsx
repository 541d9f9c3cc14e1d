import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { shortDate } from '../dates.ts'
import { useOwner } from '../owner/Owner.tsx'
import { StatusIcon } from './StatusIcon.tsx'
import styles from './StatusLine.module.css'
import { useNow } from '../../ui/browser/useNow.ts'
import { useMadeOf } from '../useMadeOf.ts'

/** Where an initiative stands and since when, in a few words. A proposed one says whose answer it waits for; an action waits for none. */
export function StatusLine({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const now = useNow()
  const owner = useOwner(initiative)
  const isAction = useMadeOf(initiative) === 'action'
  const { status, statusAt } = initiative
  const words = () => {
    if (status !== 'proposed')
      return t(`initiatives.statusSince.${status}`, { date: shortDate(statusAt, now) })
    if (isAction) return t('initiatives.statuses.action.proposed')
    return owner ? t('initiatives.waitingFor', { name: owner.name }) : t('initiatives.waitingForOwner')
  }
  return (
    <span className={styles.line} data-status={status}>
      <StatusIcon status={status} size={14} />
      <span className={styles.words}>{words()}</span>
    </span>
  )
}
