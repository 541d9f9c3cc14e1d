import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { toast } from 'sonner'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { nameInWords } from './versionWords.ts'

/** The whole board changes at once: those who are on it are told by whom. */
export function useTellRestored(board: string): void {
  const room = useRoomConnection()
  const { t } = useTranslation()
  useEffect(
    () =>
      room.onEvent(event => {
        const view = room.view()
        if (event.type !== 'board.restored' || event.board !== board) return
        if (view.status !== 'ready' || event.by === view.me) return
        const version = view.state.versions[event.version]
        const name = view.state.people[event.by]?.name ?? t('canvas.list.someone')
        const title = version ? nameInWords(version, t) : ''
        toast.info(t('versions.restoredBy', { name, title }))
      }),
    [room, board, t],
  )
}
