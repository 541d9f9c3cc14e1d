import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { isStale } from '#shared/initiatives/select.ts'
import { currentLocale, formatDateTime } from '../text/format.ts'
import { useNow } from '../ui/browser/useNow.ts'
import { relativeTime } from '../ui/marks/RelativeTime.tsx'
import { VisuallyHidden } from '../ui/marks/VisuallyHidden.tsx'
import { shortAge } from './dates.ts'
import styles from './Age.module.css'

/** How long ago an initiative was last touched; it stands out when that is too long. */
export function Age({ initiative }: { initiative: Initiative }) {
  const { t } = useTranslation()
  const now = useNow()
  const { updatedAt } = initiative
  const ago = relativeTime(new Date(updatedAt), now, currentLocale())
  return (
    <time
      className={styles.age}
      data-stale={isStale(initiative, now) || undefined}
      dateTime={updatedAt}
      title={t('initiatives.updatedAgo', { ago: formatDateTime(updatedAt) })}
    >
      <span aria-hidden>{shortAge(updatedAt, now)}</span>
      <VisuallyHidden>{t('initiatives.updatedAgo', { ago })}</VisuallyHidden>
    </time>
  )
}
