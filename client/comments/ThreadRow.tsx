import { CircleCheck, MessageSquare } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Thread } from '#shared/comments/model.ts'
import { lastSaidAt, unreadMentions } from '#shared/comments/select.ts'
import { useReadMarks } from '../room/kept/readMarks.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { currentLocale } from '../text/format.ts'
import { ColorStrip } from '../ui/marks/ColorStrip.tsx'
import { RelativeTime } from '../ui/marks/RelativeTime.tsx'
import { VisuallyHidden } from '../ui/marks/VisuallyHidden.tsx'
import type { ShownNote } from './NoteChip.tsx'
import styles from './ThreadRow.module.css'

/** A thread in a list: the note, the last word, and whether it is for this person. */
export function ThreadRow({
  thread,
  note,
  onOpen,
}: {
  thread: Thread
  /** As it is on the board now; undefined when it is not there. */
  note: ShownNote | undefined
  onOpen: () => void
}) {
  const { t } = useTranslation()
  const me = useRoom(room => room.me)
  const read = useReadMarks(useRoom(({ state }) => state.room.id))
  const last = thread.comments.at(-1)
  const name = useRoom(({ state }) => (last ? state.people[last.by]?.name : undefined))
  const isNew = unreadMentions(thread, me, read).length > 0
  const text = (note?.text ?? thread.excerpt).trim() || t('canvas.list.noText')
  return (
    <li className={styles.row} data-color={note?.color ?? thread.color} data-thread={thread.note}>
      <ColorStrip />
      <button type="button" onClick={onOpen}>
        <span className={styles.note}>{text}</span>
        {!note && <span className={styles.deleted}>{t('comments.noteDeleted')}</span>}
        <span className={styles.said}>
          <b>{name ?? t('canvas.list.someone')}</b> {last?.text}
        </span>
        <span className={styles.foot}>
          {thread.resolved ? <CircleCheck aria-hidden /> : <MessageSquare aria-hidden />}
          <span aria-hidden>{thread.comments.length}</span>
          <VisuallyHidden>{t('comments.count', { count: thread.comments.length })}</VisuallyHidden>
          <RelativeTime value={lastSaidAt(thread)} locale={currentLocale()} />
          {isNew && <span className={styles.new}>{t('comments.new')}</span>}
        </span>
      </button>
    </li>
  )
}
