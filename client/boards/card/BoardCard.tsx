import { Lock } from 'lucide-react'
import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Board } from '#shared/boards/model.ts'
import { lastEdit } from '#shared/boards/select.ts'
import type { PersonHere } from '#shared/people/select.ts'
import { boardPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { currentLocale } from '../../text/format.ts'
import { AvatarStack } from '../../ui/marks/AvatarStack.tsx'
import { RelativeTime } from '../../ui/marks/RelativeTime.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { VisuallyHidden } from '../../ui/marks/VisuallyHidden.tsx'
import styles from './BoardCard.module.css'
import { MentionCount } from './MentionCount.tsx'
import { BoardMenu } from '../laterMenus.ts'
import { Miniature } from './Miniature.tsx'
import { useSeenOutline } from './useSeenOutline.ts'

export function BoardCard({ board, people }: { board: Board; people: PersonHere[] }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const group = useRoom(({ state }) => (board.group === undefined ? undefined : state.groups[board.group]))
  const { ref, outline } = useSeenOutline(room, board.id, people.length > 0)
  const to = boardPath(room, board.id)
  return (
    <article className={styles.card} ref={ref} aria-labelledby={`board-${board.id}`}>
      <Link to={to} className={styles.picture} tabIndex={-1} aria-hidden>
        <Miniature zones={outline?.zones ?? []} notes={outline?.notes ?? []} />
      </Link>
      <div className={styles.caption}>
        {group && (
          <span title={group.name}>
            <Swatch color={group.color} />
          </span>
        )}
        <h3 id={`board-${board.id}`}>
          <Link to={to} title={board.title}>
            {board.title}
          </Link>
        </h3>
        <MentionCount board={board.id} />
        {board.locked && (
          <span className={styles.lock} title={t('boards.locked')}>
            <Lock aria-hidden />
            <VisuallyHidden>{t('boards.locked')}</VisuallyHidden>
          </span>
        )}
        <Suspense>
          <BoardMenu board={board} />
        </Suspense>
      </div>
      <div className={styles.by}>
        <LastEdit board={board} outline={outline} />
        {people.length > 0 && (
          <AvatarStack people={people} label={t('boards.onBoard')} max={4} size="small" />
        )}
      </div>
    </article>
  )
}

function LastEdit({ board, outline }: { board: Board; outline: Parameters<typeof lastEdit>[1] }) {
  const { t } = useTranslation()
  const { at, by } = lastEdit(board, outline)
  const name = useRoom(({ state }) => (by === null ? undefined : state.people[by]?.name))
  return (
    <p className={styles.edit}>
      {name ?? t('boards.someone')}
      {', '}
      <RelativeTime value={at} locale={currentLocale()} />
    </p>
  )
}
