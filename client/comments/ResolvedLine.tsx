import { CircleCheck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '#shared/comments/model.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { currentLocale } from '../text/format.ts'
import { RelativeTime } from '../ui/marks/RelativeTime.tsx'
import styles from './Panel.module.css'

export function ResolvedLine({ resolved: { by, at } }: { resolved: NonNullable<Thread['resolved']> }) {
  const { t } = useTranslation()
  const name = useRoom(({ state }) => state.people[by]?.name)
  return (
    <p className={styles.resolved}>
      <CircleCheck aria-hidden />
      <span>{t('comments.resolvedBy', { name: name ?? t('canvas.list.someone') })}</span>
      <RelativeTime value={at} locale={currentLocale()} />
    </p>
  )
}
