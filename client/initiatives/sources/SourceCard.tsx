import { StickyNote } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { Source } from '#shared/initiatives/model.ts'
import { notePath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import type { Color } from '../../ui/theme/colors.ts'
import { Skeleton } from '../../ui/states/Skeleton.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import { BoardCrop } from './BoardCrop.tsx'
import styles from './Sources.module.css'
import { useBoardPicture } from './useBoardPicture.ts'

/** One source: its place, what it said, and who wrote it. Leads to the note as long as it stands on its board. */
export function SourceCard({ source }: { source: Source }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const boardTitle = useRoom(({ state }) => state.boards[source.board]?.title)
  const group = useRoom(({ state }) => (source.group === undefined ? undefined : state.groups[source.group]))
  const { isKnown, notes, zones, isFailed } = useBoardPicture(source.board)
  const note = notes?.find(({ id }) => id === source.note)
  const isGone = !isKnown || (notes !== undefined && !note)
  const color: Color = group?.color ?? note?.color ?? 'grey'

  const content = (
    <>
      <span className={styles.picture} data-gone={isGone || undefined}>
        {note ? (
          <BoardCrop note={note} color={color} neighbours={notes ?? []} zones={zones ?? []} />
        ) : isGone || isFailed ? (
          <StickyNote aria-hidden />
        ) : (
          <Skeleton height={63} />
        )}
      </span>
      <span>
        <span className={styles.text}>{source.text.trim() || t('initiatives.emptyNote')}</span>
        <Origin source={source} color={color} isGone={isGone} />
        {note && note.text.trim() !== source.text.trim() && (
          <span className={styles.now}>{t('initiatives.sourceChanged', { text: note.text })}</span>
        )}
      </span>
    </>
  )
  return (
    <li>
      {isGone ? (
        <div className={styles.card}>{content}</div>
      ) : (
        <Link
          className={styles.card}
          to={notePath(room, source.board, source.note)}
          title={t('initiatives.showOnBoard', { board: boardTitle })}
        >
          {content}
        </Link>
      )}
    </li>
  )
}

/** "Red, Sveta, round 3", as far as it is known. */
function Origin({ source, color, isGone }: { source: Source; color: Color; isGone: boolean }) {
  const { t } = useTranslation()
  const { author, group, round } = source
  const authorName = useRoom(({ state }) => (author === undefined ? undefined : state.people[author]?.name))
  const groupName = useRoom(({ state }) => (group === undefined ? undefined : state.groups[group]?.name))
  const words = [
    groupName,
    authorName,
    round === undefined ? undefined : t('initiatives.sourceRound', { round }),
    isGone ? t('initiatives.sourceGone') : undefined,
  ].filter(word => word !== undefined)
  return (
    <span className={styles.origin}>
      <Swatch color={color} />
      {words.join(', ')}
    </span>
  )
}
