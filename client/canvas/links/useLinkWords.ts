import { useMemo } from 'react'
import { addressParts, type LinkProps } from '#shared/canvas/link.ts'
import { useRoom } from '../../room/RoomContext.tsx'

/** What stands on a card. Places of this room are called what they are called now, unless somebody has named the card. */
export function useLinkWords({ url, title }: LinkProps): { title: string; host: string; path: string } {
  const place = useMemo(() => placeOf(url), [url])
  const live = useRoom(({ state }) => {
    if (!place || place.room !== state.room.id) return undefined
    return place.kind === 'boards' ? state.boards[place.id]?.title : state.initiatives.get(place.id)?.title
  })
  const { host, path } = useMemo(() => addressParts(url), [url])
  return { title: title || live || host, host, path }
}

interface Place {
  room: string
  kind: 'boards' | 'initiatives'
  id: string
}

function placeOf(url: string): Place | undefined {
  if (!url.startsWith(`${location.origin}/`)) return undefined
  const { pathname } = new URL(url)
  const [, room, kind, id] = /^\/rooms\/([^/]+)\/(boards|initiatives)\/([^/]+)$/.exec(pathname) ?? []
  if (room === undefined || id === undefined || (kind !== 'boards' && kind !== 'initiatives'))
    return undefined
  return { room: decodeURIComponent(room), kind, id: decodeURIComponent(id) }
}
