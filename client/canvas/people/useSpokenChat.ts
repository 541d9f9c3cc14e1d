import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { announce } from '../announce.ts'
import { useBoard } from '../boardContext.ts'
import { speakChat } from './speakChat.ts'

/** Says aloud what others say at their cursors. */
export function useSpokenChat(): void {
  const { awareness } = useBoard().connection
  const room = useRoomConnection()
  const { t } = useTranslation()
  useEffect(
    () =>
      speakChat(awareness, said => {
        const view = room.view()
        const people = view.status === 'ready' ? view.state.people : {}
        announce(
          said
            .map(({ person, words }) => t('drawing.chat.said', { name: people[person]?.name ?? '', words }))
            .join(' '),
        )
      }),
    [awareness, room, t],
  )
}
