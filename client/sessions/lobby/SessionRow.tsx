import {
  CalendarClock,
  CircleCheck,
  ClipboardList,
  Ellipsis,
  ListChecks,
  Play,
  RotateCcw,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { summaryPath } from '#shared/links.ts'
import type { Session } from '#shared/sessions/model.ts'
import { minutesOf } from '#shared/sessions/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { useAct } from '../../room/useAct.ts'
import { useMay } from '../../room/usePeople.ts'
import { formatMoment } from '../../text/format.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { IconButton } from '../../ui/controls/IconButton.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { Menu, MenuItem, MenuSeparator } from '../../ui/overlays/Menu.tsx'
import { useGoToStart } from '../useGoToStart.ts'
import styles from './SessionRow.module.css'

/** A session that is planned or over, and for a facilitator what can be done with it. */
export function SessionRow({
  session,
  isBlocked,
  onEdit,
  onAgain,
}: {
  session: Session
  /** Another one is running. */
  isBlocked: boolean
  onEdit: () => void
  onAgain: () => void
}) {
  const { t } = useTranslation()
  const may = useMay()
  const act = useAct()
  const room = useRoom(({ state }) => state.room.id)
  const goToStart = useGoToStart()
  const [isDeleting, setDeleting] = useState(false)
  const { id, title, status, activities, plannedFor, startedAt, endedAt } = session
  const isPlanned = status === 'planned'
  const isOver = startedAt !== undefined && endedAt !== undefined
  const when = isOver
    ? t('sessions.endedAt', { at: formatMoment(endedAt) })
    : plannedFor && formatMoment(plannedFor)
  const minutes = isOver
    ? Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / 60_000))
    : minutesOf(activities)
  const start = async () => {
    if (await act({ type: 'session.start', session: id })) goToStart(activities)
  }
  const Icon = isPlanned ? CalendarClock : CircleCheck
  return (
    <li className={styles.row}>
      <Icon aria-hidden className={styles.icon} />
      <div className={styles.words}>
        <span className={styles.title}>{title}</span>
        <span className={styles.about}>
          {[when, t('sessions.minutesOf', { count: minutes })].filter(Boolean).join(' · ')}
        </span>
      </div>
      {!isPlanned && (
        <Button asChild size="small" tone="quiet" icon={ClipboardList}>
          <Link to={summaryPath(room, id)}>{t('summaries.open')}</Link>
        </Button>
      )}
      {isPlanned && may('session.start') && (
        <Button size="small" icon={Play} disabled={isBlocked} onClick={() => void start()}>
          {t('sessions.start')}
        </Button>
      )}
      {may('session.edit') && (
        <Menu
          align="end"
          trigger={<IconButton label={t('sessions.more', { title })} icon={Ellipsis} size="small" />}
        >
          {isPlanned && (
            <MenuItem icon={ListChecks} onSelect={onEdit}>
              {t('sessions.edit')}
            </MenuItem>
          )}
          <MenuItem icon={RotateCcw} onSelect={onAgain}>
            {t('sessions.again')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} tone="danger" onSelect={() => setDeleting(true)}>
            {t('sessions.delete')}
          </MenuItem>
        </Menu>
      )}
      <ConfirmDialog
        open={isDeleting}
        onOpenChange={setDeleting}
        title={t('sessions.deleteTitle', { title })}
        description={t('sessions.deleteText')}
        confirmLabel={t('sessions.delete')}
        cancelLabel={t('common.cancel')}
        onConfirm={() => void act({ type: 'session.remove', session: id })}
      />
    </li>
  )
}
