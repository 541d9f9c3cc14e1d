import { UserPlus, Video } from 'lucide-react'
import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { z } from 'zod'
import { boardPath } from '#shared/links.ts'
import { BoardGrid } from '../../boards/BoardGrid.tsx'
import { InviteDialog } from '../../people/laterDialogs.ts'
import { PeopleRail } from '../../people/PeopleRail.tsx'
import { AvatarStack } from '../../ui/marks/AvatarStack.tsx'
import { LobbySessions } from '../../sessions/later.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { NARROW, useMediaQuery } from '../../ui/browser/useMediaQuery.ts'
import { loadBoardPage } from '../boardPage.ts'
import { UnsentNotice } from '../laterPages.tsx'
import { loadDialogs } from '../loadDialogs.ts'
import styles from './LobbyPage.module.css'
import { PageHeader } from '../../room/page/PageHeader.tsx'
import { useRoom } from '../../room/RoomContext.tsx'
import { useUnsent } from '../../room/kept/useUnsent.ts'
import { useMay, usePeople } from '../../room/usePeople.ts'

/** Left in the history by the page that created the room: its first need is people, and then its first board. */
const NewRoomState = z.object({ isNew: z.literal(true), board: z.string().optional() })

export function LobbyPage() {
  const { t } = useTranslation()
  const location = useLocation()
  const navigate = useNavigate()
  const { data: fresh } = NewRoomState.safeParse(location.state)
  const [isInviting, setInviting] = useState(fresh !== undefined)
  const isNarrow = useMediaQuery(NARROW)
  const may = useMay()
  const { here } = usePeople()
  const name = useRoom(({ state }) => state.room.name)
  const room = useRoom(({ state }) => state.room.id)
  const call = useRoom(({ state }) => state.room.callUrl)
  const hasSessions = useRoom(({ state }) => Object.keys(state.sessions).length > 0)
  const { unsent, look } = useUnsent()
  usePreload()

  const changeInviting = (isOpen: boolean) => {
    setInviting(isOpen)
    if (fresh) void leaveFresh(fresh.board)
  }
  /** Back from the board leads to the lobby, which asks nothing then. */
  const leaveFresh = async (board: string | undefined) => {
    await navigate('.', { replace: true, state: null })
    if (board !== undefined) await navigate(boardPath(room, board))
  }
  const avatars = <AvatarStack people={here} label={t('room.here')} max={isNarrow ? 5 : 6} />
  return (
    <>
      <PageHeader title={isNarrow ? name : t('room.lobby')}>
        {!isNarrow && avatars}
        {call !== undefined && (
          <Button tone="quiet" icon={Video} className={styles.action} asChild>
            <a href={call} target="_blank" rel="noreferrer">
              <span>{t('room.joinCall')}</span>
            </a>
          </Button>
        )}
        {may('invite.create') && (
          <Button icon={UserPlus} className={styles.action} onClick={() => setInviting(true)}>
            <span>{t('room.invite')}</span>
          </Button>
        )}
      </PageHeader>
      <div className={styles.columns}>
        <div className={styles.boards}>
          {unsent.size > 0 && (
            <Suspense>
              <UnsentNotice unsent={unsent} look={look} />
            </Suspense>
          )}
          {(may('session.create') || hasSessions) && (
            <Suspense>
              <LobbySessions />
            </Suspense>
          )}
          <BoardGrid trailing={isNarrow && avatars} />
        </div>
        <div className={styles.rail}>
          <PeopleRail />
        </div>
      </div>
      {isInviting && may('invite.create') && (
        <Suspense>
          <InviteDialog onOpenChange={changeInviting} />
        </Suspense>
      )}
    </>
  )
}

/** What comes next is fetched while people look around: the dialogs, then the canvas, which is large. */
function usePreload() {
  useEffect(() => {
    const whenIdle = window.requestIdleCallback ?? ((load: () => void) => setTimeout(load, 1_000))
    whenIdle(
      () =>
        void loadDialogs()
          .then(loadBoardPage)
          .catch(() => undefined),
    )
  }, [])
}
