import { EyeOff } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useMatch } from 'react-router'
import { boardPath } from '#shared/links.ts'
import { boardsOf } from '#shared/sessions/select.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Swatch } from '../../ui/marks/Swatch.tsx'
import type { RunningSession } from '../useSession.ts'
import styles from './StepBoards.module.css'

/**
 * Where the step is, for whoever leads and belongs to no group, or looks at another board: who is there, and how much is
 * hidden.
 */
export function StepBoards({ session }: { session: RunningSession }) {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const boards = useRoom(({ state }) => state.boards)
  const groups = useRoom(({ state }) => state.groups)
  const presence = useRoom(each => each.presence)
  const hidden = useRoom(each => each.hidden)
  const here = useMatch('/rooms/:room/boards/:board')?.params.board
  const { activity } = session
  const named = useMemo(() => boardsOf({ boards }, activity), [boards, activity])
  const isHere = activity.template === undefined && named.every(({ id }) => id === here)
  if (named.length === 0 || isHere) return null
  return (
    <ul className={styles.boards} aria-label={t('sessions.stepBoards')}>
      {named.map(({ id, title, group }) => {
        const people = new Set(presence.filter(each => each.board === id).map(({ person }) => person)).size
        const notes = hidden.reduce((sum, each) => sum + (each.board === id ? each.notes : 0), 0)
        const owner = group === undefined ? undefined : groups[group]
        return (
          <li key={id}>
            <Link to={boardPath(room, id)} aria-current={id === here ? 'page' : undefined} title={title}>
              {owner && <Swatch color={owner.color} />}
              <span className={styles.name}>{owner?.name ?? title}</span>
              {notes > 0 && (
                <span className={styles.count} title={t('sessions.hiddenThere', { count: notes })}>
                  <EyeOff aria-label={t('sessions.hiddenThere', { count: notes })} />
                  {notes}
                </span>
              )}
              <span className={styles.count}>{t('sessions.peopleThere', { count: people })}</span>
            </Link>
          </li>
        )
      })}
    </ul>
  )
}
