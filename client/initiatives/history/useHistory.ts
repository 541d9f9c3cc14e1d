import { useQueries } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import type { Initiative } from '#shared/initiatives/model.ts'
import { absorbedBy } from '#shared/initiatives/select.ts'
import type { RoomEvent } from '#shared/room/events.ts'
import { call } from '../../api/call.ts'
import { useRoom, useRoomConnection } from '../../room/RoomContext.tsx'
import { historyOf, type Past } from './historyOf.ts'

export type HistoryView =
  | { status: 'loading' }
  | { status: 'failed'; error: unknown; retry: () => void }
  | { status: 'ready'; events: Past[] }

/** All that has happened to an initiative, newest first: fetched once, then kept in step by the live events. */
export function useHistory({ id, updatedAt }: Initiative): HistoryView {
  const room = useRoom(({ state }) => state.room.id)
  const initiatives = useRoom(({ state }) => state.initiatives)
  const takenIn = useMemo(() => absorbedBy({ initiatives }, id), [initiatives, id])
  const live = useLiveEvents()
  const answers = useQueries({
    queries: [id, ...takenIn].map(initiative => ({
      queryKey: ['history', room, initiative],
      queryFn: () => call('readEvents', { params: { room }, query: { initiative } }),
      staleTime: 0,
    })),
  })
  const refetch = () => void Promise.all(answers.map(answer => answer.refetch()))
  const isLoading = answers.some(({ isPending }) => isPending)
  const error = answers.find(({ isError }) => isError)?.error
  const fetched = answers.flatMap(({ data }) => data?.events ?? [])
  const events = historyOf([...fetched, ...live], id, takenIn)

  // After a gap in the live connection the state is fetched whole, and its events have never been told.
  const catchUp = useEffectEvent((changedAt: string) => {
    if (!isLoading && !events.some(({ at }) => at === changedAt)) refetch()
  })
  useEffect(() => catchUp(updatedAt), [updatedAt])

  if (error && fetched.length === 0) return { status: 'failed', error, retry: refetch }
  return isLoading ? { status: 'loading' } : { status: 'ready', events }
}

function useLiveEvents(): RoomEvent[] {
  const connection = useRoomConnection()
  const [events, setEvents] = useState<RoomEvent[]>([])
  useEffect(
    () =>
      connection.onEvent(event => {
        if ('initiative' in event) setEvents(before => [...before, event])
      }),
    [connection],
  )
  return events
}
