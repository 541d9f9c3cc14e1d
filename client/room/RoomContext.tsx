import { createContext, useContext, useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react'
import type { Person } from '#shared/people/model.ts'
import { createRoomConnection, type ReadyRoom, type RoomConnection, type RoomView } from './connection.ts'

const RoomConnectionContext = createContext<RoomConnection | undefined>(undefined)

/** Opens a room for the pages within; one connection however many pages are visited. */
export function RoomProvider({
  room,
  loading,
  failed,
  children,
}: {
  room: string
  loading: ReactNode
  failed: (view: Extract<RoomView, { status: 'failed' }>) => ReactNode
  children: ReactNode
}) {
  const connection = useMemo(() => createRoomConnection(room), [room])
  useEffect(() => connection.start(), [connection])
  return (
    <RoomConnectionContext value={connection}>
      <WhenReady loading={loading} failed={failed}>
        {children}
      </WhenReady>
    </RoomConnectionContext>
  )
}

function WhenReady({
  loading,
  failed,
  children,
}: {
  loading: ReactNode
  failed: (view: Extract<RoomView, { status: 'failed' }>) => ReactNode
  children: ReactNode
}) {
  const connection = useRoomConnection()
  const status = useSyncExternalStore(connection.subscribe, () => connection.view().status)
  const view = connection.view()
  if (status === 'loading') return loading
  return view.status === 'failed' ? failed(view) : children
}

export function useRoomConnection(): RoomConnection {
  const connection = useContext(RoomConnectionContext)
  if (!connection) throw new Error('Outside of RoomProvider')
  return connection
}

/**
 * A part of the room, live. `select` has to give back the same object while nothing it reads has changed:
 * select parts of the state, derive from them with useMemo.
 */
export function useRoom<T>(select: (room: ReadyRoom) => T): T {
  const connection = useRoomConnection()
  return useSyncExternalStore(connection.subscribe, () => {
    const view = connection.view()
    if (view.status !== 'ready') throw new Error('The room is not ready')
    return select(view)
  })
}

/** The person this browser is. */
export const useMe = (): Person =>
  useRoom(room => {
    const me = room.state.people[room.me]
    if (!me) throw new Error('Not in this room')
    return me
  })

export const useAsk = (): RoomConnection['ask'] => useRoomConnection().ask
