import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { roomPath } from '#shared/links.ts'
import { forgottenIn } from '#shared/privacy/select.ts'
import { Button } from '../ui/controls/Button.tsx'
import { EmptyState } from '../ui/states/EmptyState.tsx'
import { useRoom } from '../room/RoomContext.tsx'
import { Board } from './Board.tsx'

/** `/rooms/:room/boards/:board?note=<id>` */
export function BoardPage() {
  const { room = '', board: id = '' } = useParams()
  const { t } = useTranslation()
  const board = useRoom(({ state }) => state.boards[id])
  // Who was erased has left nothing on the board; what it was opened with before still holds it.
  const forgotten = useRoom(({ state }) => forgottenIn(state))
  if (board) return <Board key={`${board.id} ${forgotten}`} board={board} />
  return (
    <EmptyState
      action={
        <Button asChild>
          <Link to={roomPath(room)}>{t('canvas.toRoom')}</Link>
        </Button>
      }
    >
      {t('canvas.missing')}
    </EmptyState>
  )
}
