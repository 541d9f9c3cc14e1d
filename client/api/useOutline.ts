import { useQuery } from '@tanstack/react-query'
import { call } from './call.ts'

interface OutlineOptions {
  /** Not asked for before. */
  enabled: boolean
  /** Milliseconds after which it is asked for again, and then also whenever the page is looked at again. */
  refetchInterval?: number
}

/** A board in miniature: its zones, its notes' places, who wrote last. */
export const useOutline = (room: string, board: string, { enabled, refetchInterval }: OutlineOptions) =>
  useQuery({
    queryKey: ['outline', board],
    queryFn: () => call('readOutline', { params: { room, board } }),
    enabled,
    refetchInterval: refetchInterval ?? false,
    refetchOnWindowFocus: refetchInterval === undefined ? true : 'always',
  })
