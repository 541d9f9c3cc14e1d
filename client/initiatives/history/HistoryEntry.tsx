import {
  ArrowUpRight,
  CalendarDays,
  History as LookBack,
  Merge,
  MessageSquare,
  Pencil,
  Tag,
  TextAlignStart,
  Undo2,
  UserRound,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoom } from '../../room/RoomContext.tsx'
import { currentLocale } from '../../text/format.ts'
import { Avatar } from '../../ui/marks/Avatar.tsx'
import { RelativeTime } from '../../ui/marks/RelativeTime.tsx'
import styles from './History.module.css'
import type { Past } from './historyOf.ts'
import { HistoryWords } from './HistoryWords.tsx'
import { StatusIcon } from '../status/StatusIcon.tsx'

/** One thing that happened: its sign, a sentence, who and when; what somebody wrote below it. */
export function HistoryEntry({ event, initiative }: { event: Past; initiative: string }) {
  const { t } = useTranslation()
  const by = useRoom(({ state }) => state.people[event.by])
  const name = by?.name ?? t('initiatives.somebody')
  const isComment = event.type === 'initiative.commented'
  return (
    <li className={styles.entry}>
      <span className={styles.sign}>
        {isComment ? (
          <Avatar name={name} color={by?.color ?? 'grey'} away={by?.removed} decorative />
        ) : (
          signOf(event)
        )}
      </span>
      <div>
        <p className={styles.sentence}>
          <span>
            <HistoryWords event={event} initiative={initiative} by={name} />{' '}
            {!isComment && <span className={styles.by}>{t('initiatives.by', { name })}</span>}
          </span>
          <RelativeTime className={styles.time} value={event.at} locale={currentLocale()} />
        </p>
        <Said event={event} />
      </div>
    </li>
  )
}

function signOf(event: Past): ReactNode {
  switch (event.type) {
    case 'initiative.promoted':
      return <ArrowUpRight aria-hidden />
    case 'initiative.statusSet':
      return <StatusIcon status={event.status} />
    case 'initiative.ownerSet':
      return <UserRound aria-hidden />
    case 'initiative.sourcesAdded':
    case 'initiative.withdrawn':
      return <Undo2 aria-hidden />
    case 'initiative.lookedBack':
      return <LookBack aria-hidden />
    case 'initiative.merged':
      return <Merge aria-hidden />
    case 'initiative.commented':
      return <MessageSquare aria-hidden />
    case 'initiative.edited':
      if (event.title !== undefined) return <Pencil aria-hidden />
      if (event.due !== undefined) return <CalendarDays aria-hidden />
      return event.theme === undefined ? <TextAlignStart aria-hidden /> : <Tag aria-hidden />
  }
}

/** The words of a person: a comment, a reason, a description. */
function Said({ event }: { event: Past }) {
  if (event.type === 'initiative.commented') return <p className={styles.said}>{event.text}</p>
  if (event.type === 'initiative.statusSet' && event.reason !== undefined)
    return <p className={styles.said}>{event.reason}</p>
  if (event.type === 'initiative.edited' && event.description)
    return <p className={`${styles.said} ${styles.long}`}>{event.description}</p>
  return null
}
