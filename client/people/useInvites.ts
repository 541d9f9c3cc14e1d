import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { Answer } from '#shared/api/endpoints.ts'
import { call } from '../api/call.ts'
import { useRoom, useRoomConnection } from '../room/RoomContext.tsx'

export type InviteWithLink = Answer<'readInvites'>[number]

/** The invites of the room with their links, for facilitators; fetched anew when one of them changes. */
export function useInvites() {
  const room = useRoom(({ state }) => state.room.id)
  const connection = useRoomConnection()
  const client = useQueryClient()
  const invites = useQuery({
    queryKey: ['invites', room],
    queryFn: () => call('readInvites', { params: { room } }),
    select: withWholeLinks,
  })
  useEffect(
    () =>
      connection.onEvent(({ type }) => {
        if (type === 'invite.created' || type === 'invite.revoked' || type === 'person.joined')
          void client.invalidateQueries({ queryKey: ['invites', room] })
      }),
    [connection, client, room],
  )
  return invites
}

const withWholeLinks = (invites: InviteWithLink[]): InviteWithLink[] =>
  invites.map(invite => ({ ...invite, url: new URL(invite.url, location.origin).href }))
