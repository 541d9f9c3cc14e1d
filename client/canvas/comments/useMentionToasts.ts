import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { toast } from 'sonner'
import { noteKey } from '#shared/canvas/document.ts'
import { unreadMentions } from '#shared/comments/select.ts'
import { threadPath } from '#shared/links.ts'
import { readMarks } from '../../room/kept/readMarks.ts'
import { useRoomConnection } from '../../room/RoomContext.tsx'
import { useBoard } from '../boardContext.ts'
import { timeToActMs } from '../../ui/overlays/timeToAct.ts'

/** Says at once that somebody speaks to this person, on this board or another one, unless they are reading it. */
export function useMentionToasts(): void {
  const room = useRoomConnection()
  const { board, panel, setPanel } = useBoard()
  const { t } = useTranslation()
  const navigate = useNavigate()
  const reading = panel?.kind === 'thread' ? noteKey(board.id, panel.note) : undefined

  useEffect(
    () =>
      room.onEvent(event => {
        const view = room.view()
        if (view.status !== 'ready' || (event.type !== 'note.commented' && event.type !== 'comment.edited'))
          return
        const key = noteKey(event.board, event.note)
        const { state, me } = view
        const thread = state.threads[key]
        const unread = thread ? unreadMentions(thread, me, readMarks(state.room.id)) : []
        if (!unread.some(({ id }) => id === event.comment)) return
        if (key === reading && document.visibilityState === 'visible') return
        const name = state.people[event.by]?.name ?? t('canvas.list.someone')
        const isHere = event.board === board.id
        const title = state.boards[event.board]?.title ?? ''
        toast(
          isHere
            ? t('comments.mentionedYou', { name })
            : t('comments.mentionedYouOn', { name, board: title }),
          {
            id: event.comment,
            duration: timeToActMs,
            description: event.text.slice(0, 120),
            action: {
              label: t('comments.open'),
              onClick: () =>
                isHere
                  ? setPanel({ kind: 'thread', note: event.note })
                  : void navigate(threadPath(state.room.id, event.board, event.note)),
            },
          },
        )
      }),
    [room, board.id, reading, setPanel, navigate, t],
  )
}
