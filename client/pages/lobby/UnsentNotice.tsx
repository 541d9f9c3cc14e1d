import { CloudUpload } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { roomOfBoard, type Board } from '#shared/boards/model.ts'
import { boardPath } from '#shared/links.ts'
import { mayDraw } from '#shared/room/permissions.ts'
import { clearBoard } from '../../room/kept/keptDatabase.ts'
import { useMe, useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { Notice } from '../../ui/states/Notice.tsx'
import styles from './UnsentNotice.module.css'

/** What this device has and the server has not, board by board. It is sent from here as soon as that can be. */
export function UnsentNotice({ unsent, look }: { unsent: ReadonlyMap<string, number>; look: () => void }) {
  const { t } = useTranslation()
  const boards = useRoom(({ state }) => state.boards)
  const shown = [...unsent].flatMap(([id, count]) => {
    const board = boards[id]
    return board ? [{ board, count }] : []
  })
  if (shown.length === 0) return null
  return (
    <div className={styles.unsent}>
      <Notice tone="warning" icon={CloudUpload}>
        <p>{t('unsent.title')}</p>
        <ul>
          {shown.map(({ board, count }) => (
            <UnsentBoard key={board.id} board={board} count={count} look={look} />
          ))}
        </ul>
      </Notice>
    </div>
  )
}

function UnsentBoard({ board, count, look }: { board: Board; count: number; look: () => void }) {
  const { t } = useTranslation()
  const me = useMe()
  const isLive = useRoom(view => view.isLive)
  const maySend = mayDraw(me.role, board)
  useSending(board, maySend && isLive)
  const state = maySend
    ? isLive
      ? 'sending'
      : 'waiting'
    : board.archived
      ? 'archived'
      : board.locked
        ? 'locked'
        : 'observer'
  return (
    <li>
      <Link to={boardPath(roomOfBoard(board.id), board.id)}>{board.title}</Link>
      {': '}
      {t('unsent.changes', { count })} {t(`unsent.states.${state}`)}{' '}
      {!maySend && (
        <ConfirmDialog
          trigger={
            <Button size="small" tone="quiet">
              {t('unsent.discard')}
            </Button>
          }
          title={t('unsent.discardTitle', { count })}
          description={t('unsent.discardText', { title: board.title })}
          confirmLabel={t('unsent.discard')}
          cancelLabel={t('common.cancel')}
          onConfirm={() => void clearBoard(me.id, board.id).finally(look)}
        />
      )}
    </li>
  )
}

/** The canvas comes for that: it knows how a change is sent. */
function useSending(board: Board, maySend: boolean): void {
  const room = useRoomConnection()
  const me = useMe()
  const [known] = useState({ board, me })
  useEffect(() => {
    if (!maySend) return
    let isOver = false
    let leave: (() => void) | undefined
    void import('../../canvas/sendUnsent.ts')
      .then(({ sendUnsent }) => {
        if (!isOver) leave = sendUnsent(room, known.me, known.board)
      })
      .catch(() => undefined) // there are newer pages: opening the board sends it too
    return () => {
      isOver = true
      leave?.()
    }
  }, [room, known, maySend])
}
