import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useMatch, useParams } from 'react-router'
import { runningSession } from '#shared/sessions/select.ts'
import { rememberRoom } from '../home/visitedRooms.ts'
import { loadBoardPage } from './boardPage.ts'
import { RoomFailed } from './laterPages.tsx'
import { PageLoading } from './layout/PageLoading.tsx'
import { Inviting } from './layout/Inviting.tsx'
import { Leaving } from './layout/Leaving.tsx'
import { Updated } from './layout/Updated.tsx'
import { useCall } from '../sessions/gathering/call.ts'
import { CallBanner, SessionWatch } from '../sessions/later.ts'
import { RoomProvider, useRoom } from '../room/RoomContext.tsx'

/** Everything within one room: connected once, whichever of its pages is shown. */
export function RoomPages() {
  const { t } = useTranslation()
  const { room = '' } = useParams()
  const [attempt, setAttempt] = useState(0)
  const isBoard = useMatch('/rooms/:room/boards/:board') !== null
  // The canvas and the room are fetched side by side.
  useEffect(() => {
    if (isBoard) loadBoardPage().catch(() => undefined)
  }, [isBoard])
  return (
    <RoomProvider
      key={`${room} ${attempt}`}
      room={room}
      loading={<PageLoading full label={t('room.loadingRoom')} />}
      failed={({ problem }) => (
        <RoomFailed room={room} problem={problem} onRetry={() => setAttempt(attempt + 1)} />
      )}
    >
      <Visited />
      <Updated />
      <Watched />
      <Called />
      <Leaving />
      <Inviting>
        <Outlet />
      </Inviting>
    </RoomProvider>
  )
}

/** What follows from the session that runs, on whichever page somebody is. */
function Watched() {
  const session = useRoom(({ state }) => runningSession(state))
  const [atFirst] = useState(session)
  if (!session) return null
  return (
    <Suspense>
      <SessionWatch atFirst={atFirst} />
    </Suspense>
  )
}

/** A facilitator asks everybody to somewhere. */
function Called() {
  const { call, end } = useCall()
  if (!call) return null
  return (
    <Suspense>
      <CallBanner key={call.seq} call={call} onEnd={end} />
    </Suspense>
  )
}

function Visited() {
  const id = useRoom(room => room.state.room.id)
  const name = useRoom(room => room.state.room.name)
  useEffect(() => rememberRoom({ id, name }), [id, name])
  return <title>{`${name} · Rotunda`}</title>
}
