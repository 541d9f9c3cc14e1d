import { CalendarClock } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Initiative } from '#shared/initiatives/model.ts'
import { isOverdue } from '#shared/initiatives/select.ts'
import { useNow } from '../ui/browser/useNow.ts'
import { VisuallyHidden } from '../ui/marks/VisuallyHidden.tsx'
import { formatDay, localDay, shortDay } from './dates.ts'
import styles from './DueDate.module.css'

/** The day it is due, with an icon and a word when that has passed. Nothing where there is none. */
export function DueDate({ initiative, long }: { initiative: Initiative; long?: boolean }) {
  const { t } = useTranslation()
  const now = useNow()
  const { due } = initiative
  if (due === undefined) return null
  const isLate = isOverdue(initiative, localDay(now))
  const late = t('initiatives.overdue')
  const label = `${t('initiatives.fields.due')}: ${formatDay(due)}`
  return (
    <span
      className={styles.due}
      data-late={isLate || undefined}
      data-long={long || undefined}
      title={isLate ? `${label}, ${late}` : label}
    >
      {isLate && <CalendarClock aria-hidden />}
      <span>
        {!long && <VisuallyHidden>{t('initiatives.fields.due')}</VisuallyHidden>}
        <time dateTime={due}>{long ? formatDay(due) : shortDay(due, now)}</time>
        {isLate && (long ? `, ${late}` : <VisuallyHidden>{late}</VisuallyHidden>)}
      </span>
    </span>
  )
}
