import { Lightbulb } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { openBoards } from '#shared/boards/select.ts'
import { boardPath, roomPath } from '#shared/links.ts'
import { useRoom } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/states/EmptyState.tsx'

/** Where initiatives come from, and the way there: the newest board, or the lobby where there is none. */
export function NoInitiatives() {
  const { t } = useTranslation()
  const room = useRoom(({ state }) => state.room.id)
  const boards = useRoom(({ state }) => state.boards)
  const newest = useMemo(() => openBoards({ boards })[0]?.id, [boards])
  return (
    <EmptyState
      icon={Lightbulb}
      action={
        <Button tone="primary" asChild>
          <Link to={newest === undefined ? roomPath(room) : boardPath(room, newest)}>
            {t('initiatives.emptyAction')}
          </Link>
        </Button>
      }
    >
      {t('initiatives.empty')}
    </EmptyState>
  )
}
