import { ArchiveRestore, ChevronRight } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { archivedBoards } from '#shared/boards/select.ts'
import { boardPath } from '#shared/links.ts'
import { useRoom } from '../room/RoomContext.tsx'
import { useAct } from '../room/useAct.ts'
import { useMay } from '../room/usePeople.ts'
import { Button } from '../ui/controls/Button.tsx'
import styles from './ArchivedBoards.module.css'

/** Boards that were put away, folded up; each can be looked at, and a facilitator can bring it back. */
export function ArchivedBoards() {
  const { t } = useTranslation()
  const act = useAct()
  const may = useMay()
  const room = useRoom(({ state }) => state.room.id)
  const all = useRoom(({ state }) => state.boards)
  const boards = useMemo(() => archivedBoards({ boards: all }), [all])
  if (boards.length === 0) return null
  return (
    <details className={styles.archive}>
      <summary>
        <ChevronRight aria-hidden />
        {t('boards.archivedCount', { count: boards.length })}
      </summary>
      <ul>
        {boards.map(({ id, title }) => (
          <li key={id}>
            <Link to={boardPath(room, id)}>{title}</Link>
            {may('board.archive') && (
              <Button
                tone="quiet"
                size="small"
                icon={ArchiveRestore}
                aria-label={`${t('boards.restore')}: ${title}`}
                onClick={() => void act({ type: 'board.archive', board: id, archived: false })}
              >
                {t('boards.restore')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
