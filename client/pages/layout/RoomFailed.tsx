import { RotateCw } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Problem } from '#shared/api/problem.ts'
import { problemText } from '../../problems/problemText.ts'
import { Intro } from '../../home/intro/Intro.tsx'
import { RoomList } from '../../home/RoomList.tsx'
import { SplitPage } from '../../home/SplitPage.tsx'
import { forgetRoom } from '../../home/visitedRooms.ts'
import { Button } from '../../ui/controls/Button.tsx'
import styles from './RoomFailed.module.css'

/** The room could not be opened, or not any more: why, and what can be done. */
export function RoomFailed({
  room,
  problem,
  onRetry,
}: {
  room: string
  problem: Problem
  onRetry: () => void
}) {
  const { t } = useTranslation()
  const isClosed = problem.status >= 400 && problem.status < 500 && problem.status !== 429
  const isGone = problem.code === 'no-such-room'
  useEffect(() => {
    if (isGone) forgetRoom(room)
  }, [isGone, room])
  const title = isGone
    ? t('room.goneTitle')
    : isClosed
      ? t('room.failedTitle')
      : problem.code === 'unreachable'
        ? t('room.unreachableTitle')
        : t('room.brokenTitle')
  return (
    <SplitPage>
      <title>{`${title} · Rotunda`}</title>
      <Intro title={title} lead={problemText(problem)}>
        <div className={styles.actions}>
          {!isClosed && (
            <Button tone="primary" icon={RotateCw} onClick={onRetry}>
              {t('common.retry')}
            </Button>
          )}
          <Button asChild>
            <Link to="/">{t('home.toStart')}</Link>
          </Button>
        </div>
        <RoomList except={room} />
      </Intro>
    </SplitPage>
  )
}
